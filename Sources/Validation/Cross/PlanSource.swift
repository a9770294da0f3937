import Findings
import Messages
import Quantities

/// A plan as the source of messages: each message is compared with its declaration, line by line and figure by figure.
public struct PlanSource: MessageSource {
    private let declarations: [PlannedDeclaration]
    private let file: String

    /// A plan's declarations; `file` names the plan in findings.
    public init(_ declarations: [PlannedDeclaration], file: String) {
        self.declarations = declarations
        self.file = file
    }

    /// How many declarations the plan has.
    public var count: Int { declarations.count }

    /// The declarations no message of these numbers stands for.
    public func missing(from numbers: Set<String>) -> [PlannedDeclaration] {
        declarations.filter { !numbers.contains($0.clientSequenceNumber) }
    }

    /// Every difference, in the order of the message.
    /// - Complexity: O(lines of the message), after O(lines of the plan) when its number is not in the plan.
    public func differences(from message: DeclarationMessage, file: String) -> [Finding] {
        guard let planned = counterpart(of: message) else {
            return [
                CrossRules.notPlanned.finding(
                    message.sign[.clientSeqNo].place, in: file,
                    zh: "来源 \(self.file) 中没有与此报文相符的报关单",
                    en: "no declaration of \(self.file) matches this message")
            ]
        }
        var comparison = LineComparison(planned, file: file, source: self.file)
        comparison.compare(message)
        guard let own = planned.message else { return comparison.findings }
        var whole = FieldComparison(own, reference: planned.reference, file: file, source: self.file)
        whole.compare(message)
        let all = (comparison.findings + whole.findings).enumerated()
        return all.sorted { ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset) }
            .map(\.element)
    }

    /// The declaration with the message's number; else the one that shares most lines (code and total), at least half.
    private func counterpart(of message: DeclarationMessage) -> PlannedDeclaration? {
        let number = message.sign[.clientSeqNo].string
        if let own = declarations.first(where: { $0.clientSequenceNumber == number }) { return own }
        let items = message.items
        let lines = Set(items.map { "\($0[.codeTS].string) \(Figures.plain($0[.declTotal].string))" })
        var best: (shared: Int, declaration: PlannedDeclaration)?
        for declaration in declarations {
            let shared = declaration.lines.count {
                lines.contains("\($0.code) \(Figures.plain($0.figures[.total] ?? ""))")
            }
            if shared > best?.shared ?? 0 { best = (shared, declaration) }
        }
        guard let best, best.shared * 2 >= items.count else { return nil }
        return best.declaration
    }
}

/// Decimal texts compared by value.
enum Figures {
    /// The text without zeros that say nothing: `12.50` and `12.5` are the same figure.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var plain = Substring(text)
        while plain.hasSuffix("0") { plain.removeLast() }
        if plain.hasSuffix(".") { plain.removeLast() }
        return String(plain)
    }

    /// Whether two decimal texts say the same figure.
    static func same(_ left: String, _ right: String) -> Bool { plain(left) == plain(right) }
}
