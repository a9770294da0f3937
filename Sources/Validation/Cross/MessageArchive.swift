import Findings
import Messages
import Platform

/// A ZIP as it is handed in: one message and the documents that go with it.
public struct MessageArchive: MessageSource {
    /// A document of the archive.
    public struct Document: Sendable, Hashable {
        /// Its name in the archive.
        public let name: String
        /// Its size in bytes.
        public let size: Int
        /// Whether its bytes begin as a PDF's do.
        public let isPDF: Bool
    }

    /// Name of the message in the archive.
    public let messageName: String
    /// The message.
    public let message: [UInt8]
    /// The documents, in the archive's order.
    public let documents: [Document]

    /// What is unpacked of an archive at most.
    public struct Limits: Sendable {
        /// Most entries.
        public var entries = 500
        /// Largest message, in bytes.
        public var message = 67_108_864
        /// Largest document, in bytes.
        public var document = 67_108_864
        /// Most bytes of all entries together.
        public var total = 268_435_456

        /// The defaults.
        public init() {}
    }

    /// Reads an archive; no value when there is no message in it that can be read.
    /// - Complexity: O(bytes unpacked); nothing beyond the limits is unpacked.
    public static func read(_ bytes: [UInt8], file: String, limits: Limits = Limits()) -> Checked<MessageArchive> {
        var reading = ArchiveReading(file: file, limits: limits)
        return reading.read(bytes)
    }

    /// The documents of the archive against those the message names.
    public func differences(from message: DeclarationMessage, file: String) -> [Finding] {
        var findings: [Finding] = []
        var named: Set<String> = []
        for attachment in message.attachments where attachment[.edocFomatType] == "US" {
            let name = attachment[.edocCopId].string
            named.insert(name)
            guard let document = documents.first(where: { $0.name == name }) else {
                findings.append(
                    ArchiveRules.missing.said(
                        attachment[.edocCopId].place, file, zh: "压缩包中没有随附单据“\(name)”",
                        en: "the archive lacks the document '\(name)'"))
                continue
            }
            if let size = attachment[.edocSize].integer, size != document.size {
                findings.append(
                    ArchiveRules.size.said(
                        attachment[.edocSize].place, file, zh: "“\(name)”为 \(document.size) 字节，报文写 \(size)",
                        en: "'\(name)' has \(document.size) bytes, the message says \(size)"))
            }
        }
        for document in documents where !named.contains(document.name) {
            findings.append(
                ArchiveRules.surplus.said(
                    Place(field: document.name), file, zh: "报文没有提到“\(document.name)”",
                    en: "the message does not name '\(document.name)'"))
        }
        return findings
    }
}

/// One archive being read.
private struct ArchiveReading {
    let file: String
    let limits: MessageArchive.Limits
    var findings: [Finding] = []

    mutating func read(_ bytes: [UInt8]) -> Checked<MessageArchive> {
        guard let reader = open(bytes) else { return Checked(nil, findings) }
        guard isBounded(reader.entries) else { return Checked(nil, findings) }
        let messages = reader.entries.filter(\.isMessage)
        var message: [UInt8]?
        var documents: [MessageArchive.Document] = []
        for entry in reader.entries where isPlain(entry) {
            if entry.isMessage {
                // Of several none is the message, so none is unpacked.
                if messages.count == 1 { message = unpack(entry, reader) }
            } else if let document = document(entry, reader) {
                documents.append(document)
            }
        }
        if messages.count != 1 {
            say(
                ArchiveRules.message, nil, zh: "压缩包中有 \(messages.count) 份 XML 报文，应为一份",
                en: "the archive holds \(messages.count) XML messages; there must be one")
        }
        guard let message else { return Checked(nil, findings) }
        return Checked(
            MessageArchive(messageName: messages[0].name, message: message, documents: documents), findings)
    }

    private mutating func open(_ bytes: [UInt8]) -> ZipReader? {
        do throws(ZipError) { return try ZipReader(bytes.span, mostEntries: limits.entries) } catch {
            if error.kind == .crowded {
                say(
                    ArchiveRules.bomb, nil, zh: "压缩包中的文件超过 \(limits.entries) 个，没有读取",
                    en: "the archive holds more than \(limits.entries) files; it was not read")
            } else {
                say(ArchiveRules.unreadable, nil, zh: "不是 ZIP 压缩包，或已损坏", en: "no ZIP archive, or a damaged one")
            }
            return nil
        }
    }

