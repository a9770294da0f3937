import Foundation
import Testing

/// A job folder that is there for one attack, with the program run on it as a user would.
struct Attack {
    let url: URL

    /// One run of the program: exit code, results, messages.
    struct Outcome {
        let code: Int32
        let output: String
        let talk: String
        let names: [String]
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let sample = root.appending(path: "Samples/shared-boxes")

    static let program: URL = {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let beside = tests.appending(path: "zuhuo")
        if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
        return root.appending(path: ".build/debug/zuhuo")
    }()

    /// The job and the lots of the sample, which declare without a finding.
    let job = try? String(contentsOf: sample.appending(path: "job.json"), encoding: .utf8)
    let lots = try? String(contentsOf: sample.appending(path: "lots.csv"), encoding: .utf8)

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "zuhuo-hostile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try write(Data(#require(job).utf8), "job.json")
        try write(Data(#require(lots).utf8), "lots.csv")
    }

    func path(_ name: String) -> String { url.path(percentEncoded: false) + "/" + name }
    func write(_ bytes: Data, _ name: String) throws { try bytes.write(to: url.appending(path: name)) }
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
    func remove() { try? FileManager.default.removeItem(at: url) }

    /// Changes the job.
    func editJob(_ old: String, _ new: String) throws {
        let text = try text("job.json")
        try #require(text.contains(old))
        try write(Data(text.replacingOccurrences(of: old, with: new).utf8), "job.json")
    }

    /// The first rows of the sample's lots, with columns set by their Chinese header.
    func rows(_ count: Int, _ values: [String: String]) throws {
        var lines = try #require(lots).replacingOccurrences(of: "\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
        let header = lines.removeFirst().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let first = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var text = header.joined(separator: ",") + "\n"
        for number in 1...count {
            var cells = first
            cells[0] = "X\(number)"
            for (name, value) in values { cells[try #require(header.firstIndex(of: name))] = value }
            text += cells.joined(separator: ",") + "\n"
        }
        try write(Data(text.utf8), "lots.csv")
    }

    /// Runs a shell command in the folder, `$Z` being the program; what is left in the folder is told too.
    func shell(_ command: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "ulimit -v 4000000; exec 2>err.txt; " + command]
        process.currentDirectoryURL = url
        process.environment = ["PATH": "/usr/bin:/bin", "Z": Self.program.path(), "LANG": "C"]
        _ = FileManager.default.createFile(atPath: path("out.txt"), contents: nil)
        process.standardOutput = try FileHandle(forWritingTo: url.appending(path: "out.txt"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let code = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Outcome(
            code: code, output: try text("out.txt"), talk: try text("err.txt"),
            names: try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted())
    }

    /// Declares the job into `OUT`.
    func declare(_ more: String = "") throws -> Outcome {
        try shell("exec timeout 60 \"$Z\" declare job.json -o OUT \(more)")
    }
}
