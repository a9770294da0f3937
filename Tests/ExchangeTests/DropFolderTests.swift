import Exchange
import Foundation
import Platform
import Testing

@Suite("Drop folder: sending") struct DropFolderTests {
    private static let number = "2611180QT7B0M3X75K"
    private static func message(_ number: String = number, _ text: String = "<DecMessage/>") -> OutgoingMessage {
        OutgoingMessage(clientSeqNo: number, xml: Array(text.utf8))
    }

    @Test("A message appears under its number and try, once")
    func putting() throws {
        let room = try Room()
        let folder = try DropFolder(root: room.path)
        #expect(try folder.nextTry(of: Self.number) == 1)
        let first = try folder.send(Self.message())
        #expect(first.file == "E_2611180QT7B0M3X75K_t-1.xml")
        #expect(try folder.send(Self.message()) == first)
        #expect(try room.names(.out) == [first.file])
        #expect(try room.bytes("OutBox/" + first.file) == Array("<DecMessage/>".utf8))
        let taken = try failure { _ = try folder.send(Self.message(Self.number, "<DecMessage>2</DecMessage>")) }
        #expect(taken == .tryTaken(clientSeqNo: Self.number, attempt: 1))
        try room.move(first.file, .out, .fail)
        let second = try folder.resend(Self.message(Self.number, "<DecMessage>2</DecMessage>"))
        #expect(second.file == "E_2611180QT7B0M3X75K_t-2.xml")
        #expect(try room.names(.out) == [second.file])
        #expect(try DropFolder(root: room.path).dispatches.map(\.name.attempt) == [1, 2])
        for name in ["", "a/b", "汉", "a b", String(repeating: "a", count: 65)] {
            let refused = try failure { _ = try folder.put(Self.message(name), attempt: 1) }
            #expect(refused == .unusableName("\(name), try 1"))
        }
    }

    @Test("With attachments a flat ZIP, the XML under the archive's name")
    func archive() throws {
        let room = try Room()
        let folder = try DropFolder(root: room.path)
        let message = OutgoingMessage(
            clientSeqNo: Self.number, xml: Array("<DecMessage/>".utf8), attachments: [("invoice.pdf", [1, 2, 3])])
        let sent = try folder.send(message)
        #expect(sent.file == "E_2611180QT7B0M3X75K_t-1.zip")
        let bytes = try room.bytes("OutBox/" + sent.file)
        let archive = try ZipReader(bytes.span)
        #expect(archive.entries.map(\.name) == ["E_2611180QT7B0M3X75K_t-1.xml", "invoice.pdf"])
        let twice = OutgoingMessage(clientSeqNo: "A", xml: [1], attachments: [("a.pdf", []), ("a.pdf", [])])
        #expect(try failure { _ = try folder.send(twice) } == .archive(ZipError(.badName, entry: "a.pdf")))
    }

