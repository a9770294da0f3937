import Clearance
import Consignments
import Declarations
import Filing
import Findings
import Platform

/// The changed message of a declaration that is amended: the lots it still has, under its old numbers.
public struct AmendedMessage: Sendable {
    /// The message; with attachments the flat archive of both.
    public let bytes: [UInt8]
    /// `.xml` or `.zip`.
    public let fileExtension: String
    /// Its commodity list.
    public let commodities: [UInt8]
    /// Its correspondence of lots and lines.
    public let correspondence: [UInt8]
    /// Lots it leaves out.
    public let dropped: [String]
    /// Lots it should have and that the job's tables do not have, or have with errors.
    public let missing: [String]
    /// Lines it has.
    public let lines: Int
    /// Its value, cents of the declared currency.
    public let cents: Int64
    /// Whether charges of the lots left out were spread over those that stay.
    public let hasSpreadCharges: Bool

    /// Writes the message.
    ///
    /// Values are those of the plan, but for charges: what the lots left out carried of them is spread over the lots that
    /// stay, so that the charges declared by all declarations still add up to the job's; other declarations stay as they
    /// are. That is our default, no text says it; see ``AmendedCharges``. Descriptions, quantities and weights are those of
    /// the job's tables as they are now.
    /// - Parameters:
    ///   - plan: the job's plan.
    ///   - lots: the declaration's lots that stay, by number.
    ///   - all: all lots it had.
    ///   - clientSeqNo: the number it was declared under.
    ///   - seqNo: the data centre's number, by which the draft is written over; empty before it has one.
    ///   - attachments: documents that go with it.
    /// - Returns: `nil` where none of the lots is in the plan.
    /// - Throws: ``RunError/archive(_:)`` where the archive cannot be made.
    /// - Complexity: O(lots of the job).
    public static func write(
        plan: RunPlan, ref: String, lots: [String], all: [String], clientSeqNo: String, seqNo: String,
        attachments: [AttachedFile] = []
    ) throws(RunError) -> AmendedMessage? {
        let book = plan.input.book
        let wanted = Set(lots)
        let kept = plan.input.lots.filter { wanted.contains(book.id(of: Int($0))) }
        let named = Set(all)
        let group = plan.declarations.groups.first { $0.lots.contains { named.contains(book.id(of: Int($0))) } }
        guard let group, !kept.isEmpty else { return nil }
        let changed = LotGroup(purchaser: group.purchaser, container: group.container, lots: kept)
        var builder = DeclarationBuilder()
        let input = AmendedCharges(plan.input).input(of: kept, outOf: group.lots)
        let declaration = builder.build(changed, ref: ref, input: input)
        let writer = MessageWriter(input, plan: plan.load, groups: plan.declarations.groups)
        var message: [UInt8] = []
        writer.write(declaration, sequenceNumber: clientSeqNo, attachments: attachments, to: &message)
        let numbered = Self.numbered(message, seqNo)
        let found = Set(kept.map { book.id(of: Int($0)) })
        let lists = Self.lists(of: declaration, input, plan)
        return AmendedMessage(
            bytes: attachments.isEmpty ? numbered : try archive(numbered, clientSeqNo, attachments),
            fileExtension: attachments.isEmpty ? ".xml" : ".zip", commodities: lists.commodities,
            correspondence: lists.correspondence, dropped: all.filter { !wanted.contains($0) },
            missing: lots.filter { !found.contains($0) }, lines: declaration.items.count, cents: declaration.cents,
            hasSpreadCharges: kept != group.lots && !plan.input.job.terms.charges.isEmpty)
    }

    private static func lists(
        of declaration: PlannedDeclaration, _ input: DeclarationInput, _ plan: RunPlan
    ) -> (commodities: [UInt8], correspondence: [UInt8]) {
        let writer = ListWriter(input, plan: plan.load, reasons: DeclarationRules.all)
        var text = DelimitedText()
        writer.writeCommodities(of: declaration, to: &text)
        let commodities = text.bytes
        writer.writeCorrespondence(of: declaration, to: &text)
        return (commodities, text.bytes)
    }

    private static func archive(
        _ message: [UInt8], _ number: String, _ attachments: [AttachedFile]
    ) throws(RunError) -> [UInt8] {
        do throws(ZipError) {
            var zip = ZipWriter()
            try zip.add(name: number + ".xml", bytes: message)
            for file in attachments { try zip.add(name: file.name, bytes: file.bytes) }
            return try zip.finish()
        } catch {
            throw .archive("\(error)")
        }
    }

    /// The message with the data centre's number in the place that is empty at the first import.
    private static func numbered(_ message: [UInt8], _ seqNo: String) -> [UInt8] {
        guard !seqNo.isEmpty, let place = message.firstRange(of: Array("<SeqNo/>".utf8)) else { return message }
        return message[..<place.lowerBound] + Array("<SeqNo>\(seqNo)</SeqNo>".utf8) + message[place.upperBound...]
    }
}
