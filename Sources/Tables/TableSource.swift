/// How the characters of a table are written.
public enum TableEncoding: String, CaseIterable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// GB18030, which contains GBK and GB2312.
    case gb18030
}

/// A table to be read.
public struct TableSource: Hashable, Sendable {
    /// The file as the user names it; findings and outputs repeat it. May end in `#Sheet` for a workbook.
    public let name: String
    /// The path to open; `-` is standard input.
    public let path: String
    /// The sheet of a workbook; `nil` for its first.
    public let sheet: String?
    /// The encoding; `nil` lets the reader find out.
    public let encoding: TableEncoding?
    /// Bytes read at a time.
    public let blockSize: Int
    /// Most bytes one record may have.
    public let longestRecord: Int

    /// A table to be read. Blocks are 256 KiB and records at most 64 MiB where nothing else is said.
    public init(
        name: String, path: String? = nil, encoding: TableEncoding? = nil, blockSize: Int = 1 << 18,
        longestRecord: Int = 64 << 20
    ) {
        precondition(blockSize > 0 && longestRecord > 0, "a block and a record have at least one byte")
        self.name = name
        let whole = path ?? name
        if let mark = whole.firstRange(of: ".xlsx#") {
            self.path = String(whole[..<mark.upperBound].dropLast())
            sheet = String(whole[mark.upperBound...])
        } else {
            self.path = whole
            sheet = nil
        }
        self.encoding = encoding
        self.blockSize = blockSize
        self.longestRecord = longestRecord
    }
}

/// Some whole records of a table.
public struct TableBlock: Sendable {
    /// Why a block is not what it should be.
    public enum Trouble: Hashable, Sendable {
        /// It is the start of a record that is longer than allowed; its rest was passed over.
        case recordTooLong
        /// The same, inside a quoted cell: where it ends cannot be known, nothing after it is read.
        case recordTooLongInQuotes
    }

    /// The bytes as they stand in the file (of a workbook: its rows as comma-separated values).
    public let bytes: [UInt8]
    /// Offset of the first byte in the file; 0 for a workbook.
    public let offset: Int
    /// What is wrong with the block as a whole.
    public let trouble: Trouble?
}
