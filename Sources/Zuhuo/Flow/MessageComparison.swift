import Clearance
import Findings
import Messages
import Platform
import Quantities
import Validation

/// The message of a declaration beside what the journal has of it: made before a lot was counted anew, held, withdrawn or
/// returned, it says what is no longer so.
public struct MessageComparison: Sendable {
    private let form: DeclarationRecord
    /// The lots that the message should have.
    private let lots: [LotRecord]
    private let file: String

    /// A comparison.
    /// - Parameters:
    ///   - lots: the lots that the message should have, as the journal has them.
    ///   - file: the message's file, for findings.
    public init(_ form: DeclarationRecord, lots: [LotRecord], file: String) {
        self.form = form
        self.lots = lots
        self.file = file
    }

    /// Message and list of a folder beside the journal; measures only where the policy asks for them.
    static func findings(
        of message: MessageFolder.Filed, _ listed: [String]?, _ form: DeclarationRecord, _ journal: borrowing Journal
    ) throws(JournalError) -> [Finding] {
        let lots = try journal.lots(ofDeclaration: form.id)
        let comparison = MessageComparison(form, lots: lots.filter { !$0.state.isFinal }, file: message.path)
        var findings = journal.policy.allowsOtherPieces ? [] : comparison.measures(of: message.bytes)
        guard let listed else { return findings }
        let named = Set(listed)
        let own = Set(lots.map(\.id))
        var strangers: [(lot: String, of: String)] = []
        for lot in named.subtracting(own).sorted() {
            strangers.append((lot, try journal.lot(lot)?.declaration ?? ""))
        }
        findings += comparison.strangers(strangers)
        findings += comparison.standing(of: lots.filter { named.contains($0.id) })
        findings += comparison.missing(lots.filter { !$0.state.isFinal && !named.contains($0.id) }.map(\.id))
        return findings
    }

    // MARK: Pieces and weight

    /// Pieces and gross weight of a message, XML or archive, against the sums of the lots. Bare goods are one piece.
    /// Complexity: O(bytes).
    public func measures(of bytes: [UInt8]) -> [Finding] {
        guard let message = Self.read(bytes, file) else {
            return [measure("报文不能读", "its message cannot be read")]
        }
        let head = message.head
        var findings: [Finding] = []
        let pieces = head[.wrapType] == Self.bare ? 1 : lots.reduce(0) { $0 + $1.pieces }
        if head[.packNo].decimal(0) != pieces {
            findings.append(
                measure(
                    "报文 \(said(head[.packNo])) 件，日志 \(pieces) 件",
                    "its message says \(said(head[.packNo])) pieces, the journal \(pieces)"))
        }
        // Below one kilogram the form wants 1.
        let gross = max(lots.reduce(Weight.zero) { $0 + $1.gross }, Weight(scaled: Weight.scale))
        if Weight(head[.grossWet].string) != gross {
            findings.append(
                measure(
                    "报文毛重 \(said(head[.grossWet])) 千克，日志 \(gross.description) 千克",
                    "its message says \(said(head[.grossWet])) kg gross, the journal \(gross.description) kg"))
        }
        return findings
    }

    /// 裸装.
    private static let bare = "01"

    private static func read(_ bytes: [UInt8], _ file: String) -> DeclarationMessage? {
        let isArchive = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        guard let xml = isArchive ? MessageArchive.read(bytes, file: file).value?.message : bytes else { return nil }
        return DeclarationMessage(xml)
    }

    private func said(_ field: MessageField) -> String { field.isFilled ? String(field.string.prefix(40)) : "–" }

    private func measure(_ zh: String, _ en: String) -> Finding {
        Finding(
            FlowRules.messageMeasures, zh: "报关单 \(form.id)：\(zh)", en: "declaration \(form.id): \(en)",
            hintZh: "更正货表，再用 zuhuo flow amend \(form.id) --job JOB -o OUT -f 重写报文；舱单按托盘等计件的，用 --setting other-pieces",
            hintEn:
                "Correct the lots table and write the message anew: zuhuo flow amend \(form.id) --job JOB -o OUT -f; where "
                + "the manifest counts pallets and the like, use --setting other-pieces",
            place: Place(file: file, path: "declaration \(form.id)"))
    }

    // MARK: Lots

    /// Lots that left the job, or are held.
    private func standing(of lots: [LotRecord]) -> [Finding] {
        lots.filter { $0.state.isFinal || $0.state == .held }.map { lot in
            other(
                lot.id, "\(lot.state.zh)，仍在报文中", "is \(lot.state.en) and still in its message",
                lot.state == .held
                    ? ("先解除扣留（clear）或撤货（withdraw）", "First clear it (flow clear) or withdraw it (flow withdraw)") : anew
            )
        }
    }

    private func strangers(_ lots: [(lot: String, of: String)]) -> [Finding] {
        lots.map { lot, form in
            other(
                lot, form.isEmpty ? "在报文中，但日志中该报关单没有它" : "在报文中，但在日志中属于报关单 \(form)",
                form.isEmpty
                    ? "is in its message, but the journal has it in no declaration"
                    : "is in its message, but of declaration \(form) in the journal", anew)
        }
    }

    /// Lots of the declaration that its message lacks.
    public func missing(_ lots: [String]) -> [Finding] {
        lots.map { other($0, "不在报文中", "is not in its message", anew) }
    }

    private var anew: (zh: String, en: String) {
        (
            "用 zuhuo flow amend \(form.id) --job JOB -o OUT -f 按日志重写报文",
            "Write the message anew as the journal has it: zuhuo flow amend \(form.id) --job JOB -o OUT -f"
        )
    }

    private func other(_ lot: String, _ zh: String, _ en: String, _ hint: (zh: String, en: String)) -> Finding {
        Finding(
            FlowRules.messageLots, zh: "报关单 \(form.id)：货物 \(lot) \(zh)", en: "declaration \(form.id): lot \(lot) \(en)",
            hintZh: hint.zh, hintEn: hint.en, place: Place(file: file, lot: lot, path: "declaration \(form.id)"))
    }
}
