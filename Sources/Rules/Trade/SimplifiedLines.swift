import CodeLists
import Messages

/// What a message shows of simplified declaration; only one that says so itself is looked at.
///
/// Nothing in the message marks a merged line. That lines were merged is told by the list of merged goods among the
/// attachments (kind `00000007`, practice of 2016-17) or by the word `JH` in the remark (Jinhua, 2017).
struct SimplifiedLines {
    /// Places in the list of items of those that may be merged: neither export duty nor inspection.
    let eligible: [Int]

    /// `nil` when the message does not say that lines were merged.
    init?(_ facts: borrowing MessageFacts) {
        let isListed = facts.message.attachments.contains { $0[.edocCode] == "00000007" }
        guard isListed || facts.head[.noteS].holds(" JH ") else { return nil }
        var places: [Int] = []
        for (index, item) in facts.items.enumerated() where !SimplifiedLines.isExcluded(item) { places.append(index) }
        eligible = places
    }

    /// Whether an item is liable to export duty or under inspection, and so declared by itself.
    static func isExcluded(_ item: ItemFacts) -> Bool {
        guard let flags = item.tariff?.flags else { return false }
        return !flags.isDisjoint(with: [.exportDuty, .exportInspection])
    }
}
