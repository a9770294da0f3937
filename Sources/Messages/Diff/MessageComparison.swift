import Findings
import Markup

/// One comparison of two messages under way.
struct MessageComparison {
    private let older: MessageSide
    private let newer: MessageSide
    private var numbers = LineNumbers()
    private var changes: [MessageChange] = []

    init(_ older: DeclarationMessage, _ newer: DeclarationMessage) {
        self.older = MessageSide(older)
        self.newer = MessageSide(newer)
        let versions = [older.version?.value, newer.version?.value].map { $0?.isEmpty ?? true ? nil : $0 }
        if versions[0] != versions[1] {
            let part = ChangedPart(block: "DecMessage", key: "", line: nil, goods: "")
            note(part, "Version", versions[0], versions[1], nil, nil)
        }
    }

    /// Every change.
    mutating func run() -> [MessageChange] {
        let lines = linePairing()
        compare(0, 0, ChangedPart(block: "DecMessage", key: "", line: nil, goods: ""), lines)
        return changes
    }

    // MARK: Lines

    private struct Lines {
        let older: [Int32]
        let newer: [Int32]
        let pairing: BlockPairing
    }

    private func lines(_ side: MessageSide) -> [Int32] {
        side.children(of: 0).filter { side.name(of: $0) == "DecLists" }.prefix(1)
            .flatMap { side.children(of: $0) }.filter { side.name(of: $0) == "DecList" }
    }

    /// The lines that belong together, by ever weaker likeness.
    private mutating func linePairing() -> Lines {
        let (before, after) = (lines(older), lines(newer))
        var pairing = BlockPairing(older: before.count, newer: after.count)
        let likeness: [(MessageSide, Int32) -> String?] = [
            { $0.content(of: $1) },
            { $0.content(of: $1, without: ["GNo"]) },
            { $0.key($1, ["GNo", "CodeTS", "GName", "GModel"]) },
            { $0.key($1, ["CodeTS", "GName", "GModel"]) },
            { $0.key($1, ["GNo", "CodeTS", "GName"]) },
            { $0.key($1, ["CodeTS", "GName"]) },
            { $0.key($1, ["GNo", "CodeTS"]) },
            { $0.key($1, ["GNo", "GName"]) },
            { $0.key($1, ["CodeTS", "GQty", "DeclTotal"]) },
        ]
        for alike in likeness {
            pairing.pair(older: { alike(older, before[$0]) }, newer: { alike(newer, after[$0]) })
        }
        // Where another line has taken a removed one's number, references to that number say nothing new.
        let added = Set(after.indices.filter { pairing.older[$0] == nil }.map { newer.text(of: after[$0], "GNo") })
        for (index, node) in before.enumerated() {
            let number = older.text(of: node, "GNo")
            let became = pairing.newer[index].map { newer.text(of: after[$0], "GNo") }
            numbers.note(number, became: became ?? (added.contains(number) ? number : nil))
        }
        return Lines(older: before, newer: after, pairing: pairing)
    }

    // MARK: Blocks

    /// Compares what is inside of two blocks, either of which may be absent (-1).
    private mutating func compare(_ before: Int32, _ after: Int32, _ part: ChangedPart, _ lines: Lines) {
        let (old, new) = (older.children(of: before), newer.children(of: after))
        let orders = Set(old.map { older.order(of: $0) } + new.map { newer.order(of: $0) })
        for order in orders.sorted() {
            let own = old.filter { older.order(of: $0) == order }
            let theirs = new.filter { newer.order(of: $0) == order }
            let areLeaves = !own.contains { older.hasChildren($0) } && !theirs.contains { newer.hasChildren($0) }
            if areLeaves {
                compareLeaves(own, theirs, part)
            } else {
                compareBlocks(own, theirs, part, lines)
            }
        }
    }

    private mutating func compareLeaves(_ before: [Int32], _ after: [Int32], _ part: ChangedPart) {
        for index in 0..<max(before.count, after.count) {
            let own = before.indices.contains(index) ? before[index] : nil
            let theirs = after.indices.contains(index) ? after[index] : nil
            let element = own.map { older.name(of: $0) } ?? theirs.map { newer.name(of: $0) } ?? "?"
            let (from, to) = (own.map { older.text(of: $0) }, theirs.map { newer.text(of: $0) })
            if isSame(from, to, element, part.block) { continue }
            note(part, element, from, to, own.map { older.place(of: $0) }, theirs.map { newer.place(of: $0) })
        }
    }

    private func isSame(_ from: String?, _ to: String?, _ element: String, _ block: String) -> Bool {
        guard let from, let to else { return false }
        if BlockKeys.refersToLines(element, of: block) { return numbers.agree(from, to) }
        return ValueText.comparable(from, element: element, block: block)
            == ValueText.comparable(to, element: element, block: block)
    }

