/// Receipts that numbers tie together: a union of sets over the numbers.
struct NumberGroups {
    /// A number of one of the three kinds; their order is that in which they name a group.
    struct Number: Hashable, Comparable {
        enum Kind: Int { case client, unified, customs }
        let kind: Kind
        let text: String

        static func < (left: Number, right: Number) -> Bool {
            left.kind != right.kind ? left.kind.rawValue < right.kind.rawValue : left.text < right.text
        }
    }

    /// What belongs to one declaration.
    struct Group {
        var numbers: Set<Number> = []
        var steps: Set<StandingStep> = []

        func texts(_ kind: Number.Kind) -> [String] { numbers.filter { $0.kind == kind }.map(\.text).sorted() }
    }

    private var index: [Number: Int] = [:]
    private var parents: [Int] = []
    private var facts: [(node: Int, step: StandingStep)] = []

    mutating func add(_ receipt: Receipt) {
        let numbers = [
            receipt.clientSeqNo.map { Number(kind: .client, text: $0) },
            receipt.seqNo.map { Number(kind: .unified, text: $0) },
            receipt.entryId.map { Number(kind: .customs, text: $0) },
        ].compactMap { $0 }
        guard let node = tie(numbers), let stage = receipt.stage else { return }
        let step = StandingStep(
            stage: stage, time: receipt.time.value, code: receipt.code, sha256: receipt.sha256, file: receipt.file)
        facts.append((node, step))
    }

    mutating func add(_ sighting: BoxSighting) {
        guard let node = tie([Number(kind: .client, text: sighting.clientSeqNo)]) else { return }
        let step = StandingStep(
            stage: sighting.hasFailed ? .sendFailed : .sent, time: nil, code: nil, sha256: sighting.sha256,
            file: sighting.file)
        facts.append((node, step))
    }

    private mutating func tie(_ numbers: [Number]) -> Int? {
        guard let first = numbers.first else { return nil }
        let node = self.node(first)
        for number in numbers.dropFirst() {
            let (left, right) = (root(node), root(self.node(number)))
            if left != right { parents[max(left, right)] = min(left, right) }
        }
        return node
    }

    private mutating func node(_ number: Number) -> Int {
        if let known = index[number] { return known }
        parents.append(parents.count)
        index[number] = parents.count - 1
        return parents.count - 1
    }

    private mutating func root(_ node: Int) -> Int {
        var node = node
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    /// The groups in the order of their least numbers.
    mutating func sorted() -> [Group] {
        var groups: [Int: Group] = [:]
        for (number, node) in index { groups[root(node), default: Group()].numbers.insert(number) }
        for (node, step) in facts { groups[root(node), default: Group()].steps.insert(step) }
        return groups.values.compactMap { group in group.numbers.min().map { (least: $0, group: group) } }
            .sorted { $0.least < $1.least }.map(\.group)
    }
}
