import Findings
import Platform

/// Tells from the first bytes of a file whether it is a table, and how it is written.
enum TableRecognition {
    /// Why the file is not a text of comma-separated values; `nil` when it may be one.
    static func refusal(of start: Span<UInt8>, source: TableSource) -> Finding? {
        if start.count == 0 { return noHeader(source) }
        if let kind = kind(of: start) {
            return notATable(
                source, zh: "文件是\(kind.zh)，不是表格。", en: "The file is \(kind.en), not a table.",
                hint: (
                    "请在电子表格软件中打开，另存为 CSV UTF-8 或 XLSX。", "Open it in a spreadsheet and save it as CSV UTF-8 or XLSX."
                ))
        }
        let mark = ByteOrderMark.detect(in: start)
        if mark == .utf16LittleEndian || mark == .utf16BigEndian { return unknownEncoding(source, found: "UTF-16") }
        let line = ByteSearch.first(0x0A, in: start, from: 0)
        if ByteSearch.first(0, in: start.extracting(0..<line), from: 0) < line {
            return notATable(
                source, zh: "第一行含有 NUL 字节：是二进制文件或 UTF-16 文本。",
                en: "The first line holds NUL bytes: a binary file, or text in UTF-16.",
                hint: ("请另存为 CSV UTF-8 或 XLSX。", "Save it as CSV UTF-8 or XLSX."))
        }
        if line == start.count, ByteSearch.first(0x0D, in: start, from: 0) < start.count - 1 {
            return notATable(
                source, zh: "文件只用 CR 换行。", en: "The lines of the file end with CR alone.",
                hint: ("请另存为 CSV UTF-8（LF 或 CRLF 换行）。", "Save it as CSV UTF-8, with LF or CRLF line ends."))
        }
        return nil
    }

    private static let signatures: [(bytes: [UInt8], zh: String, en: String)] = [
        ([0x25, 0x50, 0x44, 0x46], " PDF 文档", "a PDF document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Excel（.xls）工作簿", "an old Excel workbook (.xls)"),
        ([0x50, 0x4B, 0x05, 0x06], "空 ZIP 压缩包", "an empty ZIP archive"),
        ([0x1F, 0x8B], " GZIP 压缩文件", "a GZIP file"), ([0x7F, 0x45, 0x4C, 0x46], "程序文件", "a program"),
        ([0x89, 0x50, 0x4E, 0x47], "图片", "a picture"), ([0xFF, 0xD8, 0xFF], "图片", "a picture"),
        (Array("{\\rtf".utf8), " RTF 文档", "an RTF document"), (Array("<?xml".utf8), " XML 文档", "an XML document"),
        (Array("<!doctype".utf8), "网页", "a web page"), (Array("<html".utf8), "网页", "a web page"),
        (Array("<table".utf8), "网页", "a web page"), (Array("<meta".utf8), "网页", "a web page"),
    ]

    private static func kind(of start: Span<UInt8>) -> (zh: String, en: String)? {
        var from = ByteOrderMark.detect(in: start) == .utf8 ? 3 : 0
        while from < start.count, start[from] == 0x20 || (0x09...0x0D).contains(start[from]) { from += 1 }
        for (bytes, zh, en) in signatures where start.count - from >= bytes.count {
            let isSame = bytes.indices.allSatisfy { bytes[$0] == lowered(start[from + $0], like: bytes[$0]) }
            if isSame { return (zh, en) }
        }
        return nil
    }

    private static func lowered(_ byte: UInt8, like wanted: UInt8) -> UInt8 {
        (0x61...0x7A).contains(wanted) && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }

    /// The encoding of a text of which `start` is the beginning, or `nil` when it is neither.
    static func encoding(of start: Span<UInt8>, isWhole: Bool, given: TableEncoding?) -> TableEncoding? {
        if let given { return given }
        switch ByteOrderMark.detect(in: start) {
        case .utf8: return .utf8
        case .gb18030: return .gb18030
        default: break
        }
        guard let bad = UTF8Text.firstInvalidOffset(in: start) else { return .utf8 }
        if !isWhole, bad + 3 >= start.count { return .utf8 }
        var wide = 0
        for index in 0..<bad where start[index] >= 0xE0 { wide += 1 }
        if wide >= 8 { return .utf8 }
        return isGB18030(start, isWhole: isWhole) ? .gb18030 : nil
    }

