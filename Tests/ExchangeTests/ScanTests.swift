import Exchange
import Foundation
import Platform
import Testing

@Suite("Drop folder: receiving") struct ScanTests {
    private static let later = Int64(Date().timeIntervalSince1970 + 3600) * 1_000_000_000

    private func fill(_ room: Room) throws {
        for name in try Recorded.names() { try room.write(Recorded.bytes(name), "InBox/" + name) }
    }

    @Test("Receipts come until acknowledged, then never again")
    func arrivals() throws {
        let room = try Room()
        try fill(room)
        let folder = try DropFolder(root: room.path)
        let first = try folder.scan(now: Self.later)
        #expect(first.arrivals.map(\.file.name) == (try Recorded.names()))
        #expect(try folder.scan().arrivals == first.arrivals)
        #expect(try DropFolder(root: room.path).scan(now: Self.later).arrivals == first.arrivals)
        try folder.acknowledge(first)
        let after = try DropFolder(root: room.path).scan()
        #expect(after.isQuiet)
        #expect(after.known == 11)
        #expect(after.findings.isEmpty)
        #expect(try room.names(.incoming) == (try Recorded.names()))
        try room.write(Recorded.bytes("other.xml"), "InBox/again.xml")
        let copy = try DropFolder(root: room.path).scan(now: Self.later)
        #expect(copy.duplicates.map(\.name) == ["again.xml"])
        #expect(copy.arrivals.isEmpty)
        #expect(try DropFolder(root: room.path).scan(now: Self.later).isQuiet)
    }

    @Test("What still grows waits, by two equal passes or by its age")
    func waiting() throws {
        let room = try Room()
        let bytes = try Recorded.bytes("other.xml")
        try room.write(bytes.prefix(20), "InBox/a.xml")
        try room.write(bytes, "InBox/b.xml.Temp")
        try room.write(bytes, "InBox/c.TMP")
        try room.write(bytes, "InBox/d.pdf")
        let folder = try DropFolder(root: room.path)
        #expect(try folder.scan().waiting == ["a.xml", "b.xml.Temp", "c.TMP"])
        try room.write(bytes, "InBox/a.xml")
        #expect(try folder.scan().waiting == ["a.xml", "b.xml.Temp", "c.TMP"])
        let third = try folder.scan()
        #expect(third.arrivals.map(\.file.name) == ["a.xml"])
        #expect(third.waiting == ["b.xml.Temp", "c.TMP"])
        #expect(third.foreign == 1)
        let now = Int64(Date().timeIntervalSince1970 * 1_000_000_000)
        #expect(try DropFolder(root: room.path).scan(now: now, quietSeconds: 3600).arrivals.isEmpty)
        #expect(try DropFolder(root: room.path).scan(now: now + 1_000_000_000, quietSeconds: 0).arrivals.count == 1)
    }

    @Test("What cannot be read is kept, in place or apart, and said once")
    func aside() throws {
        for moves in [false, true] {
            let room = try Room()
            let target = room.path + "/Unreadable"
            let quarantine = moves ? DropFolder.Quarantine.folder(target) : .inPlace
            try room.write(Array("<broken".utf8), "InBox/bad.xml")
            try room.write(Array("<broken2".utf8), "InBox/bad2.xml")
            try room.write([], "InBox/empty.xml")
            try room.write(Array(repeating: 32, count: ReceiptReader.largest + 1), "InBox/large.xml")
            try room.write(Recorded.bytes("other.xml"), "InBox/good.xml")
            if moves {
                try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
                try room.write([9], "Unreadable/bad.xml")
            }
            let folder = try DropFolder(root: room.path, quarantine: quarantine)
            let report = try folder.scan(now: Self.later)
            #expect(report.setAside.map(\.name) == ["bad.xml", "bad2.xml", "empty.xml", "large.xml"])
            #expect(report.arrivals.map(\.file.name) == ["good.xml"])
            try folder.acknowledge(report)
            #expect(try folder.scan(now: Self.later).isQuiet)
            #expect(try room.names(.incoming).count == (moves ? 1 : 5))
            guard moves else { continue }
            let kept = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
            #expect(kept == ["bad.xml", "bad.xml.2", "bad2.xml", "empty.xml", "large.xml"])
            #expect(try room.bytes("Unreadable/bad.xml") == [9])
            #expect(try room.bytes("Unreadable/bad.xml.2") == Array("<broken".utf8))
        }
    }

