import Findings
import Foundation
import JSONText
import Platform
import Zuhuo

/// The standard job, changed and run as `zuhuo declare` runs it, into memory.
///
/// Changes:
///
///     job POINTER = JSON         a value of job.json, put there when it is not
///     job POINTER gone
///     lot L2 COLUMN = TEXT       a cell
///     lot L2 written = LINE      a row by hand
///     lot L2 gone
///     copies L1 = 3              rows like that of a lot, L1-1 to L1-3
///     column NAME = HEADER       another header
///     column NAME gone
///     workbook L2 COLUMN = 1.5   the table as a workbook, that cell as a number; `workbook` alone: all as texts
///     file NAME = TEXT           a whole file
///     hex NAME = 50 4B           a whole file, byte by byte
///     in NAME OLD => NEW         a text in a file, its first place; `hex FF FE` as NEW stands for bytes
///     handed ...                 what a program hands in that does not read the job from files, see `HandedIn`
struct JobCase {
    private var job: JobText
    private var lots: LotsText
    private var numbers: [String: String]?
    private var laterEdits: [Edit] = []
    private var handed = HandedIn()

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "StandardJob")

    init(_ edits: [Edit]) throws {
        job = JobText([UInt8](try Data(contentsOf: Self.folder.appending(path: "job.json"))))
        lots = LotsText(try String(contentsOf: Self.folder.appending(path: "lots.csv"), encoding: .utf8))
        for edit in edits { try apply(edit) }
    }

    private mutating func apply(_ edit: Edit) throws {
        let words = edit.target.split(separator: " ").map(String.init)
        switch (edit.verb, words.count) {
        case ("job", 1): try job.set(words[0], to: edit.value ?? "")
        case ("job", 2) where words[1] == "gone": try job.remove(words[0])
        case ("lot", 2) where words[1] == "gone": lots.remove(words[0])
        case ("lot", 2) where words[1] == "written": lots.write(words[0], as: edit.value ?? "")
        case ("lot", 2): try lots.set(words[0], words[1], to: edit.value ?? "")
        case ("copies", 1):
            for number in 1...(Int(edit.value ?? "") ?? 1) { try lots.copy(words[0], as: "\(words[0])-\(number)") }
        case ("column", 1): try lots.column(words[0], called: edit.value)
        case ("column", 2): try lots.column(words[0], called: nil)
        case ("workbook", 0): numbers = numbers ?? [:]
        case ("workbook", 2): numbers = (numbers ?? [:]).merging([edit.target: edit.value ?? ""]) { $1 }
        case _ where edit.verb == "handed": try handed.note(edit)
        default: laterEdits.append(edit)
        }
    }

    /// The files of the job's folder.
    func files() throws -> [String: [UInt8]] {
        var job = job
        var files = ["lots.csv": Array(lots.text.utf8)]
        if let numbers {
            try job.set("/lots", to: "[\"lots.xlsx\"]")
            files = ["lots.xlsx": workbook(sheet: lots.sheet(numbers: numbers))]
        }
        files["job.json"] = job.bytes
        for edit in laterEdits { try apply(edit, to: &files) }
        return files
    }

    private func apply(_ edit: Edit, to files: inout [String: [UInt8]]) throws {
        let value = edit.value ?? ""
        switch edit.verb {
        case "file": files[edit.target] = Array(value.utf8)
        case "hex": files[edit.target] = bytes(value)
        case "in":
            let name = String(edit.target.prefix { $0 != " " })
            let old = Array(edit.target.dropFirst(name.count + 1).utf8)
            guard let place = files[name]?.firstRange(of: old) else {
                throw FixtureFault(description: "\(name) does not hold '\(edit.target)'")
            }
            let isHex = value.hasPrefix("hex ")
            files[name]?.replaceSubrange(place, with: isHex ? bytes(String(value.dropFirst(4))) : Array(value.utf8))
        default: throw FixtureFault(description: "no change '\(edit.verb) \(edit.target)'")
        }
    }

    private func bytes(_ hex: String) -> [UInt8] { hex.split(separator: " ").compactMap { UInt8($0, radix: 16) } }

    /// Runs the job.
    func run() throws -> (outcome: Outcome, outputs: [String: [UInt8]]) {
        let files = try files()
        let shared = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let folder = "\(shared)/zuhuo-catalogue-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)")) }
        let read = try handed.over(JobFolder.read(path: "\(folder)/job.json", options: RunOptions()))
        guard let input = read.value else { return (Outcome(findings: Array(read.findings), inputs: files), [:]) }
        let memory = MemorySink()
        let report = try DeclareRun().declare(input, findings: read.findings, sink: memory)
        let outputs = memory.files
        return (Outcome(findings: Array(report.findings), reasons: Self.reasons(outputs), inputs: files), outputs)
    }

    /// The first row of a correspondence list for each rule that is a reason.
    private static func reasons(_ outputs: [String: [UInt8]]) -> [String: String] {
        var reasons: [String: String] = [:]
        for name in outputs.keys.sorted() where name.hasSuffix(".correspondence.csv") {
            for line in String(decoding: outputs[name] ?? [], as: UTF8.self).split(whereSeparator: \.isNewline) {
                guard let code = line.firstMatch(of: /MP-DEC-[0-9]+/)?.output else { continue }
                reasons[String(code)] = reasons[String(code)] ?? String(line)
            }
        }
        return reasons
    }
}
