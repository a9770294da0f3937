import Foundation
import Testing

@Suite("zuhuo completions")
struct CompletionsTests {
    @Test("the bash script is bash, and completes commands, options and values")
    func bash() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try zuhuo("completions", "bash")
        #expect(script.code == 0)
        let path = try scratch.write(script.output, "zuhuo.bash")
        let shell = URL(filePath: "/bin/bash")
        #expect(try run(shell, ["-n", path]).code == 0)
        #expect(try complete("zuhuo val", path) == ["validate"])
        #expect(try complete("zuhuo validate --jobs", path) == ["--jobs"])
        #expect(try complete("zuhuo codes sea", path) == ["search"])
        #expect(try complete("zuhuo codes show customs_", path) == ["customs_districts"])
        #expect(try complete("zuhuo check x --encoding gb", path) == ["gb18030"])
    }

    /// What bash offers for the last word of a line.
    private func complete(_ line: String, _ script: String) throws -> [String] {
        let words = line.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
        let text = """
            source '\(script)'; COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _zuhuo
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let run = try run(URL(filePath: "/bin/bash"), ["-c", text])
        return run.output.split(separator: "\n").map(String.init)
    }

    @Test(
        "the zsh script is zsh", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")))
    func zsh() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = try scratch.write(try zuhuo("completions", "zsh", "--lang", "zh").output, "_zuhuo")
        #expect(try run(URL(filePath: "/usr/bin/zsh"), ["-n", path]).code == 0)
    }

    @Test("every command is in every script; an unknown shell is a usage error")
    func all() throws {
        for shell in ["bash", "zsh", "fish"] {
            let script = try zuhuo("completions", shell).output
            for command in HelpTests.commands { #expect(script.contains(command.split(separator: " ")[0])) }
        }
        let wrong = try zuhuo("completions", "zhs")
        #expect(wrong.code == 2)
        #expect(wrong.talk.contains("did you mean 'zsh'?"))
    }
}