    @Test("Links and pipes are never followed; missing boxes are said")
    func unusable() throws {
        let room = try Room()
        try FileManager.default.createSymbolicLink(
            atPath: room.path + "/InBox/l.xml", withDestinationPath: "/etc/passwd")
        #expect(mkfifo(room.path + "/InBox/p.xml", 0o644) == 0)
        try FileManager.default.removeItem(atPath: room.path + "/SentBox")
        let report = try DropFolder(root: room.path).scan(now: Self.later)
        #expect(report.findings.map(\.rule.text) == ["MP-RCP-032", "MP-RCP-032", "MP-RCP-033"])
        #expect(report.isQuiet)
    }

    @Test("Our messages are found where the client put them, in sub-folders too")
    func placements() throws {
        let room = try Room()
        let folder = try DropFolder(root: room.path)
        let sent = try ["A", "B", "C"].map { number in
            try folder.send(OutgoingMessage(clientSeqNo: number, xml: Array(number.utf8)))
        }
        try room.move(sent[0].file, .out, .sent)
        try FileManager.default.createDirectory(
            atPath: room.path + "/FailBox/20261118", withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            atPath: room.path + "/OutBox/" + sent[1].file, toPath: room.path + "/FailBox/20261118/" + sent[1].file)
        try room.write([1], "SentBox/E_other_t-1.xml")
        let report = try folder.scan()
        #expect(report.placements.map(\.box) == [.sent, .fail])
        #expect(report.placements.map(\.file) == ["E_A_t-1.xml", "20261118/E_B_t-1.xml"])
        #expect(report.unsent == 1)
        #expect(report.foreign == 1)
        let standings = DeclarationStanding.fold([Receipt](), sightings: report.placements.compactMap(\.sighting)).value
        #expect(standings?.map(\.stage) == [.sent, .sendFailed])
        try folder.acknowledge(report)
        #expect(try DropFolder(root: room.path).scan().placements.isEmpty)
        #expect(try DropFolder(root: room.path).dispatches.map(\.box) == [.sent, .fail, .out])
    }

    @Test("Stopped at every write boundary, no receipt is lost and none comes after it was acknowledged")
    func stopped() throws {
        for stop in 1...12 {
            let room = try Room()
            try fill(room)
            try room.write(Array("<broken".utf8), "InBox/bad.xml")
            let countdown = Countdown()
            countdown.left = stop
            let quarantine = DropFolder.Quarantine.folder(room.path + "/Unreadable")
            var handled: Set<String> = []
            var acknowledged: Set<String> = []
            var passes = 0
            while acknowledged.count < 11, passes < 10 {
                passes += 1
                let isStopped = try wasStopped {
                    let folder = try countdown.folder(room, quarantine)
                    let report = try folder.scan(now: Self.later)
                    #expect(acknowledged.isDisjoint(with: report.arrivals.map(\.file.sha256)))
                    handled.formUnion(report.arrivals.map(\.file.sha256))
                    try folder.acknowledge(report)
                    acknowledged = handled
                }
                guard isStopped else { continue }
                let after = try DropFolder(root: room.path, quarantine: quarantine).scan(now: Self.later)
                if after.arrivals.isEmpty { acknowledged = handled }
            }
            #expect(handled.count == 11)
            #expect(try room.names(.incoming) == (try Recorded.names()))
            #expect(try room.bytes("Unreadable/bad.xml") == Array("<broken".utf8))
        }
    }

    @Test("Ten thousand receipts in one folder")
    func many() throws {
        let room = try Room()
        for index in 0..<10_000 {
            let number = String(index)
            let seqNo = "E2026" + String(repeating: "0", count: 13 - number.count) + number
            try room.write(business(seqNo, "P", "2026-11-18T10:00:00"), "InBox/Receipt_\(seqNo)_20261118100000.xml")
        }
        let folder = try DropFolder(root: room.path)
        let clock = ContinuousClock()
        let started = clock.now
        let first = try folder.scan(now: Self.later)
        let read = clock.now
        #expect(first.arrivals.count == 10_000)
        try folder.acknowledge(first)
        let noted = clock.now
        let report = try DropFolder(root: room.path).scan(now: Self.later)
        let again = clock.now
        #expect(report.known == 10_000)
        #expect(report.isQuiet)
        #expect(DeclarationStanding.fold(first.arrivals.map(\.receipt)).value?.count == 10_000)
        let folded = clock.now
        print("10,000 receipts: \(read - started), \(noted - read), \(again - noted), \(folded - again)")
    }
}
