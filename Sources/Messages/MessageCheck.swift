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
        var problems = validators.withValidator { (validator: inout SchemaValidator) -> [MarkupProblem] in
            if validator.isValid(bytes) { return [] }
            return validator.problems(in: bytes, limit: limit, itemKey: ItemKey(item: "DecList", key: "GNo"))
        }
        if let tag = UnfinishedTag(bytes) { problems = tag.withoutEcho(problems) }
        let isWellFormed = !problems.contains { $0.kind.stopsReading }
        let later = LayerState.skipped(
            Bilingual(zh: "本版本只检查格式与结构", en: "this edition checks form and structure only"))
        let structure: LayerState =
            isWellFormed ? .run : .skipped(Bilingual(zh: "XML 格式有误", en: "the XML is not well-formed"))
        let slip = isWellFormed ? nil : EncodingSlip(bytes)
        return Result(
            findings: problems.map { StructureRules.finding($0, file: file, slip: slip) }, isWellFormed: isWellFormed,
            layers: [
                ("well-formed", .run), ("structure", structure), ("codes", later), ("rules", later), ("cross", later),
            ])
    }
}

extension MessageCheck {
    /// A message read and held against the schema in one pass; `nil` when it cannot be read to its end, and ``check(_:file:limit:)``
    /// says why.
    /// - Complexity: O(bytes).
    public func read(_ bytes: [UInt8]) -> (message: DeclarationMessage, keepsToSchema: Bool)? {
        let read = validators.withValidator { (validator: inout SchemaValidator) in
            validator.read(bytes.span, names: ElementNames.table)
        }
        return read.map { (DeclarationMessage($0.document), $0.isValid) }
    }

    /// Reads a message that comes in pieces, with bounded memory, and holds it against the schema in the same pass.
    ///
    /// - Parameters:
    ///   - limit: most findings, at least 1.
    ///   - next: gives the next piece, an empty one at the end.
    /// - Returns: the message, unless it could not be read to its end, and the findings.
    /// - Complexity: O(bytes).
    public func read(
        file: String, limit: Int, pieces next: () -> [UInt8]
    ) -> (message: DeclarationMessage?, findings: [Finding]) {
        let read = validators.withValidator { (validator: inout SchemaValidator) in
            validator.read(
                limit: limit, itemKey: ItemKey(item: "DecList", key: "GNo"), names: ElementNames.table, pieces: next)
        }
        let findings = read.problems.map { StructureRules.finding($0, file: file) }
        return (read.document.map { DeclarationMessage($0) }, findings)
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
