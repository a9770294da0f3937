import Foundation
import JSONText
import Testing

/// One run of the built program.
struct Run {
    let code: Int32
    let output: String
    let talk: String

    /// The result as JSON.
    func json() throws -> JSONNode { try JSONParser.parse(Array(output.utf8)) }
}

/// Runs the program that stands beside the tests.
func zuhuo(
    _ arguments: String..., input: String? = nil, in folder: URL? = nil, environment: [String: String] = [:]
) throws -> Run {
    try run(program, arguments, input: input, in: folder, environment: environment)
}

/// The program under test: the one named by `ZUHUO_PROGRAM`, else the one beside the running test bundle.
let program: URL = {
    if let named = ProcessInfo.processInfo.environment["ZUHUO_PROGRAM"] { return URL(filePath: named).absoluteURL }
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = tests.appending(path: "zuhuo")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
    return packageRoot().appending(path: ".build/debug/zuhuo")
}()

/// Where `make coverage` has programs under test write what they went through.
private let coverage = ProcessInfo.processInfo.environment["PROGRAM_PROFILE"].map { ["LLVM_PROFILE_FILE": $0] } ?? [:]

/// Runs a program with a bare environment; its outputs go through files, so that no pipe can fill up.
func run(
    _ program: URL, _ arguments: [String], input: String? = nil, in folder: URL? = nil,
    environment: [String: String] = [:]
) throws -> Run {
    let place = try Scratch()
    defer { place.remove() }
    try Data((input ?? "").utf8).write(to: place.file("in"))
    try Data().write(to: place.file("out"))
    try Data().write(to: place.file("err"))
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? place.url
    process.environment = coverage.merging(["PATH": "/usr/bin:/bin"]) { $1 }.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: place.file("in"))
    process.standardOutput = try FileHandle(forWritingTo: place.file("out"))
    process.standardError = try FileHandle(forWritingTo: place.file("err"))
    try process.run()
    process.waitUntilExit()
    // Who was killed in the middle of a write may have left half a character behind; nobody else may.
    let isKilled = process.terminationReason == .uncaughtSignal || process.terminationStatus > 128
    func text(_ name: String) throws -> String {
        let file = place.file(name)
        return isKilled
            ? String(decoding: try Data(contentsOf: file), as: UTF8.self)
            : try String(contentsOf: file, encoding: .utf8)
    }
    return Run(code: process.terminationStatus, output: try text("out"), talk: try text("err"))
}

/// A folder that is there for one test.
struct Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "zuhuo-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> URL { url.appending(path: name) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, _ name: String) throws -> String { try write(bytes: Array(text.utf8), name) }

    /// Writes a file of any bytes and gives its path.
    @discardableResult
    func write(bytes: [UInt8], _ name: String) throws -> String {
        try FileManager.default.createDirectory(
            at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file(name))
        return file(name).path()
    }

    func text(_ name: String) throws -> String { try String(contentsOf: file(name), encoding: .utf8) }

    /// Names of everything below, sorted.
    func names() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted() }

    func remove() { try? FileManager.default.removeItem(at: url) }
}

/// A message that the schema accepts.
let goodMessage: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "RulesTests/Messages/complete.xml")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? "no complete message at \(file.path)"
}()

/// One that it refuses: an unknown element in its first item.
let badMessage: String = {
    guard let place = goodMessage.range(of: "<ClassMark/>") else { return "no item in the complete message" }
    return goodMessage.replacingCharacters(in: place, with: "<CodeTX>1</CodeTX><ClassMark/>")
}()
