import Findings
import Messages

/// Takes the findings of one rule on one message.
public struct RuleReporter: Sendable {
    /// A finding and the offset of the element it points at, by which columns are found and findings are sorted.
    struct Entry: Sendable {
        var finding: Finding
        let offset: Int
    }

    private(set) var entries: [Entry] = []
    private let limit: Int
    private let step: RuleSettings.Step
    private(set) var isFull = false
    /// The place in ``Rulebook/messageRules`` of the rule that speaks.
    var current = 0
    private let file: String

    init(file: String, settings: RuleSettings) {
        self.file = file
        limit = settings.findingLimit
        step = settings.step
    }

    /// Reports that a leaf, or its absence, breaks the rule.
    public mutating func report(
        _ field: MessageField, zh: String, en: String, remedy: Bilingual? = nil, notes: [Note] = []
    ) {
        guard takesMore() else { return }
        add(field.place, field.offset, zh, en, remedy, notes)
    }

    /// Reports that a block, or its absence, breaks the rule.
    public mutating func report(
        _ block: MessageBlock, zh: String, en: String, remedy: Bilingual? = nil, notes: [Note] = []
    ) {
        guard takesMore() else { return }
        add(block.place, block.offset, zh, en, remedy, notes)
    }

    /// Whether there is room; asked before a place is made, which takes time that grows with the message.
    private mutating func takesMore() -> Bool {
        if entries.count >= limit { isFull = true }
        return !isFull
    }

    private mutating func add(
        _ place: Place, _ offset: Int, _ zh: String, _ en: String, _ remedy: Bilingual?, _ notes: [Note]
    ) {
        let rule = Rulebook.messageRules[current]
        var place = place
        place.file = file
        let hint = remedy ?? rule.remedy
        let finding = Finding(
            rule.rule, severity: rule.severity(at: step), zh: zh, en: en, hintZh: hint.zh, hintEn: hint.en,
            place: place, notes: notes)
        entries.append(Entry(finding: finding, offset: offset))
    }
}
