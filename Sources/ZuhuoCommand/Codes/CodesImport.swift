import CodeLists
import Findings
import Platform

/// `zuhuo codes import CSV... -o DIR`.
enum CodesImport {
    static let shape: CommandShape = CommandShape(
        name: "codes import",
        purpose: Bilingual(zh: "检查较新的代码表并放入文件夹", en: "Check newer code tables and put them into a folder"),
        details: [
            Bilingual(
                zh: "表名由文件名看出（countries.csv、countries-2027.csv），否则用 --table。税则写为 tariff-年份.csv。与文件夹里已有的表一起检查，"
                    + "有一个错误就什么也不写；已有的文件没有 --force 不覆盖。",
                en:
                    "The file name tells the table (countries.csv, countries-2027.csv), else --table. A tariff is written as "
                    + "tariff-YEAR.csv. All is checked together with what the folder has; with one fault nothing is written, "
                    + "and no file is written over without --force.")
        ],
        examples: [
            Example(
                line: "zuhuo codes import ports.csv -o tables --vintage 2027-01 --source GACC",
                meaning: Bilingual(zh: "注明年月和来源", en: "naming month and source")),
            Example(
                line: "zuhuo codes import list.csv -t ports -o tables",
                meaning: Bilingual(zh: "港口表", en: "as the table of ports")),
        ],
        operands: OperandShape(
            usage: "CSV...", meaning: Bilingual(zh: "代码表文件", en: "the file of a code table"), minimum: 1, maximum: nil),
        options: [
            Options.output, Options.importedTable, Options.vintage, Options.source, Options.force, Options.limit,
            Options.format([.text, .json]),
        ]
    ) { arguments, console throws(Failure) in
        guard let folder = arguments.value(Options.output) else {
            throw arguments.usage(.missingOption("--output", Bilingual(zh: "写入的文件夹", en: "the folder to write")))
        }
        let limit = try arguments.number(Options.limit, most: 100_000) ?? 40
        let given = try files(arguments)
        let present = Directory.kind(of: folder) == .missing ? [] : try CodeFolder(folder).files
        let names = Set(given.map(\.fileName))
        let all = present.filter { !names.contains($0.fileName) } + given
        let outcome = CodesCheck.Outcome(CodeListFolder.read(all), all)
        var written: [String] = []
        if outcome.page != nil {
            written = try write(given, to: folder, over: Set(present.map(\.fileName)), arguments.has(Options.force))
        }
        if arguments.format == .json {
            try console.write(outcome.document(written: written))
        } else {
            try console.write(outcome.text(console, limit: limit))
        }
        try console.flush()
        for file in written { console.say(Bilingual(zh: "已写入 \(file)", en: "written: \(file)")) }
        return outcome.exitCode
    }

    /// The files of the command line under the names they get, with month and source before their headers.
    private static func files(_ arguments: Arguments) throws(Failure) -> [CodeListFile] {
        let table = arguments.value(Options.importedTable)
        if table != nil, arguments.operands.count > 1 { throw arguments.usage(.tooManyOperands(arguments.operands[1])) }
        if let table { _ = try CodesCommand.table(table, arguments, .embedded) }
        let remarks = [("vintage", Options.vintage), ("source", Options.source)].compactMap { key, option in
            arguments.value(option).map { (key: key, value: $0) }
        }
        var files: [CodeListFile] = []
        for path in arguments.operands {
            let bytes: [UInt8]
            do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: 1 << 28) } catch {
                throw .platform(error)
            }
            let file = CodeListFile(name: path, bytes: bytes).adding(remarks)
            let name = table ?? tableName(file.fileName)
            let year = file.remark("vintage")?.prefix(4)
            let isTariff = name == CodesCommand.tariff
            let own = isTariff && year?.count == 4 ? "\(name)-\(year ?? "").csv" : "\(name).csv"
            if let same = files.first(where: { $0.fileName == own }) { throw twice(own, same.name, path) }
            files.append(file.named(own))
        }
        return files
    }

    /// `countries` for `countries.csv` and `countries-2027.csv`.
    private static func tableName(_ file: String) -> String {
        let stem = file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file
        let word = stem.split(separator: "-", maxSplits: 1).first.map(String.init) ?? stem
        return CodesCommand.tableNames.contains(word) ? word : stem
    }

    private static func twice(_ name: String, _ first: String, _ second: String) -> Failure {
        .other(
            Bilingual(zh: "\(first) 和 \(second) 都是 \(name)", en: "\(first) and \(second) are both \(name)"), .usage)
    }

    /// Writes the files, all or none.
    private static func write(
        _ files: [CodeListFile], to folder: String, over present: Set<String>, _ isForced: Bool
    ) throws(Failure) -> [String] {
        if !isForced, let taken = files.first(where: { present.contains($0.fileName) }) {
            throw .other(
                Bilingual(
                    zh: "\(folder)/\(taken.fileName) 已经存在，什么也没有写；加 --force 覆盖",
                    en:
                        "\(folder)/\(taken.fileName) is there already, nothing was written; add --force to write over it"
                ),
                .unusable)
        }
        do throws(PlatformError) {
            let output = try OutputFolder(committingTo: folder, replacing: true)
            for file in files { try output.write(name: file.fileName, bytes: file.written.span) }
            _ = try output.commit()
        } catch {
            throw .platform(error)
        }
        return files.map { "\(folder)/\($0.fileName)" }
    }
}
