import Foundation
import Testing

/// Messages of strangers: checked, never obeyed.
@Suite struct HostileMessageTests {
    private func verdict(_ content: String) throws -> Attack.Outcome {
        let attack = try Attack()
        defer { attack.remove() }
        try attack.write(Data(content.utf8), "m.xml")
        return try attack.shell("timeout 20 \"$Z\" validate m.xml")
    }

    @Test func crowdedTag() throws {
        let attributes = (0..<300_000).map { "a\($0)='>'" }.joined(separator: " ")
        let run = try verdict("<a \(attributes)/>")
        #expect(run.code == 1)
        #expect(run.output.contains("SW-009"))
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x \"y\">]><DecMessage>&x;</DecMessage>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><DecMessage>&x;</DecMessage>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><DecMessage/>",
    ])
    func entities(_ content: String) throws {
        let run = try verdict(content)
        #expect(run.code == 1)
        #expect(run.output.contains("SW-002"))
        #expect(!run.output.contains("root:"))
    }

    @Test func deepNesting() throws {
        let run = try verdict(String(repeating: "<DecMessage>", count: 100_000))
        #expect(run.code == 1)
        #expect(run.output.contains("SW-001"))
    }

    @Test func folderWithStrangeNames() throws {
        let attack = try Attack()
        defer { attack.remove() }
        let run = try attack.shell(
            """
            mkdir D; mkfifo D/f.xml; ln -s l.xml D/l.xml; ln -s . D/self; mkdir D/d.xml
            printf '<x/>' > D/a.xml; printf '<x/>' > "D/$(printf '\\377').xml"; timeout 20 "$Z" validate D
            """)
        #expect(run.code == 1)
        #expect(run.output.contains("2 files: 0 valid, 1 invalid, 1 unreadable"))
    }
}
