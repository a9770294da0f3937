import CodeLists
import Findings
import Markup
import Messages
import Platform
import Rules

/// Checks declaration messages, anyone's, in layers: form, structure, codes, rules, and against their source.
///
/// One validator serves any number of threads: it holds compiled tables only, prints nothing and keeps no state between
/// messages. Findings are values.
public struct MessageValidator: Sendable {
    private let structure: MessageCheck
    private let codes: CodeBook
    private let options: ValidationOptions

    /// A validator with the schema and the rules that are compiled into the program.
    /// - Throws: ``Markup/MarkupError`` when the schema cannot be compiled, which a test rules out.
    public init(options: ValidationOptions = ValidationOptions(), codes: CodeBook = CodeBook()) throws(MarkupError) {
        structure = try MessageCheck()
        self.codes = codes
        self.options = options
    }

    /// Validates one message.
    ///
    /// - Parameters:
    ///   - file: its name for findings.
    ///   - sources: what the cross-document layer compares it with; without one that layer is skipped.
    ///   - clock: a clock in nanoseconds for the layers' durations; libraries have none of their own.
    /// - Complexity: O(bytes) for a valid message. One of more than ``mostAtOnce`` bytes is read in one pass with bounded
    ///   memory, see ``validate(file:sources:clock:pieces:)``.
    public func validate(
        _ bytes: [UInt8], file: String, sources: [any MessageSource] = [], clock: (@Sendable () -> UInt64)? = nil
    ) -> MessageReport {
        var run = ValidationRun(bytes: bytes, file: file, options: options, clock: clock)
        let message: DeclarationMessage?
        if bytes.count <= MessageValidator.mostAtOnce {
            message = run.read(structure)
        } else {
            var rest = bytes[...]
            message = run.read(structure) {
                defer { rest = rest.dropFirst(65_536) }
                return Array(rest.prefix(65_536))
            }
        }
        judge(message, &run, sources)
        return run.report(message, hash: SHA256.hexDigest(of: bytes), size: bytes.count)
    }

    /// Messages of more bytes are read in one pass in pieces: what customs takes is far smaller.
    public static let mostAtOnce = 4 << 20

    /// Validates one message of any size that comes in pieces, with bounded memory.
    ///
    /// A message of more than 100,000 elements or 4 MB of texts is judged by its form and structure only; the other
    /// layers are reported as skipped. Findings of rules have lines but no columns.
    /// - Parameters:
    ///   - file: its name for findings.
    ///   - sources: what the cross-document layer compares it with; without one that layer is skipped.
    ///   - clock: a clock in nanoseconds for the layers' durations.
    ///   - next: gives the next piece, an empty one at the end; it is called to the end, for the SHA-256.
    /// - Throws: what `next` throws.
    /// - Complexity: O(bytes); memory for the largest piece, the largest text (at most 4 MB) and what is judged.
    public func validate<Failure: Error>(
        file: String, sources: [any MessageSource] = [], clock: (@Sendable () -> UInt64)? = nil,
        pieces next: () throws(Failure) -> [UInt8]
    ) throws(Failure) -> MessageReport {
        var run = ValidationRun(bytes: [], file: file, options: options, clock: clock)
        var stream = PieceCount<Failure>()
        let message = run.read(structure) { stream.take(next) }
        while !stream.take(next).isEmpty {}
        if let failure = stream.failure { throw failure }
        judge(message, &run, sources)
        return run.report(message, hash: stream.hash.hexDigest(), size: stream.size)
    }

    private func judge(
        _ message: DeclarationMessage?, _ run: inout ValidationRun, _ sources: [any MessageSource]
    ) {
        guard let message else { return }
        run.judge(message, codes)
        run.compare(message, with: sources)
    }
}

/// The pieces of a message as they pass: their digest, their size and the error that ended them.
private struct PieceCount<Failure: Error> {
    var hash = SHA256()
    var size = 0
    var failure: Failure?
    private var hasEnded = false

    /// The next piece; empty at the end and after an error.
    mutating func take(_ next: () throws(Failure) -> [UInt8]) -> [UInt8] {
        guard !hasEnded else { return [] }
        var piece: [UInt8] = []
        do throws(Failure) { piece = try next() } catch { failure = error }
        hasEnded = piece.isEmpty
        hash.update(piece)
        size += piece.count
        return piece
    }
}

extension MessageValidator {
    /// The report on a file in which there is no message to look at, or which is itself the source.
    public func unopened(_ bytes: [UInt8], file: String, findings: [Finding]) -> MessageReport {
        let reason = Bilingual(zh: "没有可看的报文", en: "there is no message to look at")
        let date = options.date ?? options.fallbackDate
        return MessageReport(
            file: file, sha256: SHA256.hexDigest(of: bytes), size: bytes.count, vintage: nil, clientSequenceNumber: nil,
            date: date.description, findings: findings, isCutShort: false,
            layers: ValidationLayer.allCases.map { layer in
                LayerRun(layer, layer == .cross ? .run : .skipped(reason), isRequired: layer == .cross)
            })
    }
}

/// What a message is compared with in the cross-document layer.
public protocol MessageSource: Sendable {
    /// Every difference between the message and what it should say.
    func differences(from message: DeclarationMessage, file: String) -> [Finding]
}

/// What a validation is asked to do.
public struct ValidationOptions: Sendable {
    /// The day whose rules apply; `nil` takes it from the message: `DDate`, `SignDate`, `PDate`, else ``fallbackDate``.
    public var date: CalendarDate?
    /// The day whose rules apply to a message that names none.
    public var fallbackDate: CalendarDate
    /// Settings of the rules.
    public var settings: RuleSettings
    /// Most findings of the structure layer.
    public var structureLimit = 200
    /// Layers that are not to run; a required one among them leaves the verdict undetermined.
    public var leftOut: Set<ValidationLayer> = []

    /// The defaults: the day of the rulebook's edition for messages that name none.
    public init(settings: RuleSettings = RuleSettings()) {
        self.settings = settings
        fallbackDate = ValidationOptions.editionDate
    }

    private static let editionDate: CalendarDate = {
        guard let day = CalendarDate(year: 2026, month: 11, day: 1) else {
            preconditionFailure("the first of November 2026 is a day")
        }
        return day
    }()
}