    private static func isGB18030(_ start: Span<UInt8>, isWhole: Bool) -> Bool {
        guard let converted = try? Transcoder.convert(start) else { return false }
        guard let bad = converted.badOffset else { return true }
        return !isWhole && bad + 4 > start.count
    }

    /// The delimiter of a header: the comma, or whichever of `;` and TAB stands in it where no comma does.
    static func delimiter(of start: Span<UInt8>) -> UInt8 {
        var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)
        var isQuoted = false
        for index in start.indices {
            let byte = start[index]
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A { break }
            if byte == 0x2C { counts.comma += 1 }
            if byte == 0x3B { counts.semicolon += 1 }
            if byte == 0x09 { counts.tab += 1 }
        }
        if counts.comma >= max(counts.semicolon, counts.tab) { return 0x2C }
        return counts.semicolon >= counts.tab ? 0x3B : 0x09
    }

    static func delimiterNotice(_ delimiter: UInt8, _ source: TableSource) -> Finding? {
        if delimiter == 0x2C { return nil }
        let name = delimiter == 0x09 ? (zh: "制表符", en: "a TAB") : (zh: "分号", en: "a semicolon")
        return Finding(
            TableRules.otherDelimiter, zh: "分隔符是\(name.zh)，按此读取。",
            en: "The delimiter is \(name.en); the table is read so.",
            hintZh: "不需要处理；标准的分隔符是逗号。", hintEn: "Nothing to do; the usual delimiter is a comma.",
            place: Place(file: source.name, line: 1))
    }

    static func titles(_ rows: Int, line: Int, _ source: TableSource) -> Finding {
        Finding(
            TableRules.titleRows, zh: "标题行在第 \(line) 行，其上的 \(rows) 行略过。",
            en: "The header is on line \(line); the \(rows) row(s) above it are passed over.",
            hintZh: "不需要处理。", hintEn: "Nothing to do.", place: Place(file: source.name, line: line))
    }

    static func noHeader(_ source: TableSource) -> Finding {
        Finding(
            TableRules.noHeader, zh: "文件是空的，或没有标题行。", en: "The file is empty or has no header row.",
            hintZh: "第一行应写列名，例如 lot,trade,vendor 或 批次号,交易单号,商户编号。",
            hintEn: "The first row must name the columns, for example lot,trade,vendor or 批次号,交易单号,商户编号.",
            place: Place(file: source.name, line: 1))
    }

    /// Most bytes a header row may have: far more than 16,384 names need.
    static let longestHeader = 4 << 20

    static func longHeader(_ source: TableSource, _ limit: Int) -> Finding {
        Finding(
            TableRules.recordTooLong, zh: "标题行超过 \(limit) 字节。", en: "The header row is longer than \(limit) bytes.",
            hintZh: "检查引号是否成对，以及文件是否为表格。", hintEn: "See whether quotes are closed, and whether it is a table.",
            place: Place(file: source.name, line: 1))
    }

    static func tooManyColumns(_ count: Int, _ source: TableSource) -> Finding {
        Finding(
            TableRules.tooManyColumns, zh: "有 \(count) 列，上限是 16384 列。", en: "\(count) columns; the limit is 16384.",
            hintZh: "检查分隔符和换行。", hintEn: "See whether delimiters and line ends are right.",
            place: Place(file: source.name, line: 1))
    }

    static func unknownEncoding(_ source: TableSource, found: String? = nil) -> Finding {
        Finding(
            TableRules.unknownEncoding,
            zh: found.map { "文件编码是 \($0)。" } ?? "文件既不是 UTF-8，也不是 GB18030。",
            en: found.map { "The file is written in \($0)." } ?? "The file is neither UTF-8 nor GB18030.",
            hintZh: "请另存为 CSV UTF-8。", hintEn: "Save it as CSV UTF-8.", place: Place(file: source.name, line: 1))
    }

    private static func notATable(
        _ source: TableSource, zh: String, en: String, hint: (zh: String, en: String)
    ) -> Finding {
        Finding(
            TableRules.notATable, zh: zh, en: en, hintZh: hint.zh, hintEn: hint.en,
            place: Place(file: source.name, line: 1))
    }
}
