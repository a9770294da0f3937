import Findings

/// What an element of the message is called in the trade, in Chinese and English.
public struct ElementTitle: Sendable, Hashable {
    /// The name in the two languages, as the field tables of the message have it.
    public let words: Bilingual
    /// Whether the element holds a number, so that `100` and `100.00` say the same.
    public let isNumber: Bool
}

/// The titles of every element of the message: a name may mean different things in different blocks.
///
/// Names after GACC announcement 2018-67 (field tables of the message) and the current import interface description.
/// The message swaps the two countries of an item for exports; their titles name the export first.
public enum ElementTitles {
    /// The title of an element of a block, such as `GoodsNo` of `Container`; `nil` for one that the message does not know.
    ///
    /// Complexity: O(1).
    public static func title(of name: String, in block: String = "") -> ElementTitle? {
        all["\(block)/\(name)"] ?? all[name]
    }

    /// Titles by `Block/Name`, and by name alone for the first block that has it.
    private static let all: [String: ElementTitle] = {
        var titles: [String: ElementTitle] = [:]
        for part in [head, goods, papers, imports] { read(part, into: &titles) }
        return titles
    }()

    /// Lines of `Name|中文|English`, with `|#` for numbers; `@` begins a block.
    private static func read(_ part: String, into titles: inout [String: ElementTitle]) {
        var block = ""
        for line in part.split(separator: "\n") {
            let cells = line.split(separator: "|").map(String.init)
            precondition(cells.count >= 3, "a title has a name and two texts")
            let title = ElementTitle(words: Bilingual(zh: cells[1], en: cells[2]), isNumber: cells.count > 3)
            var name = cells[0]
            if name.hasPrefix("@") {
                name.removeFirst()
                block = name
            } else {
                titles["\(block)/\(name)"] = title
            }
            if titles[name] == nil { titles[name] = title }
        }
    }
}
