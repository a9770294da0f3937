import Foundation

@testable import Clearance

/// A folder of a test's own.
struct Place: ~Copyable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clearance-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path() }
}

/// The program that plays a second process, beside the running tests.
let probe: URL = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let beside = tests.appending(path: "ClearanceProbe")
    if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return root.appending(path: ".build/debug/ClearanceProbe")
}()

/// A running probe, its words going into a file.
struct ProbeRun: ~Copyable {
    let process = Process()
    let output: URL

    init(_ arguments: [String], output: String) throws {
        self.output = URL(filePath: output)
        try Data().write(to: self.output)
        process.executableURL = probe
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: self.output)
        try process.run()
    }

    func lines() throws -> [String] {
        try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The last number acknowledged, 0 for none.
    func acknowledged() throws -> Int {
        try lines().compactMap { $0.hasPrefix("ack ") ? Int($0.dropFirst(4)) : nil }.last ?? 0
    }
}

/// The walk through a job that journal tests stand on: events of every column, with evidence.
func walk() -> [FlowEvent] {
    var story = Recorder()
    story.add(
        .open, .job("J"),
        [
            "flow": .text("inspectBeforeLoad"), "clearance": .text("integrated"), "registered": .flag(true),
            "controllerVerified": .flag(true), "plaquePosted": .flag(true), "consolidator": .text("义乌“试验”组货人"),
        ])
    story.add(.warehouse, .job("J"), Story.house("W1", "publicManagement"))
    story.add(.planContainer, .container("C1"), ["volumeM3": .text("10"), "payloadKg": .text("1000")])
    story.add(.planDeclaration, .declaration("D1"), ["bill": .text("B1"), "valueUSD": .text("149999.99")])
    for lot in ["L1", "L2"] {
        story.add(.planLot, .lot(lot), Story.lot("D1"))
        story.add(.book, .lot(lot), ["warehouse": .text("W1")])
        story.add(.receive, .lot(lot), ["pieces": .whole(10)])
        story.add(.tally, .lot(lot), ["pieces": .whole(10)])
    }
    for kind in [EventKind.declare, .submit, .accept, .arrivalReport, .release] { story.add(kind, .declaration("D1")) }
    for lot in ["L1", "L2"] { story.add(.assign, .lot(lot), ["container": .text("C1")]) }
    story.add(.load, .lot("L1"))
    story.add(.load, .lot("L2"), ["pieces": .whole(4)])
    return story.events
}

struct Recorder {
    var events: [FlowEvent] = []

    mutating func add(_ kind: EventKind, _ subject: Subject, _ payload: Payload = [:]) {
        let number = events.count + 1
        let digest = String(repeating: "0", count: 62) + String(number + 10)
        events.append(
            FlowEvent(
                id: "walk-\(number)", kind, subject, payload, actor: "王试", time: "2026-11-18T09:30:00+08:00",
                evidence: DocumentKind.allCases.prefix(3).map { Evidence($0, name: "\($0).pdf", sha256: digest) }
                    + [Evidence(.warehouseReceipt, name: "r.jpg")]))
    }
}