    /// Whether all entries together may be unpacked; none gives more bytes than the directory says of it.
    private mutating func isBounded(_ entries: [ZipReader.Entry]) -> Bool {
        let total = entries.reduce(0) { $0 + min($1.size, limits.total) }
        guard total > limits.total else { return true }
        say(
            ArchiveRules.bomb, nil, zh: "压缩包解压后共超过 \(limits.total >> 20) MB，没有读取",
            en: "the archive expands to more than \(limits.total >> 20) MB in all; it was not read")
        return false
    }

    private mutating func isPlain(_ entry: ZipReader.Entry) -> Bool {
        if !entry.hasSafeName {
            say(
                ArchiveRules.name, entry, zh: "“\(entry.name)”的路径指向压缩包之外，没有读取",
                en: "the path '\(entry.name)' leads outside the archive; it was not read")
            return false
        }
        if entry.isFolder || entry.name.contains("/") {
            say(
                ArchiveRules.flat, entry, zh: "“\(entry.name)”在文件夹里", en: "'\(entry.name)' is in a folder")
        }
        return !entry.isFolder
    }

    private mutating func unpack(_ entry: ZipReader.Entry, _ reader: ZipReader) -> [UInt8]? {
        do throws(ZipError) { return try reader.read(entry, limit: limits.message) } catch {
            refuse(entry, error)
            return nil
        }
    }

    private mutating func refuse(_ entry: ZipReader.Entry, _ error: ZipError) {
        let isBomb = error.kind == .bomb || error.kind == .tooLarge
        say(
            isBomb ? ArchiveRules.bomb : ArchiveRules.unreadable, entry,
            zh: isBomb ? "“\(entry.name)”解压后过大，没有读取" : "“\(entry.name)”已加密或损坏，没有读取",
            en: isBomb
                ? "'\(entry.name)' expands to too much; it was not read"
                : "'\(entry.name)' is encrypted or damaged; it was not read")
    }

    /// A document, unpacked piece by piece and not kept.
    private mutating func document(_ entry: ZipReader.Entry, _ reader: ZipReader) -> MessageArchive.Document? {
        var (size, head): (Int, [UInt8]) = (0, [])
        do throws(ZipError) {
            var content = try reader.open(entry, limit: limits.document)
            var piece: [UInt8] = []
            piece.reserveCapacity(1 << 16)
            while try content.read(into: &piece, upTo: 1 << 16) > 0 {
                size += piece.count
                if head.count < 8 { head += piece.prefix(8 - head.count) }
                piece.removeAll(keepingCapacity: true)
            }
        } catch {
            refuse(entry, error)
            return nil
        }
        let isPDF = head.starts(with: "%PDF-".utf8)
        if !isPDF {
            say(ArchiveRules.kind, entry, zh: "“\(entry.name)”不是 PDF", en: "'\(entry.name)' is no PDF")
        }
        if let version = ArchiveRules.oldVersion(head) {
            say(
                ArchiveRules.oldPDF, entry, zh: "“\(entry.name)”为 PDF \(version)",
                en: "'\(entry.name)' is a PDF of version \(version)")
        }
        if size > 4 * 1024 * 1024 {
            say(
                ArchiveRules.large, entry, zh: "“\(entry.name)”有 \(size) 字节，超过 4 MB",
                en: "'\(entry.name)' has \(size) bytes, more than 4 MB")
        }
        return MessageArchive.Document(name: entry.name, size: size, isPDF: isPDF)
    }

    private mutating func say(_ rule: Rule, _ entry: ZipReader.Entry?, zh: String, en: String) {
        findings.append(rule.said(Place(field: entry?.name), file, zh: zh, en: en))
    }
}

extension ZipReader.Entry {
    /// Whether it is a message that may be read: by its name, and not one that leads outside.
    fileprivate var isMessage: Bool { hasSafeName && !isFolder && name.lowercased().hasSuffix(".xml") }
}
