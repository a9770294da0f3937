/// What findings of one rule and one column have in common.
struct FindingFrame: Hashable, Sendable {
    let rule: RuleCode
    let severity: Severity
    let layer: Layer
    let source: String
    let file: String?
    let column: Int?
    let field: String?
    let gNo: Int?

    init(_ finding: Finding) {
        rule = finding.rule
        severity = finding.severity
        layer = finding.layer
        source = finding.source
        file = finding.place.file
        column = finding.place.column
        field = finding.place.field
        gNo = finding.place.gNo
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(rule)
        hasher.combine(column)
    }
}

/// A part of a ``FindingList``: findings one after the other as bytes, see ``FindingPacker``.
struct FindingSegment: Sendable {
    var bytes: [UInt8] = []
    /// The frames of its findings; number 1 first, for 0 marks a finding filed later.
    var frames: [FindingFrame] = []
    /// Findings filed later.
    var later: [Finding?] = []

    /// Whether it has findings about a file.
    func names(_ file: String) -> Bool {
        frames.contains { $0.file == file } || later.contains { $0?.place.file == file }
    }
}

/// Which of the parts of a finding follow its frame.
struct FindingParts: OptionSet {
    let rawValue: UInt8

    /// The words that are others than in the frame's last finding: Chinese and English message, then hint.
    static func words(_ number: Int) -> FindingParts { FindingParts(rawValue: 1 << UInt8(number)) }
    static let line = FindingParts(rawValue: 16)
    static let lot = FindingParts(rawValue: 32)
    static let path = FindingParts(rawValue: 64)
    static let notes = FindingParts(rawValue: 128)
}

/// Texts that the next ones are likely to resemble.
struct FindingTrail: Sendable {
    /// A text met last.
    struct Text: Sendable {
        var bytes: [UInt8] = []
        var string = ""
    }

    /// For each frame message and hint in both languages.
    var words: [[Text]] = []
    var lot = Text()
    var path = Text()
    /// Of notes: message in both languages, file, field, lot, path.
    var note = Array(repeating: Text(), count: 6)
    var line = 0

    /// A trail without frames.
    init() {}

    /// A trail for that many frames.
    init(frames: Int) { words = Array(repeating: Self.noWords, count: frames) }

    static let noWords = Array(repeating: Text(), count: 4)
}
