import Findings
import Messages
import Platform
import StoredArchives
import Validation

/// An archive of a message and its documents.
///
/// Changes are its entries, in order; the standard archive has the first two:
///
///     message m.xml = contract.pdf 8   the complete message, naming a document and its size (or nothing)
///     entry contract.pdf = %PDF-1.4    a document
///     entries d = 501                  documents d1.pdf to d501.pdf
///     pdf contract.pdf = 4194305       a document of a size
///     raw TEXT                         the bytes themselves
///     standard                         the standard entries here
enum ArchiveCase {
    static let file = "declaration.zip"
    private static let standard = [
        Edit(verb: "message", target: "m.xml", value: "contract.pdf 8"),
        Edit(verb: "entry", target: "contract.pdf", value: "%PDF-1.4"),
    ]

    static func run(_ edits: [Edit]) throws -> Outcome {
        var parts: [(name: String, bytes: [UInt8])] = []
        var raw: [UInt8]?
        for edit in edits.flatMap({ $0.verb == "standard" ? standard : [$0] }) {
            switch edit.verb {
            case "message": parts.append((edit.target, Array(try message(naming: edit.value ?? "").utf8)))
            case "entry": parts.append((edit.target, Array((edit.value ?? "").utf8)))
            case "entries":
                let count = Int(edit.value ?? "") ?? 0
                parts += (1...count).map { ("\(edit.target)\($0).pdf", Array("%PDF-1.4".utf8)) }
            case "pdf":
                let padding = [UInt8](repeating: 0x20, count: (Int(edit.value ?? "") ?? 8) - 8)
                parts.append((edit.target, Array("%PDF-1.4".utf8) + padding))
            case "raw": raw = Array(edit.target.utf8)
            default: throw FixtureFault(description: "no change '\(edit.verb)'")
            }
        }
        return try judge(raw ?? archive(parts))
    }

    /// Written by the program's own writer where it takes the names.
    private static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        if parts.contains(where: { $0.name.contains("/") }) { return storedArchive(parts) }
        var zip = ZipWriter()
        for part in parts { try zip.add(name: part.name, bytes: part.bytes) }
        return try zip.finish()
    }

    private static func judge(_ bytes: [UInt8]) throws -> Outcome {
        let read = MessageArchive.read(bytes, file: file)
        guard let archive = read.value else { return Outcome(findings: read.findings) }
        guard let message = DeclarationMessage(archive.message) else { throw FixtureFault(description: "no message") }
        let findings = read.findings + archive.differences(from: message, file: file)
        return Outcome(findings: findings, message: archive.message)
    }

    /// The complete message with a document and its size.
    private static func message(naming document: String) throws -> String {
        let words = document.split(separator: " ")
        let row =
            words.count < 2
            ? ""
            : "<EdocRealation><EdocID>1</EdocID><EdocCode>00000004</EdocCode><EdocFomatType>US</EdocFomatType>"
                + "<EdocCopId>\(words[0])</EdocCopId><EdocSize>\(words[1])</EdocSize></EdocRealation>\n"
        return String(decoding: MessageCase.complete, as: UTF8.self)
            .replacing("</DecMessage>", with: row + "</DecMessage>")
    }
}
