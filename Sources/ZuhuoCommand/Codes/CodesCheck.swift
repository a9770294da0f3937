import CodeLists
import Findings
import JSONText

/// `zuhuo codes check DIR`.
enum CodesCheck {
    static let shape: CommandShape = CommandShape(
        name: "codes check",
        purpose: Bilingual(
            zh: "检查一个文件夹里较新的代码表，说明有何变化", en: "Check a folder of newer code tables and say what they change"),
        details: [
            Bilingual(
                zh: "文件夹里放 CSV：<表名>.csv 和 tariff.csv 或 tariff-2027.csv，UTF-8。代码表的列："
                    + "code,name_zh,name_en,valid_from,valid_to,notes；税则的列与 zuhuo 源代码 Schemas/CodeLists/tariff.csv 相同。"
                    + "表头之前写明 # vintage: 2027-01 和 # source: 公告号，或另放 tables.csv。",
                en:
                    "The folder holds CSV in UTF-8: <table>.csv, and tariff.csv or tariff-2027.csv. A table has the columns "
                    + "code,name_zh,name_en,valid_from,valid_to,notes; a tariff those of Schemas/CodeLists/tariff.csv. Before the "
                    + "header stand '# vintage: 2027-01' and '# source: the notice', or a tables.csv says so."),
            Bilingual(
                zh: "代码表是补充：相同的代码被替换，其余照旧；停用一个代码要写 valid_to，而不是删去。封闭的表仍然封闭。税则替换其年份的税则，按申报日期选用。",
                en:
                    "A table extends the program's: rows of the same codes are replaced, the others stay; a code is ended by "
                    + "valid_to, not by leaving it out. Closed tables stay closed. A tariff replaces that of its year; a "
                    + "declaration is judged by the tariff of its date."),
            Bilingual(
                zh: "列出全部错误，不只第一个。退出码：可用为 0，有错误为 1，读不到为 3。",
                en: "Every fault is told, not only the first. Exit code: 0 usable, 1 faults, 3 unreadable."),
        ],
        examples: [
            Example(
                line: "zuhuo codes check tables", meaning: Bilingual(zh: "检查并列出变化", en: "check, and list what changes")),
            Example(
                line: "zuhuo declare job.json --codes tables -o OUT",
                meaning: Bilingual(zh: "用较新的表申报", en: "declare with newer tables")),
            Example(
                line: "zuhuo validate *.xml --codes tables",
                meaning: Bilingual(zh: "用较新的表校验", en: "validate with newer tables")),
        ],
        operands: OperandShape(
            usage: "DIR", meaning: Bilingual(zh: "代码表的文件夹", en: "the folder of code tables"), minimum: 1, maximum: 1),
        options: [Options.limit, Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        if arguments.operands[0] == "-" { throw arguments.usage(.folderIsInput) }
        let limit = try arguments.number(Options.limit, most: 100_000) ?? 40
        let files = try CodeFolder(arguments.operands[0]).files
        let outcome = Outcome(CodeListFolder.read(files), files)
        if arguments.format == .json {
            try console.write(outcome.document(written: nil))
        } else {
            try console.write(outcome.text(console, limit: limit))
        }
        try console.flush()
        return outcome.exitCode
    }

    /// What became of a set of newer tables.
    struct Outcome {
        let findings: [Finding]
        let files: [CodeListFile]
        /// What they change; `nil` when they cannot be used.
        let page: CodeChangesPage?

        init(_ read: Checked<CodeEdition>, _ files: [CodeListFile]) {
            findings = read.findings
            self.files = files
            page = read.value.map { CodeChangesPage(changes: CodeListChanges(from: .embedded, to: $0)) }
        }

        var exitCode: ExitCode { page == nil ? .findings : .clean }

        func text(_ console: Console, limit: Int) -> String {
            let language = console.language
            let faults = CodeFolder.words(findings, of: files, language, colour: console.coloursOutput)
            if let page { return faults + page.text(language, limit: limit) }
            let counts = Counting.severities(FindingList(findings), language)
            return faults + (language == .zh ? "不能使用：\(counts)\n" : "These tables cannot be used: \(counts)\n")
        }

        /// - Parameter written: the files that were written, for an import.
        func document(written: [String]?) -> [UInt8] {
            var text = JSONWriter()
            text.beginObject()
            text.key("schemaVersion")
            text.integer(1)
            text.key("usable")
            text.boolean(page != nil)
            if let written {
                text.key("written")
                text.beginArray(inline: true)
                for file in written { text.string(file) }
                text.endArray()
            }
            text.key("findings")
            text.beginArray()
            for finding in findings { FindingsText.write(finding, to: &text) }
            text.endArray()
            page?.write(to: &text)
            text.endObject()
            text.endLine()
            return text.bytes
        }
    }
}
