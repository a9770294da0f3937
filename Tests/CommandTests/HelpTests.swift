import Foundation
import JSONText
import Testing

@Suite("Help")
struct HelpTests {
    static let commands = [
        "declare", "plan", "check", "validate", "diff", "codes", "codes list", "codes show", "codes search",
        "codes check", "codes import", "init",
        "flow", "flow open", "flow gate-out", "flow inspect", "flow status", "flow import", "flow amend",
        "flow simulate", "exchange", "receipts", "trace", "report",
        "completions", "help", "version",
    ]

    @Test("every command has help in both languages, within 80 columns, on standard output", arguments: commands)
    func everyCommand(command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        for (language, usage) in [("en", "Usage:"), ("zh", "用法：")] {
            let asked = try run(program, ["help"] + words + ["--lang", language])
            #expect(asked.code == 0)
            #expect(asked.talk.isEmpty)
            #expect(asked.output.contains(usage))
            #expect(asked.output.contains("zuhuo \(command)"))
            for line in asked.output.split(separator: "\n") { #expect(columns(line) <= 80, "\(line)") }
            let flagged = try run(program, words + ["--help", "--lang=\(language)"])
            #expect(flagged.output == asked.output)
            #expect(try run(program, words + ["-h", "--lang", language]).output == asked.output)
        }
    }

    @Test("the program's help names every command and starts with something to try")
    func theProgram() throws {
        let help = try zuhuo("--help")
        #expect(help.code == 0)
        for command in Self.commands where !command.contains(" ") {
            #expect(help.output.contains("\n  \(command) "), "\(command)")
        }
        #expect(help.output.contains("zuhuo init myjob"))
        #expect(try zuhuo("help").output == help.output)
    }

    @Test("the language is that of the environment unless --lang says otherwise")
    func language() throws {
        #expect(try zuhuo("help", environment: ["LANG": "zh_CN.UTF-8"]).output.contains("用法："))
        #expect(try zuhuo("help", environment: ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]).output.contains("Usage:"))
        #expect(try zuhuo("help", environment: ["LANG": "de_DE", "LC_MESSAGES": "zh_TW"]).output.contains("用法："))
        #expect(try zuhuo("--lang", "en", "help", environment: ["LANG": "zh_CN"]).output.contains("Usage:"))
    }

    @Test("the version names the release and the dates of the data")
    func version() throws {
        let text = try zuhuo("--version")
        #expect(text.code == 0)
        #expect(text.output.hasPrefix("zuhuo 0."))
        #expect(text.output.contains("12030"))
        #expect(try zuhuo("version").output == text.output)
        let json = try zuhuo("version", "--format", "json").json()
        #expect(json["tariffYear"]?.value == .number("2026"))
        #expect(json["messageSchema"]?.text == "zuhuo-1")
    }

    @Test(
        "colour on a terminal only, and not with NO_COLOR",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func colour() throws {
        let script = URL(filePath: "/usr/bin/script")
        let line = ["-qec", "\(program.path()) help", "/dev/null"]
        #expect(try run(script, line, environment: ["TERM": "xterm"]).output.contains("\u{1B}[1mUsage:\u{1B}[0m"))
        #expect(try !run(script, line, environment: ["TERM": "xterm", "NO_COLOR": "1"]).output.contains("\u{1B}"))
        #expect(try !zuhuo("help", environment: ["TERM": "xterm"]).output.contains("\u{1B}"))
    }

    /// Columns of a line, a Chinese character taking two.
    private func columns(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xFFE0 ? 2 : 1) }
    }
}
