import Findings
import Foundation
import Platform
import Testing
import Zuhuo

/// A folder of `Samples`: a job and what a run makes of it.
struct SampleFolder: CustomTestStringConvertible, Sendable {
    /// Its name.
    let name: String

    var testDescription: String { name }

    /// The package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every folder of `Samples`, by name.
    static let all: [SampleFolder] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Samples")) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(root.path)/Samples/\($0)/job.json") }.sorted()
            .map(SampleFolder.init)
    }()

    /// Where it is.
    var path: String { "\(Self.root.path)/Samples/\(name)" }

    /// Runs a job of the folder into memory.
    func run(_ job: String = "job.json", workers: Int = 1) throws -> SampleRun {
        let options = RunOptions(workers: workers, folder: path)
        let checked = try JobFolder.read(path: "\(path)/\(job)", options: options)
        guard let input = checked.value else { throw SampleError.unreadable(checked.findings.map(\.message.en)) }
        let sink = MemorySink()
        let report = try DeclareRun(options: options).declare(input, findings: checked.findings, sink: sink)
        return SampleRun(report: report, files: sink.files)
    }

    /// The first run of a folder in this process; the tests share it.
    func shared() throws -> SampleRun {
        try Self.runs.withLock { runs in
            if let run = runs[name] { return run }
            let run = try self.run()
            runs[name] = run
            return run
        }
    }

    private static let runs = RunMemo()

    /// The recorded outputs by name, read from `expected`.
    func expected() throws -> [String: [UInt8]] {
        let folder = path + "/expected"
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [:] }
        var files: [String: [UInt8]] = [:]
        for case let file as String in walk {
            let kind = walk.fileAttributes?[.type] as? FileAttributeType
            if kind == .typeRegular { files[file] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))) }
        }
        return files
    }

    /// Replaces the recorded outputs.
    func record(_ files: [String: [UInt8]]) throws {
        let folder = URL(filePath: path + "/expected")
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
    }
}

/// Runs kept by folder name.
final class RunMemo: @unchecked Sendable {
    private let lock = NSLock()
    private var runs: [String: SampleRun] = [:]

    func withLock<Result>(_ body: (inout [String: SampleRun]) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&runs)
    }
}

/// What a run wrote.
struct SampleRun: Sendable {
    let report: RunReport
    let files: [String: [UInt8]]

    /// An output as text.
    func text(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

    /// Names of outputs in a folder, sorted.
    func names(in folder: String, suffix: String = "") -> [String] {
        files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
    }

    /// Every message, also those inside archives, by name.
    func messages() throws -> [(name: String, bytes: [UInt8])] {
        var messages: [(name: String, bytes: [UInt8])] = []
        for name in names(in: "declarations") {
            guard let bytes = files[name] else { continue }
            if name.hasSuffix(".xml") {
                messages.append((name, bytes))
            } else {
                let archive = try ZipReader(bytes.span)
                for entry in archive.entries where entry.name.hasSuffix(".xml") {
                    messages.append((name + "/" + entry.name, try archive.read(entry, limit: 1 << 26)))
                }
            }
        }
        return messages
    }
}

/// Why a sample could not be run.
enum SampleError: Error {
    /// The job or its tables cannot be used.
    case unreadable([String])
    /// A program of the system failed.
    case program(String, Int32)
}

/// Runs a program of the system and returns what it printed.
func run(program: String, _ arguments: [String]) throws -> (output: Data, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    let log = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: log)
    let errors = try FileHandle(forWritingTo: log)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    try FileManager.default.removeItem(at: log)
    return (data, text, process.terminationStatus)
}
