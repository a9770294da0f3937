/// The stable name of a rule, such as `MP-VAL-004`: area and number, never reused, no version inside.
///
/// Wording may change from release to release; a code never changes its meaning.
public struct RuleCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code as it is printed, ASCII.
    public let text: String

    /// Makes a code from its text.
    /// - Precondition: `text` is not empty.
    public init(_ text: String) {
        precondition(!text.isEmpty, "a rule code must have a text")
        self.text = text
    }

    /// Orders codes by their text.
    public static func < (left: RuleCode, right: RuleCode) -> Bool { left.text < right.text }

    /// The code as it is printed.
    public var description: String { text }
}

/// How much a finding weighs: a fact about the data, never about the program.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// The record cannot be declared as it stands.
    case error
    /// The record can be declared, but somebody should look.
    case warning
    /// Worth knowing; nothing to do.
    case notice

    private var weight: Int {
        switch self {
        case .error: 2
        case .warning: 1
        case .notice: 0
        }
    }

    /// Orders by weight: notice, warning, error.
    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

/// The layer of checking a finding comes from. Layers run in this order.
public enum Layer: String, CaseIterable, Sendable {
    /// The user's tables and job file.
    case input
    /// Well-formedness and schema of a message.
    case structure
    /// Code tables and identifiers.
    case codes
    /// The rules of the trade and of the declaration form.
    case rules
    /// Message against source, document against document.
    case cross
}

/// What a rule rests on, as the reference of the rules grades it.
public enum Certainty: String, CaseIterable, Sendable {
    /// An official text, or a faithful reprint, was seen for exactly this point.
    case official
    /// Press, trade guide, or a customs explainer.
    case secondary
    /// Seen in what working systems send or receive.
    case observed
    /// No source says it: our documented, configurable default.
    case ownDefault
    /// Our own input or output contract: not regulation, but fixed.
    case contract
}

/// A text in the two languages of the product.
public struct Bilingual: Hashable, Sendable {
    /// Simplified Chinese.
    public let zh: String
    /// English.
    public let en: String

    /// Pairs the two texts.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in one language.
    public subscript(language: Language) -> String { language == .zh ? zh : en }
}

/// A language the product speaks.
public enum Language: String, CaseIterable, Sendable {
    /// Simplified Chinese.
    case zh
    /// English.
    case en
}

/// One published rule: what it is called, how much it weighs, where it stands and what it rests on.
public struct Rule: Hashable, Sendable {
    /// The stable name.
    public let code: RuleCode
    /// The severity of its findings.
    public let severity: Severity
    /// The layer in which it runs.
    public let layer: Layer
    /// One line saying what must hold.
    public let title: Bilingual
    /// The text it rests on, such as `GACC 2019-221 art. 4`, or the contract's section.
    public let source: String
    /// How sure that source is.
    public let certainty: Certainty
    /// The days of declaration on which it applies.
    public let validity: RuleValidity

    /// Declares a rule.
    /// - Precondition: `from` and `to`, where given, are days written `2019-12-30`.
    public init(
        _ code: String, _ severity: Severity, _ layer: Layer = .input, zh: String, en: String, source: String,
        certainty: Certainty, from: String? = nil, to: String? = nil
    ) {
        self.code = RuleCode(code)
        self.severity = severity
        self.layer = layer
        self.title = Bilingual(zh: zh, en: en)
        self.source = source
        self.certainty = certainty
        validity = RuleValidity(from: from, to: to)
    }
}

/// The days of declaration on which a rule applies: from a day on, until the day before another.
public struct RuleValidity: Hashable, Sendable {
    /// The first day as `yyyymmdd`; `nil` when no beginning is known.
    public let from: Int32?
    /// The first day on which it applies no more, as `yyyymmdd`; `nil` while it applies.
    public let to: Int32?

    /// Reads days written `2019-12-30`.
    init(from: String?, to: String?) {
        self.from = from.map(RuleValidity.day)
        self.to = to.map(RuleValidity.day)
    }

    /// Whether the rule applies on a day given as `yyyymmdd`.
    public func contains(_ day: Int32) -> Bool {
        if let from, day < from { return false }
        if let to, day >= to { return false }
        return true
    }

    private static func day(_ text: String) -> Int32 {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
        precondition(digits.count == 8, "a rule's day is written 2019-12-30")
        return digits.reduce(0) { $0 * 10 + Int32($1) - 0x30 }
    }
}
