import Consignments
import Foundation
import JSONText
import Testing

@Suite struct JobSchemaTests {
    /// The keys of the schema's objects by path, as the reader names its shapes.
    static func collect(_ node: JSONNode, at path: String, into shapes: inout [String: Set<String>]) {
        if let items = node["items"] { return collect(items, at: path + "/*", into: &shapes) }
        guard let members = node["properties"]?.members else { return }
        shapes[path] = Set(members.map(\.name))
        for member in members { collect(member.node, at: path + "/" + member.name, into: &shapes) }
    }

    @Test func theSchemaNamesExactlyTheKeysOfTheReader() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Schemas/job.schema.json")))
        var shapes: [String: Set<String>] = [:]
        Self.collect(try JSONParser.parse(bytes), at: "", into: &shapes)
        let known = Dictionary(uniqueKeysWithValues: JobShape.all.map { ($0.path, Set($0.keys)) })
        #expect(shapes == known)
    }

    @Test(arguments: [("exchangeRate", "exchangeRates"), ("FLEET", "fleet"), ("lost", "lots"), ("zzzzzz", "")])
    func aNearNameIsFound(_ name: String, _ near: String) {
        #expect(nearestName(to: name, among: ["fleet", "exchangeRates", "lots"]) ?? "" == near)
    }
}
