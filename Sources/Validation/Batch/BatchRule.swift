import Findings

/// A published rule on several messages: its texts, and the check itself. One rule, one file.
struct BatchRule: Sendable {
    /// Code, severity, layer, title, source, certainty and validity.
    let rule: Rule
    /// What it demands and why, in full.
    let explanation: Bilingual
    /// What to do about a finding.
    let remedy: Bilingual
    /// Looks at the messages and reports what breaks the rule.
    let check: @Sendable (BatchView, inout BatchReporter) -> Void

    /// Declares a rule.
    init(
        _ rule: Rule, explanation: Bilingual, remedy: Bilingual,
        check: @escaping @Sendable (BatchView, inout BatchReporter) -> Void
    ) {
        self.rule = rule
        self.explanation = explanation
        self.remedy = remedy
        self.check = check
    }
}

extension BatchRules {
    /// What is said of a rule beside its title.
    public static func words(of code: RuleCode) -> (explanation: Bilingual, remedy: Bilingual)? {
        rules.first { $0.rule.code == code }.map { ($0.explanation, $0.remedy) }
    }
}

/// Takes the findings of the rules on several messages.
struct BatchReporter: Sendable {
    /// The most findings of all rules together.
    static let most = 1000
    /// The most further places of a finding.
    private static let mostNotes = 5

    private(set) var findings: [Finding] = []
    private(set) var isFull = false
    private var current: BatchRule?
    private let days: BatchRecords

    /// - Parameter days: the messages, the day of each of which decides whether a rule speaks of it.
    init(days: BatchRecords) { self.days = days }

    /// Runs a rule.
    mutating func run(_ rule: BatchRule, on view: BatchView) {
        current = rule
        rule.check(view, &self)
    }

    /// The further places of a finding, of which five are made.
    static func notes<Thing>(_ things: some Collection<Thing>, _ note: (Thing) -> Note) -> FurtherPlaces {
        FurtherPlaces(shown: things.prefix(mostNotes).map(note), count: things.count)
    }

    /// Reports that a message breaks the rule that runs.
    /// - Parameter notes: further places, of which five are shown and the rest counted.
    mutating func report(_ row: Int, _ place: Place, zh: String, en: String, notes: FurtherPlaces = []) {
        guard let current, current.rule.validity.contains(days[row].journey.day) else { return }
        guard findings.count < BatchReporter.most else {
            isFull = true
            return
        }
        let more = notes.count - BatchReporter.mostNotes
        findings.append(
            Finding(
                current.rule, zh: more > 0 ? "\(zh)（另有 \(more) 份未列出）" : zh,
                en: more > 0 ? "\(en) (\(more) more are not listed)" : en, hintZh: current.remedy.zh,
                hintEn: current.remedy.en, place: place, notes: notes.shown))
    }
}

/// Further places of a finding, of which not all are shown.
struct FurtherPlaces: Sendable, ExpressibleByArrayLiteral {
    let shown: [Note]
    let count: Int

    init(shown: [Note], count: Int) {
        self.shown = shown
        self.count = count
    }

    init(arrayLiteral notes: Note...) { self.init(shown: notes, count: notes.count) }
}
