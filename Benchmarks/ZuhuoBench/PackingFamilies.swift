/// Plain packing instances of the classic families: seeded, with the fewest boxes where it is known.
struct PackingInstance {
    /// Family and number.
    let name: String
    let dimensions: Int
    let capacities: [Int64]
    /// Sizes, item by item, in random order.
    let sizes: [Int64]
    /// Fewest boxes, where the making of the instance says so.
    var optimum: Int?
}

/// The families.
enum PackingFamily: String, CaseIterable {
    // One dimension.
    case uniform120, uniform250, uniform500, uniform1000
    case triplets60, triplets120, triplets249, triplets501
    case hard
    case planted
    // Two dimensions: the classes of Spieksma and of Caprara and Toth, and full boxes cut to pieces.
    case class1, class2, class3, class4, class5, class6, class7, class8
    case planted2

    /// Whether the instances have one dimension.
    var isOneDimensional: Bool { Self.oneDimensional.contains(self) }

    private static let oneDimensional: Set<PackingFamily> = [
        .uniform120, .uniform250, .uniform500, .uniform1000, .triplets60, .triplets120, .triplets249, .triplets501,
        .hard,
        .planted,
    ]

    /// Instances of the family, `count` of each size.
    func instances(_ count: Int) -> [PackingInstance] {
        (0..<count).flatMap { number -> [PackingInstance] in
            var random = SeededRandom(
                seed: UInt64(number + 1) &* 7_919 &+ UInt64(rawValue.utf8.reduce(0) { $0 * 31 + Int($1) }))
            switch self {
            case .uniform120: return [uniform(120, &random, number)]
            case .uniform250: return [uniform(250, &random, number)]
            case .uniform500: return [uniform(500, &random, number)]
            case .uniform1000: return [uniform(1_000, &random, number)]
            case .triplets60: return [triplets(20, &random, number)]
            case .triplets120: return [triplets(40, &random, number)]
            case .triplets249: return [triplets(83, &random, number)]
            case .triplets501: return [triplets(167, &random, number)]
            case .hard: return [hard(&random, number)]
            case .planted: return [60, 120, 240].map { planted($0 / 4, dimensions: 1, &random, number) }
            case .planted2: return [25, 50, 100, 200].map { planted($0 / 4, dimensions: 2, &random, number) }
            default: return [25, 50, 100, 200].map { vector($0, &random, number) }
            }
        }
    }

    private func uniform(_ items: Int, _ random: inout SeededRandom, _ number: Int) -> PackingInstance {
        PackingInstance(
            name: "\(rawValue)-\(number)", dimensions: 1, capacities: [150],
            sizes: (0..<items).map { _ in random.between(20, 100) })
    }

    /// Falkenauer's triplets: three sizes between a quarter and a half fill each box.
    private func triplets(_ boxes: Int, _ random: inout SeededRandom, _ number: Int) -> PackingInstance {
        var sizes: [Int64] = []
        for _ in 0..<boxes {
            let first = random.between(380, 490)
            let second = random.between(250, (1_000 - first) / 2)
            sizes += [first, second, 1_000 - first - second]
        }
        return PackingInstance(
            name: "\(rawValue)-\(number)", dimensions: 1, capacities: [1_000], sizes: random.shuffled(sizes, 1),
            optimum: boxes)
    }

    /// Scholl, Klein and Jürgens' third set: 200 sizes of a fifth to a third of 100,000.
    private func hard(_ random: inout SeededRandom, _ number: Int) -> PackingInstance {
        PackingInstance(
            name: "\(rawValue)-\(number)", dimensions: 1, capacities: [100_000],
            sizes: (0..<200).map { _ in random.between(20_000, 35_000) })
    }

    /// Full boxes of 10,000 cut into three to five pieces, in every dimension on its own.
    private func planted(
        _ boxes: Int, dimensions: Int, _ random: inout SeededRandom, _ number: Int
    ) -> PackingInstance {
        var sizes: [Int64] = []
        for _ in 0..<boxes {
            let pieces = Int(random.between(3, 5))
            let columns = (0..<dimensions).map { _ in random.cut(10_000, into: pieces) }
            for piece in 0..<pieces { sizes += columns.map { $0[piece] } }
        }
        return PackingInstance(
            name: "\(rawValue)-\(boxes)-\(number)", dimensions: dimensions,
            capacities: Array(repeating: 10_000, count: dimensions), sizes: random.shuffled(sizes, dimensions),
            optimum: boxes)
    }

    private func vector(_ items: Int, _ random: inout SeededRandom, _ number: Int) -> PackingInstance {
        let isSmall = [.class6, .class7, .class8].contains(self)
        var sizes: [Int64] = []
        for _ in 0..<items {
            switch self {
            case .class1: sizes += [random.between(100, 400), random.between(100, 400)]
            case .class2: sizes += [random.between(1, 1_000), random.between(1, 1_000)]
            case .class3: sizes += [random.between(200, 800), random.between(200, 800)]
            case .class4: sizes += [random.between(50, 200), random.between(50, 200)]
            case .class5: sizes += [random.between(25, 100), random.between(25, 100)]
            case .class6: sizes += [random.between(20, 100), random.between(20, 100)]
            case .class7:
                let first = random.between(20, 100)
                sizes += [first, random.between(first - 10, first + 10)]
            default:
                let first = random.between(20, 100)
                sizes += [first, random.between(110 - first, 130 - first)]
            }
        }
        let capacity: Int64 = isSmall ? 150 : 1_000
        return PackingInstance(
            name: "\(rawValue)-\(items)-\(number)", dimensions: 2, capacities: [capacity, capacity], sizes: sizes)
    }
}

extension SeededRandom {
    /// A whole number from `low` to `high`, both included.
    mutating func between(_ low: Int64, _ high: Int64) -> Int64 { low + Int64(below(Int(high - low + 1))) }

    /// Items of so many numbers each, in random order.
    mutating func shuffled(_ sizes: [Int64], _ dimensions: Int) -> [Int64] {
        var order = Array(0..<sizes.count / dimensions)
        for index in order.indices.reversed() { order.swapAt(index, below(index + 1)) }
        return order.flatMap { sizes[$0 * dimensions..<($0 + 1) * dimensions] }
    }

    /// Parts of a whole, each at least a hundredth of it.
    mutating func cut(_ whole: Int64, into parts: Int) -> [Int64] {
        let least = whole / 100
        let free = whole - least * Int64(parts)
        let marks = ([0, free] + (1..<parts).map { _ in between(0, free) }).sorted()
        return (0..<parts).map { marks[$0 + 1] - marks[$0] + least }
    }
}
