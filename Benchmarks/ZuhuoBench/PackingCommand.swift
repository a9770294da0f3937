import Loading
import Platform

/// `zuhuo-bench packing [FILE...]`: plain packing instances: items, boxes, lower bound, milliseconds for each; without
/// files the generated families, and realistic mixes of lots with the declarations they lead to.
enum PackingCommand {
    static func run(_ arguments: [String]) throws(BenchError) {
        if arguments.first == "--mixes" { return try PackingMixes.run(arguments.dropFirst().compactMap { Int($0) }) }
        if arguments.first == "--apart" { return try ApartMixes.run(arguments.dropFirst().compactMap { Int($0) }) }
        if arguments.first == "--write" { return try write(Array(arguments.dropFirst())) }
        if arguments.isEmpty {
            PackingTable.run(isFull: Workplace.isFull)
            try PackingMixes.run([1_000, 10_000, 100_000])
            return try ApartMixes.run([1_000, 10_000])
        }
        Report.row("", "packing", "file", "boxes", "lower bound", "items, ms")
        for path in arguments {
            let bytes = try stating { () throws(PlatformError) in try InputFile.contents(of: path) }
            let problem = try PackingFile.problem(bytes, path)
            let result = PackingTable.measure(problem)
            Report.row(
                "", "packing", path, "\(result.used)", "\(result.bound)",
                "\(problem.count) items, \(Figure.short(result.milliseconds)) ms")
        }
    }

    /// Writes instances of a family as files, for other programs: `--write FOLDER FAMILY COUNT`.
    private static func write(_ arguments: [String]) throws(BenchError) {
        guard arguments.count == 3, let family = PackingFamily(rawValue: arguments[1]), let count = Int(arguments[2])
        else { throw BenchError("usage: zuhuo-bench packing --write FOLDER FAMILY COUNT") }
        let output = try stating { () throws(PlatformError) in
            try OutputFolder(committingTo: arguments[0], replacing: true)
        }
        for instance in family.instances(count) {
            let bytes = Array(PackingFile.text(instance).utf8)
            _ = try stating { () throws(PlatformError) in try output.write(name: instance.name + ".txt", bytes: bytes) }
        }
        _ = try stating { () throws(PlatformError) in try output.commit() }
    }
}

