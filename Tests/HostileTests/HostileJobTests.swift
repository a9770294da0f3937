import Foundation
import Testing

/// Job files that are none, and values in them that would break a file name or a sum.
@Suite struct HostileJobTests {
    @Test(arguments: [
        "", "\u{7F}ELF", String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
        "{\"schemaVersion\":1e999999999999}", "{\"job\":\"\\ud800\"}", "/*", "{\"job\":\u{0}}", "[]", "null",
    ])
    func noJob(_ content: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.write(Data(content.utf8), "job.json")
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-JOB-0"))
    }

    @Test func jobTooLarge() throws {
        let attack = try Attack()
        defer { attack.remove() }
        let run = try attack.shell("truncate -s 1G job.json; timeout 20 \"$Z\" declare job.json -o OUT")
        #expect(run.code == 3)
        #expect(!run.names.contains("OUT"))
    }

    @Test(arguments: ["../../etc/x", "a/b", "/x", ".", "..", "a\\nb", "a\\u0000b", "\\u202e", "xxxxxxxxxx"])
    func refThatIsNoFileName(_ ref: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        let long = ref == "xxxxxxxxxx" ? String(repeating: "x", count: 300) : ref
        try attack.editJob("\"ref\": \"C3\"", "\"ref\": \"\(long)\"")
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-JOB-078"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: attack.path("OUT"))
        #expect(files.allSatisfy { !$0.hasPrefix("packing/") || $0.split(separator: "/").count == 2 })
    }

    @Test(arguments: ["tareKg", "payloadKg", "volumeM3"])
    func boxBeyondMeasure(_ key: String) throws {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.editJob("\"tareKg\": \"2230\"", "\"\(key)\": \"9223372036854\"")
        let run = try attack.declare()
        #expect(run.code == 1)
        #expect(run.talk.contains("MP-JOB-011"))
    }
}
