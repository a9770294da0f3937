import Foundation
import Testing

/// A command of a README and what it prints there.
struct ReadmeCommand {
    let line: Int
    let command: String
    var output: [String] = []
}

/// The `console` blocks of a Markdown file: lines behind `$ ` are commands, the lines after them their output; a line
/// holding only `…` stands for any lines.
func readmeCommands(_ text: String) -> [ReadmeCommand] {
    var commands: [ReadmeCommand] = []
    var inBlock = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasPrefix("```") {
            inBlock = line.hasPrefix("```console")
        } else if inBlock, line.hasPrefix("$ ") {
            commands.append(ReadmeCommand(line: index + 1, command: String(line.dropFirst(2))))
        } else if inBlock, !commands.isEmpty {
            commands[commands.count - 1].output.append(String(line))
        }
    }
    return commands
}

/// Whether lines match a pattern in which `…` alone stands for any number of lines.
func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let wanted = pattern.first else { return lines.isEmpty }
    if wanted.trimmingCharacters(in: .whitespaces) == "…" {
        return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], pattern.dropFirst()) }
    }
    return lines.first == wanted && matches(lines.dropFirst(), pattern.dropFirst())
}

@Suite("The README's commands", .serialized)
struct ReadmeTests {
    @Test(
        "every command prints what the README shows",
        .enabled(if: FileManager.default.fileExists(atPath: packageRoot().appending(path: "README.md").path())),
        arguments: ["README.md", "README.zh-CN.md"])
    func commands(file: String) throws {
        let root = packageRoot()
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        let commands = readmeCommands(text)
        #expect(commands.count >= 3, "a README without commands teaches nothing")
        let folder = FileManager.default.temporaryDirectory.appending(path: "zuhuo-readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["Samples", "Schemas"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: name), withDestinationURL: root.appending(path: name))
        }
        for command in commands where !command.command.hasPrefix("make") && !command.command.hasPrefix("git") {
            let printed = try shell(
                command.command, in: folder, language: file.contains("zh-CN") ? "zh_CN.UTF-8" : "en")
            let shown = command.output.drop { $0.isEmpty }
            #expect(
                matches(trimmed(printed)[...], trimmed(Array(shown))[...]),
                "\(file):\(command.line): $ \(command.command)\nprinted:\n\(String(printed.joined(separator: "\n")))")
        }
    }

    private func trimmed(_ lines: [String]) -> [String] {
        var lines = lines
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private func shell(_ command: String, in folder: URL, language: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        let tools = program.deletingLastPathComponent().path()
        process.environment = [
            "PATH": tools + ":/usr/bin:/bin", "LANG": language, "NO_COLOR": "1", "HOME": folder.path(),
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}

@Suite("Reading a README")
struct ReadmeReadingTests {
    @Test("commands and outputs are told apart")
    func reading() {
        let text = "x\n```console\n$ a\none\ntwo\n$ b\n```\n```\n$ no\n```\n"
        let commands = readmeCommands(text)
        #expect(commands.map(\.command) == ["a", "b"])
        #expect(commands.map(\.line) == [3, 6])
        #expect(commands[0].output == ["one", "two"])
    }

    @Test("an ellipsis stands for any lines, nothing else does")
    func patterns() {
        #expect(matches(["a", "b", "c"], ["a", "…", "c"]))
        #expect(matches(["a", "c"], ["a", "…", "c"]))
        #expect(!matches(["a", "b"], ["a"]))
        #expect(!matches(["a"], ["a", "b"]))
        #expect(!matches(["a", "x"], ["…", "c"]))
    }
}
