/// Where a finding points: as much as is known, never guessed.
public struct Place: Hashable, Sendable {
    /// The file as the user named it.
    public var file: String?
    /// Line, 1-based.
    public var line: Int?
    /// Column, 1-based: cells of a table, characters (Unicode scalars) of XML, bytes of JSON.
    public var column: Int?
    /// Column name of a table, or key of the job file.
    public var field: String?
    /// The lot.
    public var lot: String?
    /// XPath without prefixes, or a JSON pointer.
    public var path: String?
    /// Line number of the declaration (商品序号).
    public var gNo: Int?

    /// A place with whatever is known.
    public init(
        file: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil, lot: String? = nil,
        path: String? = nil, gNo: Int? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
        self.lot = lot
        self.path = path
        self.gNo = gNo
    }
}

/// A second place that helps to understand a finding, such as the first row of a duplicate.
public struct Note: Hashable, Sendable {
    /// What is there.
    public let message: Bilingual
    /// Where.
    public let place: Place

    /// A note.
    public init(zh: String, en: String, place: Place) {
        message = Bilingual(zh: zh, en: en)
        self.place = place
    }
}

/// One thing that is wrong, or worth knowing, about the user's data.
public struct Finding: Hashable, Sendable {
    /// The rule that speaks.
    public let rule: RuleCode
    /// How much it weighs.
    public let severity: Severity
    /// The layer it comes from.
    public let layer: Layer
    /// What is wrong, with the values seen.
    public let message: Bilingual
    /// What to do about it.
    public let hint: Bilingual
    /// Where. May be moved: a reader that works on pieces of a file counts lines from the start of its piece first.
    public var place: Place
    /// Further places.
    public let notes: [Note]
    /// What the rule rests on.
    public let source: String

    /// A finding of a rule; layer and source are the rule's, and so is the severity unless another is given. Words of more
    /// than 4,000 bytes are cut in the middle, see ``Swift/String/abridged``.
    public init(
        _ rule: Rule, severity: Severity? = nil, zh: String, en: String, hintZh: String, hintEn: String, place: Place,
        notes: [Note] = []
    ) {
        self.rule = rule.code
        self.severity = severity ?? rule.severity
        layer = rule.layer
        message = Bilingual(zh: zh.abridged, en: en.abridged)
        hint = Bilingual(zh: hintZh.abridged, en: hintEn.abridged)
        self.place = place
        self.notes = notes
        source = rule.source
    }
}

/// A value where there is one, and every finding made on the way to it.
public struct Checked<Value> {
    /// The value; `nil` when nothing usable could be made.
    public var value: Value?
    /// All findings, in document order.
    public var findings: [Finding]

    /// Pairs a value with its findings.
    public init(_ value: Value?, _ findings: [Finding] = []) {
        self.value = value
        self.findings = findings
    }

    /// Whether a finding of error severity is among them.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension Checked: Sendable where Value: Sendable {}
