import Testing
import Validation

@Suite("Names kept by what differs from the one before")
struct PackedNamesTests {
    @Test("Each name comes back as it went in")
    func names() {
        var list = [
            "", "a", "", "box/报关单 1.xml", "box/报关单 10.xml", "box/报关", "a\nb", String(repeating: "n", count: 40_000),
        ]
        list += (0..<5000).map { "folder/m\(10_000 + $0).xml" } + ["", "z"]
        var packed = PackedNames()
        for name in list { packed.append(name) }
        #expect(packed.count == list.count)
        #expect(list.indices.allSatisfy { packed[$0] == list[$0] })
    }
}
