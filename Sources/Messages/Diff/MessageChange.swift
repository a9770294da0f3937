import Findings

/// The part of a declaration that a change is about.
public struct ChangedPart: Sendable, Hashable {
    /// The element of the block: `DecHead`, `DecList`, `Container`, `EdocRealation`, …; `DecMessage` for the root.
    public let block: String
    /// What tells it from its like: a container number, an attachment's number; empty where there is one only.
    public let key: String
    /// The line (商品项) it is or belongs to, as numbered in the older message, in the newer one for an added line.
    public let line: String?
    /// Code and name of the goods of that line, as in the older message; the newer one's for an added line.
    public let goods: String

    /// `header`, `line 3 (9503006000 智力玩具)`, `container CSQU3054383`.
    public var words: Bilingual {
        let title = ElementTitles.title(of: block)?.words ?? Bilingual(zh: block, en: block)
        let own = key.isEmpty ? title : Bilingual(zh: "\(title.zh) \(key)", en: "\(title.en) \(key)")
        guard let line else { return own }
        let behind = goods.isEmpty ? Bilingual(zh: "", en: "") : Bilingual(zh: "（\(goods)）", en: " (\(goods))")
        let item = Bilingual(zh: "第 \(line) 项\(behind.zh)", en: "line \(line)\(behind.en)")
        return block == "DecList" ? item : Bilingual(zh: "\(item.zh)\(own.zh)", en: "\(item.en), \(own.en)")
    }
}

/// One thing that differs between two declarations.
public struct MessageChange: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, CaseIterable {
        /// The newer message has it, the older one has not.
        case added
        /// The older message has it, the newer one has not.
        case removed
        /// Both have it, with different values.
        case changed
        /// A line has another number (商品序号) and is otherwise the same; what else changed of it is said besides.
        case moved
    }

    /// An element of a part that was added or removed, with its value.
    public struct Fact: Sendable, Hashable {
        /// The element.
        public let element: String
        /// Its value.
        public let value: String
    }

    /// The part it is about.
    public let part: ChangedPart
    /// What happened.
    public let kind: Kind
    /// The element that changed; `nil` when the whole part was added, removed or moved.
    public let element: String?
    /// The value before; `nil` when absent or empty, which say the same.
    public let from: String?
    /// The value after; `nil` when absent or empty.
    public let to: String?
    /// Where it was: line and path in the older message.
    public let fromPlace: Place?
    /// Where it is: line and path in the newer message.
    public let toPlace: Place?
    /// What an added or removed part says.
    public let facts: [Fact]

    /// What the element, or else the part, is called.
    public var title: Bilingual {
        let name = element ?? part.block
        return ElementTitles.title(of: name, in: part.block)?.words ?? Bilingual(zh: name, en: name)
    }

    /// The change in one sentence: `line 3 (9503006000 智力玩具): unit price from 12 to 13`.
    public var sentence: Bilingual {
        let part = part.words
        guard element != nil else { return whole(part) }
        let (zh, en) = (title.zh, title.en)
        switch (from, to) {
        case (let from?, let to?):
            return Bilingual(zh: "\(part.zh)：\(zh)由 \(from) 改为 \(to)", en: "\(part.en): \(en) from \(from) to \(to)")
        case (nil, let to?): return Bilingual(zh: "\(part.zh)：增加\(zh) \(to)", en: "\(part.en): \(en) added: \(to)")
        case (let from, nil):
            let was = from ?? ""
            return Bilingual(zh: "\(part.zh)：删除\(zh)（原为 \(was)）", en: "\(part.en): \(en) removed (was \(was))")
        }
    }

    private func whole(_ part: Bilingual) -> Bilingual {
        switch kind {
        case .added: Bilingual(zh: "增加\(part.zh)", en: "\(part.en) added")
        case .removed: Bilingual(zh: "删除\(part.zh)", en: "\(part.en) removed")
        case .moved, .changed:
            Bilingual(zh: "\(part.zh)改为第 \(to ?? "") 项", en: "\(part.en) is now line \(to ?? "")")
        }
    }
}
