/// Compiles what is looked up by name: units with their ratios, and currencies.
enum NameCompiler {
    /// The array of units by code, and the hash of their names and aliases.
    static func units(
        _ table: CodeListTable, pool: inout StringPool
    ) throws(CompileError) -> (records: [UInt8], names: [UInt8]) {
        var records = ByteWriter()
        var units: [Int: Int] = [:]
        for (index, row) in table.rows.enumerated() {
            guard let code = Int(String(decoding: row[0], as: UTF8.self)), code > 0, code < ImageLayout.Unit.slots
            else { throw CompileError(file: table.file, line: table.lines[index], reason: "a unit is 001 to 255") }
            units[code] = index
        }
        for code in 0..<ImageLayout.Unit.slots {
            let start = records.bytes.count
            if let index = units[code] {
                let (base, millionths) = try base(of: code, table, units)
                records.append(base, width: 4)
                records.append(millionths, width: 8)
                records.append(pool.number(of: table.rows[index][try table.column("name_zh")]), width: 3)
            }
            records.pad(to: start + ImageLayout.Unit.recordSize)
        }
        return (records.bytes, try names(table, pool: &pool) { Int(String(decoding: $0, as: UTF8.self)) })
    }

    /// The hash of the names and aliases of currencies.
    static func currencies(_ table: CodeListTable, pool: inout StringPool) throws(CompileError) -> [UInt8] {
        try names(table, pool: &pool) { Alpha3(ascii: $0.span).map { Int($0.rawValue) } }
    }

    /// The root unit of a chain of base units and the ratio to it in millionths.
    private static func base(
        of code: Int, _ table: CodeListTable, _ units: [Int: Int]
    ) throws(CompileError) -> (Int, Int) {
        var current = code
        var millionths = 1_000_000
        for _ in 0..<4 {
            guard let index = units[current] else { break }
            let base = table.rows[index][try table.column("base_unit")]
            if base.isEmpty { return (current, millionths) }
            guard let next = Int(String(decoding: base, as: UTF8.self)),
                let ratio = Self.millionths(table.rows[index][try table.column("base_ratio")]),
                case let product = millionths.multipliedFullWidth(by: ratio),
                case let (scaled, rest) = 1_000_000.dividingFullWidth(product), rest == 0
            else {
                throw CompileError(
                    file: table.file, line: table.lines[index], reason: "base_unit or base_ratio is wrong")
            }
            current = next
            millionths = scaled
        }
        throw CompileError(file: table.file, line: nil, reason: "the base units of \(code) do not end")
    }

    /// A decimal number with at most six decimals, in millionths; `nil` unless it is above 0.
    private static func millionths(_ text: [UInt8]) -> Int? {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? Array(parts[1]) : []
        guard let first = parts.first, decimals.count <= 6 else { return nil }
        let digits = Array(first) + decimals + [UInt8](repeating: 0x30, count: 6 - decimals.count)
        guard let value = Int(String(decoding: digits, as: UTF8.self)), value > 0 else { return nil }
        return value
    }

    private static func names(
        _ table: CodeListTable, pool: inout StringPool, value: ([UInt8]) -> Int?
    ) throws(CompileError) -> [UInt8] {
        var names: [(string: [UInt8], value: Int)] = []
        for (index, row) in table.rows.enumerated() {
            guard let number = value(row[0]) else {
                throw CompileError(file: table.file, line: table.lines[index], reason: "the code has the wrong form")
            }
            let aliases = row[try table.column("aliases")].split(separator: UInt8(ascii: "|")).map(Array.init)
            for name in [row[try table.column("name_zh")]] + aliases {
                let folded = name.map(ImageLayout.lowercased)
                if names.contains(where: { $0.string.map(ImageLayout.lowercased) == folded }) {
                    throw CompileError(
                        file: table.file, line: table.lines[index], reason: "a name or alias is there twice")
                }
                names.append((name, number))
            }
        }
        return hash(names, pool: &pool)
    }

    private static func hash(_ names: [(string: [UInt8], value: Int)], pool: inout StringPool) -> [UInt8] {
        var slotCount = 16
        while slotCount < names.count * 3 { slotCount *= 2 }
        var slots = [(Int, Int)](repeating: (0, 0), count: slotCount)
        for name in names {
            var slot = Int(ImageLayout.hash(name.string.span)) & (slotCount - 1)
            while slots[slot].0 != 0 { slot = (slot + 1) & (slotCount - 1) }
            slots[slot] = (pool.number(of: name.string), name.value)
        }
        var writer = ByteWriter()
        writer.append(slotCount, width: 4)
        for slot in slots {
            writer.append(slot.0, width: 3)
            writer.append(slot.1, width: 2)
        }
        return writer.bytes
    }
}
