import CodeLists
import Findings
import Rules
import Validation

/// A rule with all that is published of it.
public struct RuleEntry: Sendable {
    /// Code, severity, layer, title, source, certainty and validity.
    public let rule: Rule
    /// To which messages it speaks; `nil` for a rule on the user's own tables and job file.
    public let scope: MessageRule.Scope?
    /// What it demands and why, in full, where more is said than its title.
    public let explanation: Bilingual?
    /// What to do about a finding, where every finding of it says the same.
    public let remedy: Bilingual?
    /// A near miss that keeps to it: changes to a complete message.
    public let passing: MessageExample?
    /// What breaks it: changes to a complete message.
    public let failing: MessageExample?

    init(_ rule: Rule) {
        let words = BatchRules.words(of: rule.code)
        self.rule = rule
        scope = nil
        explanation = words?.explanation
        remedy = words?.remedy
        passing = nil
        failing = nil
    }

    init(_ rule: MessageRule) {
        self.rule = rule.rule
        scope = rule.scope
        explanation = rule.explanation
        remedy = rule.remedy
        passing = rule.passing
        failing = rule.failing
    }
}

extension RuleCatalogue {
    /// Every rule with all that is published of it, in reading order.
    public static let entries: [RuleEntry] = {
        let messages = Dictionary(Rulebook.messageRules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        return all.map { rule in messages[rule.code].map { RuleEntry($0) } ?? RuleEntry(rule) }
    }()

    /// A rule with all that is published of it.
    public static func entry(_ code: String) -> RuleEntry? {
        guard let rule = rule(code) else { return nil }
        return entries.first { $0.rule.code == rule.code }
    }

    /// What changes from one day of declaration to another: rules that begin or end, and codes of the dated tables.
    public static func changes(from first: CalendarDate, to second: CalendarDate) -> RuleChanges {
        let before = Set(all.filter { $0.validity.contains(first.packed) }.map(\.code))
        let after = Set(all.filter { $0.validity.contains(second.packed) }.map(\.code))
        var codes: [RuleChanges.Code] = []
        for name in CodeTable.Name.allCases {
            let table = CodeTable(name)
            for entry in table {
                let was = table.standing(of: entry.code, on: first) == .inForce
                let isNow = table.standing(of: entry.code, on: second) == .inForce
                if was != isNow {
                    codes.append(.init(table: name, code: entry.code, name: entry.nameChinese, begins: isNow))
                }
            }
        }
        return RuleChanges(
            begun: all.filter { after.contains($0.code) && !before.contains($0.code) },
            ended: all.filter { before.contains($0.code) && !after.contains($0.code) }, codes: codes)
    }
}

/// What differs between the rules of two days.
public struct RuleChanges: Sendable {
    /// A code of a dated table.
    public struct Code: Sendable {
        /// The table.
        public let table: CodeTable.Name
        /// The code.
        public let code: String
        /// Its Chinese name.
        public let name: String
        /// Whether it is in force on the second day and was not on the first; else the other way round.
        public let begins: Bool
    }

    /// Rules that apply on the second day and did not on the first.
    public let begun: [Rule]
    /// Rules that applied on the first day and do not on the second.
    public let ended: [Rule]
    /// Codes whose standing differs, by table and code.
    public let codes: [Code]

    /// Whether nothing differs.
    public var isEmpty: Bool { begun.isEmpty && ended.isEmpty && codes.isEmpty }
}
