import Consignments
import Foundation
import Testing

@testable import Filing

@Suite("Documents that go with a declaration")
struct AttachmentTests {
    /// What is said of a file of that name and content.
    private func faults(_ name: String, _ content: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "attachment-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(content.utf8).write(to: folder.appending(path: name))
        var fixture = Fixture()
        fixture.job.attachments = [Attachment(file: name, kind: "10000001")]
        let read = AttachedFile.read(fixture.job, folder: folder.path())
        #expect(read.value?.count == (read.findings.isEmpty ? 1 : 0))
        return read.findings.map(\.message.en)
    }

    @Test(
        "a PDF of version 1.4 on, named as one",
        arguments: [
            ("a.pdf", "%PDF-1.4\n", [String]()), ("a.PDF", "%PDF-1.7\n", []), ("a.pdf", "%PDF-2.0\n", []),
            ("a.pdf", "%PDF-1.3\n", ["attachment a.pdf: it is a PDF older than version 1.4"]),
            ("a.pdf", "no PDF", ["attachment a.pdf: it is not a PDF"]),
            ("a.txt", "%PDF-1.4\n", ["attachment a.txt: its name must end in .pdf"]),
            ("合同.pdf", "%PDF-1.4\n", ["attachment 合同.pdf: its name must be plain ASCII without blanks"]),
        ]) func content(_ name: String, _ content: String, _ wanted: [String]) throws
    {
        #expect(try faults(name, content) == wanted)
    }
}
