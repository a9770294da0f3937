import Consignments
import Declarations
import Filing
import Findings
import JSONText
import Loading
import Platform

/// What `plan.json` says of a box or a declaration beside its name, as a digest: two that have the same lots may still differ,
/// because a row was corrected, a rate changed, or a box got its number.
enum RecordedContent {
    /// The digest of a container's element of `plan.json`.
    static func digest(ofContainer node: JSONNode) -> String { digest(of: node, without: ["ref", "lots"]) }

    /// The digest of a declaration's element of `plan.json`.
    static func digest(ofDeclaration node: JSONNode) -> String {
        digest(of: node, without: ["ref", "clientSeqNo", "file", "containers"])
    }

    private static func digest(of node: JSONNode, without keys: Set<String>) -> String {
        var bytes: [UInt8] = []
        for member in node.members ?? [] where !keys.contains(member.name) {
            append(member.name, to: &bytes)
            append(member.node, to: &bytes)
        }
        return SHA256.hexDigest(of: bytes)
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes += Array("\(text.utf8.count):".utf8) + Array(text.utf8)
    }

    private static func append(_ node: JSONNode, to bytes: inout [UInt8]) {
        switch node.value {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .boolean(let truth): bytes.append(UInt8(ascii: truth ? "t" : "f"))
        case .number(let text), .string(let text): append(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for element in elements { append(element, to: &bytes) }
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for member in members {
                append(member.name, to: &bytes)
                append(member.node, to: &bytes)
            }
        }
    }
}

/// Boxes and declarations that keep their lots and say something else of them than in the earlier plan.
struct ContentChanges {
    /// Their own figures are others.
    private(set) var figures: [String] = []
    /// Declarations whose box weighs otherwise, is shared otherwise or has another number.
    private(set) var boxes: [String] = []
    private let record: PlanRecord

    /// Compares a changed plan with the record it was made out of. Complexity: O(lots).
    init(_ record: PlanRecord, _ input: DeclarationInput, _ load: LoadPlan, _ plan: DeclarationPlan) {
        self.record = record
        let text = PlanText(input, plan: load)
        let changed = compareContainers(load, text, input.book)
        let shared = Self.shared(plan.groups.map { $0.container.map { load.containers[$0].ref } })
        let wasShared = Self.shared(record.declarations.map { $0.containers.count == 1 ? $0.containers[0] : nil })
        let earlier = Dictionary(record.declarations.map { ($0.ref, $0) }) { first, _ in first }
        var builder = DeclarationBuilder()
        for (index, group) in plan.groups.enumerated() {
            let ref = plan.ref(of: index)
            guard let was = earlier[ref], let content = was.content, Self.isSame(group.lots, was.lots, input.book)
            else {
                continue
            }
            var bytes = ByteBuffer()
            text.write(builder.build(group, ref: ref, input: input), sequenceNumber: "", file: "", to: &bytes)
            let node = try? JSONParser.parse(bytes.bytes)
            if node.map(RecordedContent.digest(ofDeclaration:)) != content { figures.append(ref) }
            guard let container = group.container.map({ load.containers[$0] }), container.number != nil else {
                continue
            }
            if changed.contains(container.ref) || shared.contains(container.ref) != wasShared.contains(container.ref) {
                boxes.append(ref)
            }
        }
    }

    /// Notes boxes with the same lots and other figures.
    /// - Returns: All boxes with other figures, whatever their lots.
    private mutating func compareContainers(_ load: LoadPlan, _ text: PlanText, _ book: LotBook) -> Set<String> {
        let earlier = Dictionary(record.containers.map { ($0.ref, $0) }) { first, _ in first }
        var changed: Set<String> = []
        for container in load.containers {
            guard let was = earlier[container.ref], let content = was.content else { continue }
            var bytes = ByteBuffer()
            text.write(container, to: &bytes)
            let node = try? JSONParser.parse(bytes.bytes)
            if node.map(RecordedContent.digest(ofContainer:)) == content { continue }
            changed.insert(container.ref)
            if !container.lots.isEmpty, Self.isSame(container.lots, was.lots, book) { figures.append(container.ref) }
        }
        return changed
    }

    private static func isSame(_ lots: [UInt32], _ names: [String], _ book: LotBook) -> Bool {
        lots.count == names.count && Set(lots.map { book.id(of: Int($0)) }) == Set(names)
    }

    /// Boxes that stand on more than one declaration.
    private static func shared(_ boxes: [String?]) -> Set<String> {
        var seen: Set<String> = []
        return Set(boxes.compactMap(\.self).filter { !seen.insert($0).inserted })
    }

    /// All of them, each once.
    var refs: [String] { figures + boxes.filter { !figures.contains($0) } }

    /// What is said of them.
    func findings(_ job: Job) -> [Finding] {
        (figures.isEmpty ? [] : [ReplanRules.otherFigures(figures, job)])
            + (boxes.isEmpty ? [] : [ReplanRules.otherBox(boxes, job)])
    }
}
