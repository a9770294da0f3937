import EmbeddedData
import Findings
import Markup

/// Checks `DecMessage` messages, anyone's, against the curated schema.
///
/// One check serves many threads. The layers behind the schema (codes, rules, cross-document) say themselves whether
/// they ran: a message is never called valid for a layer that did not run.
public struct MessageCheck: Sendable {
    private let validators: ValidatorPool

    /// A check with the schema that is compiled into the program.
    /// - Throws: ``Markup/MarkupError`` when the schema cannot be compiled, which a test rules out.
    public init() throws(MarkupError) {
        validators = ValidatorPool(try MessageSchema.compiled())
    }

    /// Whether a tag of the message has more attributes than any message needs, so that reading it is not worth it.
    public static func isCrowded(_ bytes: [UInt8]) -> Bool { CrowdedTag.first(in: bytes.span) != nil }

    /// What became of a layer.
    public enum LayerState: Hashable, Sendable {
        /// It ran.
        case run
        /// It did not run, and why.
        case skipped(Bilingual)
    }

    /// What was found out about a message.
    public struct Result: Sendable {
        /// Every finding, in document order.
        public let findings: [Finding]
        /// Whether the bytes are well-formed XML.
        public let isWellFormed: Bool
        /// The layers in order, and whether each ran.
        public let layers: [(layer: String, state: LayerState)]

        /// Whether well-formedness and schema hold.
        public var isValid: Bool { !findings.contains { $0.severity == .error } }
    }

    /// Checks one message.
    /// - Parameters:
    ///   - file: The name for findings.
    ///   - limit: Most findings to make; at least 1.
    /// - Complexity: O(bytes).
    public func check(_ bytes: [UInt8], file: String, limit: Int = 200) -> Result {
        if let tag = CrowdedTag.first(in: bytes.span) { return Self.refused(tag, file: file) }
        let problems = validators.withValidator { (validator: inout SchemaValidator) -> [MarkupProblem] in
            if validator.isValid(bytes) { return [] }
            return validator.problems(in: bytes, limit: limit, itemKey: ItemKey(item: "DecList", key: "GNo"))
        }
        let isWellFormed = !problems.contains { $0.kind == .notWellFormed || $0.kind == .documentType }
        let later = LayerState.skipped(
            Bilingual(zh: "本版本只检查格式与结构", en: "this edition checks form and structure only"))
        let structure: LayerState =
            isWellFormed ? .run : .skipped(Bilingual(zh: "XML 格式有误", en: "the XML is not well-formed"))
        return Result(
            findings: problems.map { StructureRules.finding($0, file: file) }, isWellFormed: isWellFormed,
            layers: [
                ("well-formed", .run), ("structure", structure), ("codes", later), ("rules", later), ("cross", later),
            ])
    }
}

extension MessageCheck {
    /// The result for a message that is not read because of a tag with too many attributes.
    private static func refused(_ tag: CrowdedTag, file: String) -> Result {
        let reason = Bilingual(zh: "标签的属性过多，未读取", en: "a tag has too many attributes; it was not read")
        let finding = Finding(
            StructureRules.crowdedTag, zh: "标签有超过 \(CrowdedTag.most) 个属性，报文未读取",
            en: "A tag has more than \(CrowdedTag.most) attributes; the message was not read",
            hintZh: "报文的标签最多有几个属性，请用程序重新生成", hintEn: "Tags of the message have a few at most; generate it anew",
            place: Place(file: file, line: tag.line))
        let layers = ["well-formed", "structure", "codes", "rules", "cross"].map { ($0, LayerState.skipped(reason)) }
        return Result(findings: [finding], isWellFormed: false, layers: layers)
    }
}

/// The curated schema of the message.
public enum MessageSchema {
    /// The schema that is embedded in the program, compiled for libxml2: a few milliseconds the first time, nothing after.
    public static func compiled() throws(MarkupError) -> Schema { try kept.get() }

    private static let kept = Result<Schema, MarkupError> { () throws(MarkupError) in try compile() }

    private static func compile() throws(MarkupError) -> Schema {
        let span = EmbeddedFile.decMessageSchema.bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(span.count)
        for index in span.indices { bytes.append(span[index]) }
        return try Schema(bytes)
    }
}
