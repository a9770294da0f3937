/// Compiles `tariff.csv`: what many lines share is kept once.
struct TariffCompiler {
    /// The columns of `tariff.csv`.
    static let columns = [
        "code", "name_zh", "unit1", "unit2", "control_marks", "ciq_marks", "export_statutory", "export_provisional",
        "elements", "notes",
    ]
    private let table: CodeListTable
    private var headings = [Int](repeating: 0, count: ImageLayout.Tariff.headingCount + 1)
    private var suffixes = ByteWriter()
    private var lines = ByteWriter()
    private var attributes = Interned()
    private var lists = Interned()

    /// Different byte strings, numbered in the order in which they are first met.
    private struct Interned {
        private var numbers: [[UInt8]: Int] = [:]
        private(set) var values: [[UInt8]] = []

        mutating func number(of value: [UInt8]) -> Int {
            if let known = numbers[value] { return known }
            numbers[value] = values.count
            values.append(value)
            return values.count - 1
        }
    }

    init(_ table: CodeListTable) throws(CompileError) {
        self.table = table
        guard
            table.columns == TariffCompiler.columns, table.rows.count < 0xFFFF
        else { throw CompileError(file: table.file, line: 1, reason: "these are not the columns of the tariff") }
    }

    mutating func compile(
        vintage: [UInt8], pool: inout StringPool, image: inout ImageWriter
    ) throws(CompileError) {
        var previous = -1
        for (index, row) in table.rows.enumerated() {
            guard row[0].count == 10, let code = Int(String(decoding: row[0], as: UTF8.self)), code > previous else {
                throw CompileError(file: table.file, line: table.lines[index], reason: "ten-digit codes must ascend")
            }
            previous = code
            try add(row, code: code, line: table.lines[index], pool: &pool)
        }
        for heading in 1..<headings.count { headings[heading] += headings[heading - 1] }
        try write(vintage: vintage, pool: &pool, image: &image)
    }

    private mutating func add(
        _ row: [[UInt8]], code: Int, line: Int, pool: inout StringPool
    ) throws(CompileError) {
        headings[code / 1_000_000 + 1] += 1
        suffixes.append(code % 1_000_000, width: 3)
        lines.append(code / 1_000_000, width: 2)
        lines.append(pool.number(of: row[1]), width: 3)
        lines.append(elementList(row[8], pool: &pool), width: 2)
        lines.append(attributes.number(of: try shared(row, line: line, pool: &pool)), width: 2)
    }

    private func shared(_ row: [[UInt8]], line: Int, pool: inout StringPool) throws(CompileError) -> [UInt8] {
        let statutory = try rate(row[6], line: line)
        let provisional = try rate(row[7], line: line)
        let effective = provisional ?? statutory
        var flags = TariffFlags(
            controlMarks: String(decoding: row[4], as: UTF8.self),
            inspectionMarks: String(decoding: row[5], as: UTF8.self))
        if let effective { flags.insert(effective > 0 ? [.exportDuty, .listedInExportTariff] : .listedInExportTariff) }
        var writer = ByteWriter()
        writer.append(try unit(row[2], line: line), width: 2)
        writer.append(row[3].isEmpty ? 0 : try unit(row[3], line: line), width: 2)
        writer.append(Int(flags.rawValue), width: 2)
        for duty in [effective, statutory, provisional] {
            writer.append(duty ?? ImageLayout.Attributes.noDuty, width: 2)
        }
        writer.append(pool.number(of: row[4]), width: 3)
        writer.append(pool.number(of: row[5]), width: 3)
        return writer.bytes
    }

    private func unit(_ text: [UInt8], line: Int) throws(CompileError) -> Int {
        guard text.count == 3, let code = Int(String(decoding: text, as: UTF8.self)), code > 0 else {
            throw CompileError(file: table.file, line: line, reason: "a unit has three digits")
        }
        return code
    }

    /// Whole percents as hundredths of a percent.
    private func rate(_ text: [UInt8], line: Int) throws(CompileError) -> Int? {
        if text.isEmpty { return nil }
        guard let percent = Int(String(decoding: text, as: UTF8.self)), (0...100).contains(percent) else {
            throw CompileError(file: table.file, line: line, reason: "a duty rate is a whole number of percents")
        }
        return percent * 100
    }

    private mutating func elementList(_ text: [UInt8], pool: inout StringPool) -> Int {
        var list = ByteWriter()
        for element in text.split(separator: UInt8(ascii: "|")) {
            list.append(pool.number(of: Array(element)), width: 3)
        }
        return lists.number(of: list.bytes)
    }

    private func write(
        vintage: [UInt8], pool: inout StringPool, image: inout ImageWriter
    ) throws(CompileError) {
        guard let year = Int(String(decoding: vintage.prefix(4), as: UTF8.self)) else {
            throw CompileError(file: "tables.csv", line: nil, reason: "the vintage of the tariff has no year")
        }
        var first = ByteWriter()
        for heading in headings { first.append(heading, width: 2) }
        var places = ByteWriter()
        var total = 0
        for list in lists.values {
            places.append(total, width: 4)
            total += list.count / 3
        }
        places.append(total, width: 4)
        var header = ByteWriter()
        header.append(table.rows.count, width: 4)
        header.append(year, width: 4)
        for section in [
            first.bytes, suffixes.bytes, lines.bytes, attributes.values.flatMap { $0 }, places.bytes,
            lists.values.flatMap { $0 },
        ] { header.append(image.add(section), width: 4) }
        header.append(pool.number(of: vintage), width: 4)
        image.add(header.bytes, at: ImageLayout.Header.tariff)
    }
}
