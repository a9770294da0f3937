import Foundation
import Testing

@Suite("A wrong command line")
struct UsageTests {
    /// The line, what is said in English, and in which help more is to be found.
    static let cases: [(line: [String], sentence: String)] = [
        ([], "zuhuo: the command is missing. See 'zuhuo help'.\n"),
        (["valdiate"], "zuhuo: there is no command 'valdiate'; did you mean 'validate'? See 'zuhuo help'.\n"),
        (["xyz"], "zuhuo: there is no command 'xyz'. See 'zuhuo help'.\n"),
        (["help", "delcare"], "zuhuo: there is no command 'delcare'; did you mean 'declare'? See 'zuhuo help'.\n"),
        (
            ["codes", "serach", "x"],
            "zuhuo: there is no command 'serach'; did you mean 'search'? See 'zuhuo help codes'.\n"
        ),
        (["codes"], "zuhuo: what to do (list | show | search | check | import) is missing. See 'zuhuo help codes'.\n"),
        (
            ["validate", "--jbos", "3", "x"],
            "zuhuo: there is no option '--jbos'; did you mean '--jobs'? See 'zuhuo help validate'.\n"
        ),
        (["validate", "-x", "x"], "zuhuo: there is no option '-x'. See 'zuhuo help validate'.\n"),
        (["validate", "x", "--jobs"], "zuhuo: --jobs needs a value: N. See 'zuhuo help validate'.\n"),
        (["validate", "x", "--jobs="], "zuhuo: --jobs needs a value: N. See 'zuhuo help validate'.\n"),
        (
            ["validate", "x", "--jobs", "0"],
            "zuhuo: --jobs is a whole number from 1 to 1024, not '0'. See 'zuhuo help validate'.\n"
        ),
        (["validate", "x", "--strict=yes"], "zuhuo: --strict takes no value. See 'zuhuo help validate'.\n"),
        (
            ["validate", "x", "--format", "jsom"],
            "zuhuo: --format cannot be 'jsom'; it is one of text, json, ndjson, sarif, junit, csv; did you mean 'json'? "
                + "See 'zuhuo help validate'.\n"
        ),
        (["validate", "x", "-j1", "-j", "2"], "zuhuo: --jobs may be given only once. See 'zuhuo help validate'.\n"),
        (["validate"], "zuhuo: what to check (a file, a folder or -) is missing. See 'zuhuo help validate'.\n"),
        (["validate", ""], "zuhuo: an operand is empty. See 'zuhuo help validate'.\n"),
        (["validate", "-", "-"], "zuhuo: standard input (-) may be named only once. See 'zuhuo help validate'.\n"),
        (["init", "a", "b"], "zuhuo: 'b' is one operand too many. See 'zuhuo help init'.\n"),
        (
            ["declare", "job.json"],
            "zuhuo: -o OUT is missing: the folder to write (or --dry-run to write nothing). See 'zuhuo help declare'.\n"
        ),
        (
            ["codes", "show", "customs_district", "2921"],
            "zuhuo: there is no code table 'customs_district'; did you mean 'customs_districts'? "
                + "See 'zuhuo help codes show'.\n"
        ),
        (
            ["codes", "show", "currencies", "USD", "--date", "2026-02-30"],
            "zuhuo: --date is a date such as 2026-11-18, not '2026-02-30'. See 'zuhuo help codes show'.\n"
        ),
    ]

    @Test("one clear sentence on standard error, nothing on standard output, exit code 2", arguments: cases)
    func sentence(line: [String], sentence: String) throws {
        let run = try run(program, line)
        #expect(run.code == 2)
        #expect(run.output.isEmpty)
        #expect(run.talk == sentence)
    }

    @Test("the sentence is Chinese when the language is")
    func chinese() throws {
        let run = try zuhuo("valdiate", "--lang", "zh")
        #expect(run.talk == "zuhuo: 没有命令“valdiate”；是不是“validate”？用法见：zuhuo help\n")
        #expect(try zuhuo("validate", "--lang=zh").talk == "zuhuo: 缺少要校验的文件或文件夹（或 - 表示标准输入）。用法见：zuhuo help validate\n")
    }

    @Test("after -- a dash is no option, and options may stand before the command")
    func dashes() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(goodMessage, "--strict")
        #expect(try zuhuo("validate", "--", "--strict", in: scratch.url).code == 0)
        #expect(try zuhuo("-q", "validate", "--", "--strict", in: scratch.url).output.isEmpty)
        #expect(try zuhuo("codes", "--lang", "zh", "list").output.contains("关区代码"))
    }
}
