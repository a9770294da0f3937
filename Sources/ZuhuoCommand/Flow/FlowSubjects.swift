import Clearance
import Findings

/// The subjects that operands and options name.
struct FlowSubjects {
    let kind: EventKind
    let arguments: Arguments

    /// The subjects, in the order in which they were named.
    func all(_ journal: borrowing Journal) throws(Failure) -> [Subject] {
        let kinds = EventShape.of(kind).subjects
        if kinds == [.job] {
            return [.job(try Failure.journal { () throws(JournalError) in try journal.job() }?.id ?? "-")]
        }
        var subjects: [Subject] = []
        for word in arguments.operands { subjects.append(try subject(word, kinds, journal)) }
        if kinds.contains(.lot) {
            subjects += try lots(journal)
        }
        if subjects.isEmpty { throw arguments.usage(.missingOperand(FlowSubjects.meaning(kinds))) }
        return subjects
    }

    /// The subject a word names: `L017`, or `lot:L017` where a lot and a declaration have one name.
    private func subject(
        _ word: String, _ kinds: [Subject.Kind], _ journal: borrowing Journal
    ) throws(Failure) -> Subject {
        if let named = FlowSubjects.prefixed(word), kinds.contains(named.kind) { return named }
        guard kinds.count > 1 else { return Subject(kinds[0], word) }
        let found = try FlowSubjects.known(word, among: kinds, journal)
        if found.count > 1 { throw FlowSubjects.ambiguous(word, found) }
        return found.first ?? Subject(kinds[0], word)
    }

    private func lots(_ journal: borrowing Journal) throws(Failure) -> [Subject] {
        var records: [LotRecord] = []
        if let form = arguments.value(FlowOptions.ofDeclaration) {
            records += try Failure.journal { () throws(JournalError) in try journal.lots(ofDeclaration: form) }
        }
        if let box = arguments.value(FlowOptions.inBox) {
            records += try Failure.journal { () throws(JournalError) in try journal.lots(inContainer: box) }
        }
        // What was scanned in whole piece by piece needs no loading any more.
        return records.filter { !$0.state.isFinal && !(kind == .load && $0.state == .loaded) }.map { .lot($0.id) }
    }

    /// What on record has that name.
    static func known(
        _ word: String, among kinds: [Subject.Kind], _ journal: borrowing Journal
    ) throws(Failure) -> [Subject] {
        var found: [Subject] = []
        for kind in kinds {
            let isThere = try Failure.journal { () throws(JournalError) in
                switch kind {
                case .job: try journal.job()?.id == word
                case .lot: try journal.lot(word) != nil
                case .declaration: try journal.declaration(word) != nil
                case .container: try journal.container(word) != nil
                }
            }
            if isThere { found.append(Subject(kind, word)) }
        }
        return found
    }

    /// `lot:L017` and the like.
    static func prefixed(_ word: String) -> Subject? {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        return (Subject.Kind(rawValue: parts[0]) ?? (parts[0] == "box" ? .container : nil)).map {
            Subject($0, parts[1])
        }
    }

    static func ambiguous(_ word: String, _ found: [Subject]) -> Failure {
        let names = found.map { "\($0.kind.rawValue):\($0.id)" }.joined(separator: ", ")
        return .other(
            Bilingual(zh: "“\(word)”不止一个，请写 \(names)", en: "'\(word)' names more than one; write \(names)"), .usage)
    }

    /// How the usage line names the subjects.
    static func usage(_ kinds: [Subject.Kind]) -> String {
        kinds == [.job] ? "" : kinds.map { word($0) + "..." }.joined(separator: "|")
    }

    static func word(_ kind: Subject.Kind) -> String { kind == .container ? "BOX" : kind.rawValue.uppercased() }

    /// What is missing when none is named.
    static func meaning(_ kinds: [Subject.Kind]) -> Bilingual {
        let zh = kinds.map {
            ["job": "作业", "lot": "货物批次号", "declaration": "报关单", "container": "集装箱"][$0.rawValue] ?? ""
        }
        let en = kinds.map { $0 == .container ? "the box" : "the \($0.rawValue)" }
        return Bilingual(zh: zh.joined(separator: "或"), en: en.joined(separator: " or "))
    }
}