    @Test("Nothing is overwritten when the ledger was lost")
    func lostLedger() throws {
        let room = try Room()
        let sent = try DropFolder(root: room.path).send(Self.message())
        try FileManager.default.removeItem(atPath: room.path + "/zuhuo-exchange.ndjson")
        let other = Self.message(Self.number, "<DecMessage>other</DecMessage>")
        #expect(throws: ExchangeError.tryTaken(clientSeqNo: Self.number, attempt: 1)) {
            _ = try DropFolder(root: room.path).put(other, attempt: 1)
        }
        #expect(try DropFolder(root: room.path).put(Self.message(), attempt: 1) == sent)
        try FileManager.default.removeItem(atPath: room.path + "/zuhuo-exchange.ndjson")
        try FileManager.default.createDirectory(
            atPath: room.path + "/FailBox/20261118", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: room.path + "/OutBox/" + sent.file, toPath: room.path + "/FailBox/20261118/" + sent.file)
        #expect(try DropFolder(root: room.path).resend(other).name.attempt == 2)
    }

    @Test("A torn end of the ledger is cut off; damage in its middle is said")
    func ledger() throws {
        let room = try Room()
        let path = room.path + "/zuhuo-exchange.ndjson"
        let sent = try DropFolder(root: room.path).send(Self.message())
        let whole = try room.bytes("zuhuo-exchange.ndjson")
        try room.write(whole + Array("{\"event\": \"put\", \"cl".utf8), "zuhuo-exchange.ndjson")
        #expect(try DropFolder(root: room.path).dispatches == [sent])
        #expect(try room.bytes("zuhuo-exchange.ndjson") == whole)
        try room.write(Array("garbage\n".utf8) + whole, "zuhuo-exchange.ndjson")
        #expect(try failure { _ = try DropFolder(root: room.path) } == .damagedLedger(path: path, line: 1))
        #expect(try room.bytes("zuhuo-exchange.ndjson") == Array("garbage\n".utf8) + whole)
    }

    /// What must hold after any interruption: every file in `OutBox` under a final name is whole.
    private func expectWhole(_ room: Room, _ contents: [String: [UInt8]]) throws {
        for name in try room.names(.out) where !name.hasSuffix(".Temp") {
            #expect(try room.bytes("OutBox/" + name) == contents[name])
        }
    }

    @Test("Stopped at every write boundary, with the client taking files or not: nothing half, lost or twice")
    func stopped() throws {
        var random = Seeded(state: 3)
        var stops = 0
        for round in 0..<250 {
            let room = try Room()
            let countdown = Countdown()
            var contents: [String: [UInt8]] = [:]
            var taken: [String: Int] = [:]
            for number in 0..<3 {
                let message = Self.message("N\(round)-\(number)", "<DecMessage>\(number)\(round)</DecMessage>")
                contents["E_N\(round)-\(number)_t-1.xml"] = Array("<DecMessage>\(number)\(round)</DecMessage>".utf8)
                while true {
                    countdown.left = Int.random(in: 0..<14, using: &random)
                    let isStopped = try wasStopped { _ = try countdown.folder(room).put(message, attempt: 1) }
                    if !isStopped { break }
                    stops += 1
                    try expectWhole(room, contents)
                    try takeSome(room, &taken, &random)
                }
            }
            for name in try room.names(.out) { taken[name, default: 0] += 1 }
            #expect(taken == contents.mapValues { _ in 1 })
            #expect(try DropFolder(root: room.path).dispatches.count == 3)
        }
        #expect(stops > 500)
    }

    /// Plays the client: takes finished files away, into a box or into nowhere.
    private func takeSome(_ room: Room, _ taken: inout [String: Int], _ random: inout Seeded) throws {
        for name in try room.names(.out) where !name.hasSuffix(".Temp") && Bool.random(using: &random) {
            taken[name, default: 0] += 1
            if Bool.random(using: &random) {
                try room.move(name, .out, .sent)
            } else {
                try FileManager.default.removeItem(atPath: room.path + "/OutBox/" + name)
            }
        }
    }

    private static let victim = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "ExchangeVictim")

    private func run(_ arguments: [String]) throws -> (acknowledged: [String], isDone: Bool) {
        let process = Process()
        process.executableURL = Self.victim
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = output.split(separator: "\n").map(String.init)
        let isExpected = process.terminationReason == .uncaughtSignal || lines.last == "done"
        #expect(isExpected, "\(lines)")
        return (lines.filter { $0.hasPrefix("ack ") }, lines.last == "done")
    }

    @Test("Killed by the system at every write boundary: nothing half, lost or twice")
    func killed() throws {
        let rounds = Int(ProcessInfo.processInfo.environment["EXCHANGE_KILLS"] ?? "") ?? 200
        var random = Seeded(state: 5)
        var room = try Room()
        var kills = 0
        var number = 0
        var taken: [String: Int] = [:]
        var acknowledged: Set<String> = []
        while kills < rounds {
            let wanted = (0..<3).map { "K\(number + $0):1" }
            while true {
                let outcome = try run([room.path, String(Int.random(in: 1...40, using: &random))] + wanted)
                acknowledged.formUnion(outcome.acknowledged)
                for name in try room.names(.out) where !name.hasSuffix(".Temp") {
                    let key = name.dropFirst(2).prefix { $0 != "_" }
                    let text = "<DecMessage>\(key)\(String(repeating: "0123456789", count: 20))</DecMessage>"
                    #expect(try room.bytes("OutBox/" + name) == Array(text.utf8))
                }
                try takeSome(room, &taken, &random)
                if outcome.isDone { break }
                kills += 1
            }
            number += 3
            for name in try room.names(.out) { taken[name, default: 0] += 1 }
            let names = (number - 3..<number).map { "E_K\($0)_t-1.xml" }
            #expect(taken == Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))
            #expect(acknowledged == Set((number - 3..<number).map { "ack K\($0) 1" }))
            #expect(try DropFolder(root: room.path).dispatches.map(\.file).sorted() == names.sorted())
            (taken, acknowledged) = ([:], [])
            room = try Room()
        }
    }
}
