import Findings

/// Reads newer code tables and tariffs: CSV files in the form of `Schemas/CodeLists`, in a folder or one by one.
///
/// Each names its vintage and source in lines before the header (`# vintage: 2027-01`, `# source: GACC 2026-170`), or
/// in a `tables.csv` beside it. Rows may stand in any order.
public enum CodeListFolder {
    /// The edition that files make, over what is compiled into the program; no value when a finding is an error.
    ///
    /// What is made stays in memory until the process ends: make one for an edition, not one for a message.
    /// Complexity: O(bytes + bytes of the tables that are extended).
    public static func read(_ files: [CodeListFile]) -> Checked<CodeEdition> {
        var assembly = EditionAssembly()
        for file in files.sorted(by: { $0.name < $1.name }) { assembly.sort(file) }
        return assembly.finish()
    }
}

/// An edition being put together.
struct EditionAssembly {
    private var listing = ListingReading()
    private var listingFile: CodeListFile?
    private var tables: [(file: CodeListFile, name: CodeTable.Name)] = []
    private var tariffs: [CodeListFile] = []
    private var findings: [Finding] = []

    /// Takes a file; what is no CSV is passed over.
    mutating func sort(_ file: CodeListFile) {
        switch file.kind {
        case .listing: (listing, listingFile) = (ListingReading(file), file)
        case .tariff: tariffs.append(file)
        case .table(let name): tables.append((file, name))
        case nil: if file.fileName.lowercased().hasSuffix(".csv") { sayUnknown(file) }
        }
    }

    private mutating func sayUnknown(_ file: CodeListFile) {
        let stem = Array(file.fileName.dropLast(4).lowercased().unicodeScalars)
        let near = CodeTable.Name.allCases.map(\.fileName).min {
            (Spelling.changes(from: stem, to: Array($0.unicodeScalars)), $0)
                < (Spelling.changes(from: stem, to: Array($1.unicodeScalars)), $1)
        }
        let name = near ?? "tariff"
        findings.append(
            Finding(
                CodeListRules.tableFile, zh: "没有名为 \(file.fileName) 的代码表",
                en: "no code table is named \(file.fileName)",
                hintZh: "表名见 zuhuo codes list；是不是 \(name).csv？",
                hintEn: "'zuhuo codes list' names the tables; did you mean \(name).csv?",
                place: Place(file: file.name, line: 1)))
    }

    /// Checks everything and compiles what was given.
    mutating func finish() -> Checked<CodeEdition> {
        findings += listing.findings
        if tables.isEmpty && tariffs.isEmpty && findings.isEmpty {
            let hint = "Give at least one of them, such as countries.csv or tariff.csv"
            findings.append(
                Finding(
                    CodeListRules.tableFile, zh: "没有代码表", en: "there is no code table",
                    hintZh: "至少放入一个表，如 countries.csv 或 tariff.csv",
                    hintEn: hint, place: Place()))
        }
        let read = tables.map { TableReading($0.file, $0.name) }
        checkSize(read)
        let units = EditionAssembly.units(read)
        let listings = read.map { take($0.reading, $0.name.fileName, CodeTable($0.name)) }
        let lines = tariffs.map { TariffReading($0, units: units).reading }
        let years = lines.map { take($0, "tariff", nil) }
        checkYears(lines, years)
        if findings.contains(where: { $0.severity == .error }) { return Checked(nil, findings) }
        let compiled = EditionCompiler.compile(
            zip(read, listings).map { ($0, $1) }, zip(lines, years).map { ($0, $1) }, listing: listingFile)
        return Checked(compiled, findings)
    }

    /// The codes of units, newer ones among them.
    private static func units(_ tables: [TableReading]) -> Set<String> {
        var units = Set(CodeTable(.measurementUnit).map(\.code))
        for table in tables where table.name == .measurementUnit {
            for row in table.reading.rows.indices {
                let code = table.reading.text(row, 0)
                let isUnit = code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
                if isUnit, let number = Int(code), (1..<ImageLayout.Unit.slots).contains(number) { units.insert(code) }
            }
        }
        return units
    }

    /// What is compiled has fields of fixed width; no set of tables comes near their limits.
    private mutating func checkSize(_ tables: [TableReading]) {
        let rows = tables.reduce(0) { $0 + $1.reading.rows.count }
        let bytes = tables.reduce(0) { $0 + $1.reading.file.bytes.count }
        guard rows > CodeListFile.rowLimit || bytes > CodeListFile.limit, let last = tables.last else { return }
        findings.append(
            Finding(
                CodeListRules.tableFile, zh: "这些代码表共 \(rows) 行、\(bytes) 字节，过多",
                en: "the tables have \(rows) rows and \(bytes) bytes together, too many", hintZh: "只放有变化的代码",
                hintEn: "Give only the codes that change", place: Place(file: last.reading.file.name, line: 1)))
    }

    /// Takes over the findings of a file, and what is said of its vintage and source.
    private mutating func take(_ reading: CodeListReading, _ name: String, _ table: CodeTable?) -> TableVintage {
        var own = reading
        let vintage = listing.vintage(of: &own, name, table)
        findings += own.findings
        return vintage
    }

    private mutating func checkYears(_ tariffs: [CodeListReading], _ vintages: [TableVintage]) {
        for index in tariffs.indices.dropFirst() {
            let year = vintages[index].vintage.prefix(4)
            guard vintages[..<index].contains(where: { $0.vintage.prefix(4) == year }) else { continue }
            findings.append(
                Finding(
                    CodeListRules.vintage, zh: "\(year) 年的税则有两个文件", en: "there are two tariffs of \(year)",
                    hintZh: "每年留一个", hintEn: "Keep one a year", place: Place(file: tariffs[index].file.name, line: 1)))
        }
    }
}
