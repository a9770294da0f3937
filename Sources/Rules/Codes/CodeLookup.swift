import CodeLists
import Findings
import Messages

/// Looks coded elements up in one table and keeps those that are not in force.
struct CodeLookup {
    /// A code that the table does not have in force.
    struct Fault {
        let field: MessageField
        let code: ArraySlice<UInt8>
        let standing: CodeTable.Standing
    }

    private(set) var faults: [Fault] = []
    private let table: CodeTable.Name
    private let codes: CodeBook
    private let date: CalendarDate

    init(_ table: CodeTable.Name, codes: CodeBook, date: CalendarDate) {
        self.table = table
        self.codes = codes
        self.date = date
    }

    /// Looks up an element; an empty one says nothing.
    mutating func callAsFunction(_ field: MessageField) { self(field, field.bytes) }

    /// Looks up an element that has one of the forms of its table; of another form a rule of its own speaks.
    mutating func callAsFunction(_ field: MessageField, of forms: String...) {
        if forms.contains(where: { field.fits($0) }) { self(field, field.bytes) }
    }

    /// Looks up a part of an element; an empty one says nothing.
    mutating func callAsFunction(_ field: MessageField, _ code: ArraySlice<UInt8>) {
        guard !code.isEmpty else { return }
        let standing = codes.standing(of: code, in: table, on: date)
        if standing != .inForce { faults.append(Fault(field: field, code: code, standing: standing)) }
    }
}

extension MessageRule {
    /// A rule that elements hold codes of a table: an error where the table is complete, a warning where it may be out of
    /// date; a code that is not yet or no longer in force on the day of the declaration has words of its own.
    static func codes(
        _ code: String, _ severity: Severity, zh: String, en: String, source: String, certainty: Certainty,
        from: String? = nil, scope: Scope, table: CodeTable.Name, name: Bilingual, passing: MessageExample,
        failing: MessageExample,
        look: @escaping @Sendable (borrowing MessageFacts, inout CodeLookup) -> Void
    ) -> MessageRule {
        MessageRule(
            Rule(code, severity, .codes, zh: zh, en: en, source: source, certainty: certainty, from: from),
            scope: scope, explanation: explanation(name, isClosed: severity == .error),
            remedy: Bilingual(
                zh: "按海关参数表填写，可用 zuhuo codes show \(table.fileName) 查表",
                en: "Take a code of the customs table; zuhuo codes show \(table.fileName) lists it"),
            passing: passing, failing: failing
        ) { facts, reporter in
            var lookup = CodeLookup(table, codes: facts.codes, date: facts.date)
            look(facts, &lookup)
            var likely: [ArraySlice<UInt8>: [String]] = [:]
            for fault in lookup.faults where !reporter.isFull {
                let isNew = fault.standing == .unknown && likely[fault.code] == nil && likely.count < mostSearches
                if isNew { likely[fault.code] = facts.codes.suggestions(for: fault.code.text, in: table) }
                let words = facts.codes.words(
                    on: fault, table: table, name: name, likely: likely[fault.code] ?? [])
                reporter.report(fault.field, zh: words.zh, en: words.en)
            }
        }
    }

    /// How many different unknown codes of a message are searched for what they may have been meant to be: a search reads
    /// the whole table.
    private static let mostSearches = 20

    private static func explanation(_ name: Bilingual, isClosed: Bool) -> Bilingual {
        isClosed
            ? Bilingual(
                zh: "\(name.zh)取自海关参数表，本程序所用的表是完整的，表外的代码不能申报；代码是否有效按申报日期判断。",
                en: "The \(name.en) is a code of a customs table. The table is complete, so a code that it lacks "
                    + "cannot be declared; whether a code is in force is judged by the day of the declaration.")
            : Bilingual(
                zh: "\(name.zh)取自海关参数表。海关会增补此表，本程序的表可能不是最新，所以表外的代码只作警告；"
                    + "代码是否有效按申报日期判断。",
                en: "The \(name.en) is a code of a customs table. Customs adds to it and ours may be out of date, so "
                    + "a code that it lacks is a warning only; whether a code is in force is judged by the day of the "
                    + "declaration.")
    }
}

extension CodeBook {
    /// When the newest part of a table was taken, such as `2020-01`.
    func vintage(of table: CodeTable.Name) -> String { self.table(table).vintage }

    /// The value of a remark on a code, such as `dir`.
    func remark(_ key: String, on code: ArraySlice<UInt8>, in table: CodeTable.Name) -> String? {
        self.table(table).entry(for: code.span)?.note(key)
    }

    /// What is wrong with a code, with what it was most likely meant to be.
    func words(on fault: CodeLookup.Fault, table: CodeTable.Name, name: Bilingual, likely: [String]) -> Bilingual {
        let code = fault.code.text
        let known = names(of: fault.code, in: table)
        switch fault.standing {
        case .notYet(let day):
            return Bilingual(
                zh: "\(name.zh) \(code) \(known?.zh ?? "") 自 \(day) 起才使用",
                en: "\(name.en) \(code) is in use from \(day) on only")
        case .ended(let day):
            return Bilingual(
                zh: "\(name.zh) \(code) \(known?.zh ?? "") 自 \(day) 起停用",
                en: "\(name.en) \(code) is no longer in use since \(day)")
        case .unknown, .inForce:
            let vintage = isClosed(table) ? nil : vintage(of: table)
            return Bilingual(
                zh: "\(name.zh)“\(code)”不在海关参数表中" + (vintage.map { "（本表为 \($0) 版，之后可能增补）" } ?? "")
                    + (likely.isEmpty ? "" : "；相近的有 \(likely.joined(separator: "、"))"),
                en: "the \(name.en) '\(code)' is not in the customs table"
                    + (vintage.map { " (ours is of \($0); later additions are possible)" } ?? "")
                    + (likely.isEmpty ? "" : "; near: \(likely.joined(separator: ", "))"))
        }
    }

    /// The codes that a value of another form than the table's was most likely meant to be, as the end of a sentence; empty
    /// where there are none.
    func near(_ field: MessageField, in table: CodeTable.Name) -> Bilingual {
        // A code of the table that may not stand here is not what is meant.
        let own = field.string + " "
        let likely = suggestions(for: field.string, in: table).filter { !$0.hasPrefix(own) }
        if likely.isEmpty { return Bilingual(zh: "", en: "") }
        return Bilingual(zh: "；相近的有 \(likely.joined(separator: "、"))", en: "; near: \(likely.joined(separator: ", "))")
    }

    /// Up to three codes with names that a wrong code or name may have been meant to be: what replaced an old code of
    /// before the merger of 2018, else what is spelled nearly alike.
    func suggestions(for text: String, in table: CodeTable.Name) -> [String] {
        let list = self.table(table)
        let isOld = text.utf8.count <= 3 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        let replaced = isOld ? list.lazy.filter { $0.note("old_customs") == text }.prefix(1).map { $0 } : []
        let found = replaced.isEmpty ? list.nearest(to: text) : replaced
        return found.map { "\($0.code) \($0.nameChinese)" }
    }
}