/// The text forms of a plain packing instance, numbers apart by white space: dimensions, capacities, number of kinds of
/// items, then sizes and demand of each; or, in one dimension, number of items, capacity, sizes.
enum PackingFile {
    /// Reads either form.
    static func problem(_ bytes: [UInt8], _ path: String) throws(BenchError) -> VectorPacking {
        var numbers: [Int64] = []
        for word in bytes.split(whereSeparator: { [0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            guard let number = Int64(String(decoding: word, as: UTF8.self)), (0..<1 << 59).contains(number) else {
                throw BenchError("\(path): \(String(decoding: word, as: UTF8.self)) is no size")
            }
            numbers.append(number)
        }
        if let problem = vector(numbers) ?? line(numbers) { return problem }
        throw BenchError("\(path) is neither form of a packing instance")
    }

    private static func vector(_ numbers: [Int64]) -> VectorPacking? {
        guard let first = numbers.first, (1...Int64(VectorPacking.mostDimensions)).contains(first) else { return nil }
        let dimensions = Int(first)
        guard numbers.count > dimensions + 1, numbers[dimensions + 1] < 10_000_000 else { return nil }
        let kinds = Int(numbers[dimensions + 1])
        guard numbers.count == dimensions + 2 + kinds * (dimensions + 1) else { return nil }
        var sizes: [Int64] = []
        for kind in 0..<kinds {
            let start = dimensions + 2 + kind * (dimensions + 1)
            guard numbers[start + dimensions] < 10_000_000 else { return nil }
            for _ in 0..<numbers[start + dimensions] { sizes += numbers[start..<start + dimensions] }
        }
        return VectorPacking(dimensions: dimensions, sizes: sizes, kinds: [.init(room: Array(numbers[1...dimensions]))])
    }

    private static func line(_ numbers: [Int64]) -> VectorPacking? {
        guard numbers.count >= 2, numbers.count == Int(numbers[0]) + 2 else { return nil }
        return VectorPacking(dimensions: 1, sizes: Array(numbers.dropFirst(2)), kinds: [.init(room: [numbers[1]])])
    }

    /// The general form.
    static func text(_ instance: PackingInstance) -> String {
        let count = instance.sizes.count / instance.dimensions
        var text = "\(instance.dimensions)\n\(instance.capacities.map(String.init).joined(separator: " "))\n\(count)\n"
        for item in 0..<count {
            let sizes = instance.sizes[item * instance.dimensions..<(item + 1) * instance.dimensions]
            text += sizes.map(String.init).joined(separator: " ") + " 1\n"
        }
        return text
    }
}

/// The families in a table.
enum PackingTable {
    /// Boxes, bound and time of one instance.
    struct Result {
        var used: Int
        var bound: Int
        var milliseconds: Double
    }

    static func measure(_ problem: VectorPacking) -> Result {
        let start = Terminal.monotonicNanoseconds
        let packing = problem.packed(effort: VectorPacking.Effort(looks: 45_000_000))
        let milliseconds = Double(Terminal.monotonicNanoseconds - start) / 1e6
        return Result(
            used: packing.used, bound: max(packing.proved, problem.lowerBound), milliseconds: milliseconds)
    }

    /// Measures all families.
    static func run(isFull: Bool) {
        var all: [Bool: (count: Int, used: Int, bound: Int, met: Int, worst: Double)] = [:]
        for family in PackingFamily.allCases {
            var sum = (count: 0, used: 0, bound: 0, met: 0, worst: 0.0)
            for instance in family.instances(isFull ? 20 : 10) {
                let problem = VectorPacking(
                    dimensions: instance.dimensions, sizes: instance.sizes, kinds: [.init(room: instance.capacities)])
                let result = measure(problem)
                let bound = instance.optimum ?? result.bound
                sum.count += 1
                sum.used += result.used
                sum.bound += bound
                sum.met += result.used == bound ? 1 : 0
                sum.worst = max(sum.worst, result.milliseconds)
            }
            row(family.rawValue, sum)
            var old = all[family.isOneDimensional] ?? (0, 0, 0, 0, 0)
            old = (
                old.count + sum.count, old.used + sum.used, old.bound + sum.bound, old.met + sum.met,
                max(old.worst, sum.worst)
            )
            all[family.isOneDimensional] = old
        }
        if let line = all[true] { figures("one dimension", line, mostExcess: 0.6, leastMet: 85) }
        if let plane = all[false] { figures("two dimensions", plane, mostExcess: 0.5, leastMet: nil) }
    }

    private static func row(_ name: String, _ sum: (count: Int, used: Int, bound: Int, met: Int, worst: Double)) {
        Report.row(
            "", "packing", "\(name): \(sum.count) instances", "\(sum.used) boxes", "\(sum.bound) bound",
            "\(sum.met) met, at most \(Figure.short(sum.worst)) ms")
    }

    private static func figures(
        _ name: String, _ sum: (count: Int, used: Int, bound: Int, met: Int, worst: Double), mostExcess: Double,
        leastMet: Double?
    ) {
        let detail = "\(sum.used) boxes, bound \(sum.bound), \(sum.count) instances"
        Figure(
            entry: "packing", name: "\(name): boxes over the bound",
            value: Double(sum.used - sum.bound) * 100 / Double(sum.bound),
            unit: "%", target: .atMost(mostExcess), detail: detail
        ).report()
        if let leastMet {
            Figure(
                entry: "packing", name: "\(name): bound met", value: Double(sum.met) * 100 / Double(sum.count),
                unit: "%", target: .atLeast(leastMet), detail: detail
            ).report()
        }
        Figure(
            entry: "packing", name: "\(name): longest", value: sum.worst / 1_000, unit: "s", target: .atMost(1),
            detail: detail
        ).report()
    }
}
