import Foundation
import Testing

/// Tables that are none, or that were made to hurt: a finding each, in bounded memory and time.
@Suite struct HostileTableTests {
    @Test(arguments: [
        ("\u{7F}ELF\u{1}", "MP-TAB-001"), ("%PDF-1.4\n", "MP-TAB-001"), ("<!DOCTYPE html><html>", "MP-TAB-001"),
        ("", "MP-TAB-002"), ("\u{FEFF}", "MP-TAB-002"), ("PK\u{3}\u{4}junk", "MP-TAB-020"),
        ("lot\rtrade\rx", "MP-TAB-001"),
        ("lot\0trade\n", "MP-TAB-001"),
    ])
    func noTable(_ content: String, _ rule: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.write(Data(content.utf8), "lots.csv")
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains(rule))
        #expect(try attack.text("OUT/findings.json").contains(rule))
    }

    @Test func headerWithoutEnd() throws {
        let attack = try Attack()
        defer { attack.remove() }
        for start in [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "a")] {
            let fill = start == UInt8(ascii: "\"") ? UInt8(ascii: "x") : start
            try attack.write(Data([start]) + Data(repeating: fill, count: 30_000_000), "lots.csv")
            let began = ContinuousClock.now
            let run = try attack.shell("timeout 60 \"$Z\" check job.json")
            #expect(run.code == 1)
            #expect(run.output.contains("MP-TAB-006"))
            #expect(ContinuousClock.now - began < .seconds(10))
        }
    }

    @Test(arguments: ["/dev/zero", "/dev/full", "/dev/urandom"])
    func endlessDevice(_ device: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.editJob("\"lots.csv\"", "\"\(device)\"")
        let run = try attack.declare()
        #expect(run.code == 3)
        #expect(run.talk.contains("it is a device"))
        #expect(!run.names.contains { $0.contains("OUT") })
    }

    @Test func tableThroughPipe() throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.rows(2, ["毛重(千克)": "0"])
        try attack.editJob("\"lots.csv\"", "\"pipe.csv\"")
        let run = try attack.shell(
            "mkfifo pipe.csv; cat lots.csv > pipe.csv & timeout 20 \"$Z\" declare job.json -o OUT")
        #expect(run.code == 1)
        #expect(run.names.contains("OUT"))
    }

    @Test func numbersThatOverflow() throws {
        let attack = try Attack()
        defer { attack.remove() }
        let huge = [
            ("毛重(千克)", "90000000000000"), ("净重(千克)", "90000000000000"), ("体积(立方米)", "9223372036854"),
            ("数量", "90000000000000"), ("总价", "9223372036854.77"), ("件数", "2147483648"),
        ]
        for (column, value) in huge {
            try attack.rows(5, [column: value])
            let run = try attack.declare("--force")
            #expect(run.code == 1, "\(column)")
            #expect(run.output.contains("none declared"))
        }
    }

    @Test func piecesBeyondTheMessage() throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.rows(3, ["件数": "600000000"])
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-DEC-003"))
        #expect(run.output.contains("3 read = 1 declared + 2 refused"))
    }

    @Test func chargesWithNobodyToBearThem() throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.rows(2, ["单价": "", "总价": "9000000"])
        try attack.editJob(
            "\"lotPriceBasis\": \"FOB\"",
            """
            "lotPriceBasis": "EXW",
            "charges": [{"kind": "inland", "amount": "100.00", "currency": "CNY", "basis": "value"}]
            """)
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-DEC-002"))
    }

    @Test func tableNameWithQuotesAndLineBreak() throws {
        let attack = try Attack()
        defer { attack.remove() }
        let name = "a \"b\"\n'c'.csv"
        try attack.rows(2, ["毛重(千克)": "0"])
        try FileManager.default.moveItem(atPath: attack.path("lots.csv"), toPath: attack.path(name))
        try attack.editJob("\"lots.csv\"", "\"a \\\"b\\\"\\n'c'.csv\"")
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.names.contains("OUT"))
    }
}