    private mutating func compareBlocks(_ before: [Int32], _ after: [Int32], _ part: ChangedPart, _ lines: Lines) {
        let isLine = before == lines.older && after == lines.newer
        let pairing = isLine ? lines.pairing : pairing(of: before, after)
        for step in pairing.steps {
            let own = step.older.map { before[$0] }
            let theirs = step.newer.map { after[$0] }
            let name = own.map { older.name(of: $0) } ?? theirs.map { newer.name(of: $0) } ?? "?"
            let named = self.part(name, own, theirs, within: part)
            guard let own, let theirs else {
                addOrRemove(own, theirs, name, named, lines)
                continue
            }
            if isLine { compareNumbers(own, theirs, named) }
            compare(own, theirs, named, lines)
        }
    }

    private func pairing(of before: [Int32], _ after: [Int32]) -> BlockPairing {
        var pairing = BlockPairing(older: before.count, newer: after.count)
        let name = before.first.map { older.name(of: $0) } ?? after.first.map { newer.name(of: $0) } ?? "?"
        if before.count > 1 || after.count > 1 {
            pairing.pair(
                older: { older.content(of: before[$0]) }, newer: { newer.content(of: after[$0]) })
        }
        if let elements = BlockKeys.elements(of: name) {
            pairing.pair(older: { key(before[$0], elements, name) }, newer: { newer.key(after[$0], elements) })
            pairing.pair(
                older: { key(before[$0], Array(elements.prefix(1)), name) },
                newer: { newer.key(after[$0], Array(elements.prefix(1))) })
        } else {
            pairing.pair(older: { _ in "" }, newer: { _ in "" })
        }
        return pairing
    }

    /// The key of an older block, in the line numbers of the newer message.
    private func key(_ node: Int32, _ elements: [String], _ block: String) -> String? {
        let parts = elements.map { element in
            let text = older.text(of: node, element)
            return BlockKeys.refersToLines(element, of: block) ? numbers.translated(text) : text
        }
        return parts.allSatisfy(\.isEmpty) ? nil : parts.joined(separator: "\n")
    }

    // MARK: Changes

    private func part(_ name: String, _ own: Int32?, _ theirs: Int32?, within outer: ChangedPart) -> ChangedPart {
        func text(_ element: String) -> String {
            own.map { older.text(of: $0, element) } ?? theirs.map { newer.text(of: $0, element) } ?? ""
        }
        if name == "DecList" {
            let goods = [text("CodeTS"), text("GName")].filter { !$0.isEmpty }.joined(separator: " ")
            return ChangedPart(block: name, key: "", line: text("GNo"), goods: goods)
        }
        let key = (BlockKeys.elements(of: name) ?? []).map(text).filter { !$0.isEmpty }.joined(separator: " ")
        return ChangedPart(block: name, key: key, line: outer.line, goods: outer.goods)
    }

    /// A block on one side only: one change where a block can be named, its elements one by one where it occurs once.
    private mutating func addOrRemove(
        _ own: Int32?, _ theirs: Int32?, _ name: String, _ part: ChangedPart, _ lines: Lines
    ) {
        if BlockKeys.elements(of: name) == nil { return compare(own ?? -1, theirs ?? -1, part, lines) }
        let side = own == nil ? newer : older
        let node = own ?? theirs ?? 0
        let facts = side.leaves(of: node).map {
            MessageChange.Fact(element: side.name(of: $0), value: side.text(of: $0))
        }
        changes.append(
            MessageChange(
                part: part, kind: own == nil ? .added : .removed, element: nil, from: nil, to: nil,
                fromPlace: own.map { older.place(of: $0) }, toPlace: theirs.map { newer.place(of: $0) }, facts: facts))
    }

    private mutating func compareNumbers(_ own: Int32, _ theirs: Int32, _ part: ChangedPart) {
        let (from, to) = (older.text(of: own, "GNo"), newer.text(of: theirs, "GNo"))
        if isSame(from, to, "GNo", "DecList") { return }
        changes.append(
            MessageChange(
                part: part, kind: .moved, element: nil, from: from, to: to, fromPlace: older.place(of: own),
                toPlace: newer.place(of: theirs), facts: []))
    }

    private mutating func note(
        _ part: ChangedPart, _ element: String, _ from: String?, _ to: String?, _ old: Place?, _ new: Place?
    ) {
        if part.block == "DecList", element == "GNo" { return }
        let kind: MessageChange.Kind = from == nil ? .added : to == nil ? .removed : .changed
        changes.append(
            MessageChange(
                part: part, kind: kind, element: element, from: from, to: to, fromPlace: old, toPlace: new, facts: []))
    }
}

extension MessageSide {
    /// Elements of a block as a text to compare by; `nil` when all are empty.
    func key(_ node: Int32, _ elements: [String]) -> String? {
        let texts = elements.map { text(of: node, $0) }
        return texts.allSatisfy(\.isEmpty) ? nil : texts.joined(separator: "\n")
    }
}
