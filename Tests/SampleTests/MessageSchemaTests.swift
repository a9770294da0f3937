import Foundation
import Messages
import Testing

/// Every message of every sample passes the curated schema in the eyes of `xmllint`, which shares nothing with us but
/// libxml2.
@Suite struct MessageSchemaTests {
    @Test func xmllintAgreesOnEveryMessage() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zuhuo-samples-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        for sample in SampleFolder.all {
            for message in try sample.shared().messages() {
                let name = "\(sample.name)-\(message.name.replacingOccurrences(of: "/", with: "-"))"
                let file = folder.appending(path: name)
                try Data(message.bytes).write(to: file)
                files.append(file.path)
            }
        }
        #expect(files.count >= SampleFolder.all.count)
        let schema = SampleFolder.root.path + "/Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
        let result = try run(program: "xmllint", ["--noout", "--schema", schema] + files)
        let complaints = result.errors.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
        #expect(complaints.isEmpty, "\(complaints.prefix(10).joined(separator: "\n"))")
        #expect(result.status == 0)
    }

    @Test func xmllintRefusesABrokenMessage() throws {
        let message = try #require(try SampleFolder(name: "workbook").shared().messages().first)
        let text = String(decoding: message.bytes, as: UTF8.self)
        let broken = text.replacingOccurrences(of: "IEFlag>", with: "IEFlagg>")
        #expect(broken != text)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
        try Data(broken.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let schema = SampleFolder.root.path + "/Schemas/DecMessage/zuhuo-1/DecMessage.xsd"
        #expect(try run(program: "xmllint", ["--noout", "--schema", schema, file.path]).status != 0)
    }

    @Test func transitMessagesAreArchivesWithTheirDocuments() throws {
        let run = try SampleFolder(name: "beilun-transit").shared()
        let archives = run.names(in: "declarations")
        #expect(!archives.isEmpty)
        #expect(archives.allSatisfy { $0.hasSuffix(".zip") })
        for message in try run.messages() {
            let text = String(decoding: message.bytes, as: UTF8.self)
            #expect(text.contains("<TrnHead>"))
            #expect(text.components(separatedBy: "<EdocRealation>").count == 3)
        }
    }

    @Test func sharedBoxesAreMarkedAndNamed() throws {
        for message in try SampleFolder(name: "shared-boxes").shared().messages() {
            let text = String(decoding: message.bytes, as: UTF8.self)
            #expect(text.contains("<ContainerId>QZXU"))
            #expect(text.contains("<LclFlag>1</LclFlag>"))
        }
    }
}
