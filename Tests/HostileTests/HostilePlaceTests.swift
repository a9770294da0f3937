import Foundation
import Testing

/// Folders, streams and kills: nothing half written, nothing of others lost.
@Suite struct HostilePlaceTests {
    @Test func foreignFilesSurviveForce() throws {
        let attack = try Attack()
        defer { attack.remove() }
        #expect(try attack.declare().code == 0)
        let foreign = ["declarations/receipt.xml", "lists/notes.csv", "packing/mine.csv", "mine.txt"]
        for name in foreign { try attack.write(Data("mine".utf8), "OUT/" + name) }
        let before = try FileManager.default.contentsOfDirectory(atPath: attack.path("OUT/declarations"))
        try attack.rows(1, [:])
        #expect(try attack.declare("--force").code == 0)
        for name in foreign { #expect(try attack.text("OUT/" + name) == "mine") }
        let after = try FileManager.default.contentsOfDirectory(atPath: attack.path("OUT/declarations"))
        #expect(Set(after).intersection(before) == ["receipt.xml"])
        #expect(after.count == 2)
    }

    @Test(arguments: [
        "ln -s nowhere OUT", "ln -s OUT OUT", "touch OUT", "mkdir OUT; touch OUT/x",
        "mkdir .OUT.zuhuo-partial; touch .OUT.zuhuo-partial/x", "touch .OUT.zuhuo-partial",
    ])
    func placeTaken(_ taking: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        let before = try attack.shell(taking).names
        let run = try attack.declare()
        #expect(run.code == 3)
        #expect(run.talk.hasPrefix("zuhuo: cannot "))
        #expect(run.names == before)
    }

    @Test func fileSizeLimit() throws {
        let attack = try Attack()
        defer { attack.remove() }
        let run = try attack.shell("ulimit -f 24; exec \"$Z\" declare job.json -o OUT")
        #expect(run.code == 3)
        #expect(!run.names.contains { $0.contains("OUT") })
    }

    @Test func closedChannels() throws {
        let attack = try Attack()
        defer { attack.remove() }
        #expect(try attack.declare().code == 0)
        for closed in [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full"] {
            let run = try attack.shell("rm -rf NEXT; \"$Z\" declare job.json -o NEXT --lang zh \(closed)")
            #expect(
                run.code == (closed.contains("2>") && !closed.contains(">&- ") || closed == "<&-" ? 0 : 3), "\(closed)")
            #expect(try attack.shell("diff -r OUT NEXT").code == 0, "\(closed)")
        }
    }

    @Test func killedRunLeavesNothing() throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.rows(
            60_000, ["柜号": "", "单价": "1", "数量": "1", "总价": "", "体积(立方米)": "0.001", "毛重(千克)": "0.1", "净重(千克)": "0.1"])
        for (signal, code) in [("KILL", Int32(137)), ("INT", 130)] {
            let run = try attack.shell("timeout --preserve-status -s \(signal) 0.3 \"$Z\" declare job.json -o OUT")
            if run.code == code || run.code == -(code - 128) { #expect(!run.names.contains("OUT")) }
        }
        try attack.rows(2, [:])
        let run = try attack.declare("--force")
        #expect(run.code == 0)
        #expect(!run.names.contains(".OUT.zuhuo-partial"))
    }

    @Test func changedBetweenTheReadings() throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.rows(2, ["毛重(千克)": "0"])
        let run = try attack.shell(
            """
            i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo >> lots.csv; sleep 0.002; done &
            "$Z" declare job.json -o OUT; code=$?; wait; exit $code
            """)
        #expect(run.code == 1 || run.code == 3)
        if run.code == 3 { #expect(!run.names.contains { $0.contains("OUT") }) }
    }
}
