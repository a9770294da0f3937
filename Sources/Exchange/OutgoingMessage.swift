import Platform

/// A message to be put into the drop folder.
public struct OutgoingMessage: Sendable {
    /// The sender's number (客户端编号), unique for the sender.
    public let clientSeqNo: String
    private let content: Content

    private enum Content: Sendable {
        case message([UInt8], attachments: [(name: String, bytes: [UInt8])])
        case archive([UInt8])
    }

    /// A message and what is attached to it. With attachments it goes out as a flat ZIP, the XML in it under the name of
    /// the archive, the attachments under their own; without them as plain XML (drop-folder protocol 4.2, 4.5).
    public init(clientSeqNo: String, xml: [UInt8], attachments: [(name: String, bytes: [UInt8])] = []) {
        self.clientSeqNo = clientSeqNo
        content = .message(xml, attachments: attachments)
    }

    /// A ZIP that was made before, such as `declarations/….zip` of a run.
    public init(clientSeqNo: String, archive: [UInt8]) {
        self.clientSeqNo = clientSeqNo
        content = .archive(archive)
    }

    /// `.xml` or `.zip`.
    var fileExtension: String {
        if case .message(_, let attachments) = content, attachments.isEmpty { ".xml" } else { ".zip" }
    }

    /// What goes into the file. Complexity: O(n).
    func bytes(base: String) throws(ZipError) -> [UInt8] {
        switch content {
        case .archive(let bytes): return bytes
        case .message(let xml, let attachments):
            if attachments.isEmpty { return xml }
            var archive = ZipWriter()
            try archive.add(name: base + ".xml", bytes: xml)
            for attachment in attachments { try archive.add(name: attachment.name, bytes: attachment.bytes) }
            return try archive.finish()
        }
    }
}
