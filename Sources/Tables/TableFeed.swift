import Findings
import Platform

/// Where the bytes of a table come from, hashed on the way.
struct TableFeed: ~Copyable {
    private let file: InputFile
    private var hash = SHA256()

    private init(file: consuming InputFile) { self.file = file }

    static func open(_ source: TableSource) throws(PlatformError) -> TableFeed {
        TableFeed(file: try InputFile(path: source.path))
    }

    /// What kind of file it is.
    enum Kind {
        /// Text, or something that only its content can tell.
        case text
        /// A workbook; with a finding when it cannot be read.
        case workbook(Finding?)
    }

    /// Bytes of the file, where known.
    var size: Int? { file.size }

    var sha256: String { hash.hexDigest() }

    mutating func recognise(_ start: [UInt8], source: TableSource) throws(PlatformError) -> Kind {
        .text
    }

    mutating func read(into buffer: inout [UInt8], upTo limit: Int) throws(PlatformError) -> Int {
        let count = try file.read(into: &buffer, upTo: limit)
        hash.update(buffer.span.extracting(buffer.count - count..<buffer.count))
        return count
    }
}
