import Findings
import Platform

/// Where the bytes of a table come from: a file, or the rows of a workbook in it.
struct TableFeed: ~Copyable {
    private let file: InputFile
    private var rows: WorkbookRows?

    /// Most bytes a workbook may have.
    private static let largestWorkbook = 1 << 30

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

    /// Whether the bytes are those of the file, and not rows made of a workbook.
    var isFile: Bool { rows == nil }

    /// Looks whether the file that begins with `start` is a workbook, and if so reads it.
    mutating func recognise(
        _ start: [UInt8], source: TableSource, digest: StreamDigest
    ) throws(PlatformError) -> Kind {
        guard start.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return .text }
        var bytes = start
        defer {
            digest.add(bytes)
            digest.catchUp()
        }
        while try read(into: &bytes, upTo: 1 << 20) > 0 {
            if bytes.count > Self.largestWorkbook {
                return .workbook(Self.refusal(source, "工作簿超过 1 GB。", "The workbook is larger than 1 GB."))
            }
        }
        do throws(Workbook.Trouble) {
            rows = try Workbook(bytes).rows(sheet: source.sheet)
            return .workbook(nil)
        } catch {
            return .workbook(Self.refusal(source, error.zh, error.en))
        }
    }

    /// What is to be said of the table once all of it was read.
    func closing(_ source: TableSource) -> [Finding] {
        var findings: [Finding] = []
        if let rounded = rows?.rounded {
            findings.append(
                Finding(
                    TableRules.floatingNumber, zh: "有 \(rounded.count) 个数字按十五位有效数字读取，第一个是 \(rounded.seen)。",
                    en: "\(rounded.count) number(s) were read with fifteen digits; the first is \(rounded.seen).",
                    hintZh: "核对该值；可把列格式改为文本后重新填写。",
                    hintEn: "Check it; to be sure, format the column as text and enter it again.",
                    place: Place(file: source.name, line: rounded.row, column: rounded.column)))
        }
        if let damage = rows?.damage {
            findings.append(
                Self.refusal(
                    source, "工作表已损坏，其后的行未读取：\(damage)。",
                    "The sheet is damaged; the rows after that are lost: \(damage)."))
        }
        return findings
    }

    private static func refusal(_ source: TableSource, _ zh: String, _ en: String) -> Finding {
        Finding(
            TableRules.workbook, zh: zh, en: en, hintZh: "在电子表格软件中打开并另存为 XLSX 或 CSV UTF-8。",
            hintEn: "Open it in a spreadsheet and save it again as XLSX or CSV UTF-8.", place: Place(file: source.name))
    }

    mutating func read(into buffer: inout [UInt8], upTo limit: Int) throws(PlatformError) -> Int {
        if rows != nil { return rows?.read(into: &buffer, upTo: limit) ?? 0 }
        return try file.read(into: &buffer, upTo: limit)
    }
}
