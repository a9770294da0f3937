import Findings
import Markup
import Platform

/// A workbook (XLSX, ECMA-376): finds a sheet and reads its shared texts.
struct Workbook {
    /// Why a workbook cannot be read, in both languages.
    struct Trouble: Error {
        let zh: String
        let en: String
    }

    private let zip: ZipReader
    /// Most bytes a part may expand to.
    private static let largestPart = 2_000_000_000

    init(_ bytes: [UInt8]) throws(Trouble) {
        do throws(ZipError) { zip = try ZipReader(bytes.span) } catch {
            throw Trouble(zh: "文件不是完好的工作簿。", en: "The file is no sound workbook: \(error).")
        }
        if zip.entry(named: "xl/workbook.xml") == nil {
            throw Trouble(zh: "ZIP 压缩包内没有工作簿。", en: "The ZIP archive holds no workbook.")
        }
    }

    private func part(_ name: String) throws(Trouble) -> [UInt8]? {
        guard let entry = zip.entry(named: name) else { return nil }
        do throws(ZipError) { return try zip.read(entry, limit: Self.largestPart) } catch {
            throw Trouble(zh: "工作簿的 \(name) 无法读取。", en: "\(name) of the workbook cannot be read: \(error).")
        }
    }

    /// The rows of the sheet of that name, or of the first.
    func rows(sheet wanted: String?) throws(Trouble) -> WorkbookRows {
        let sheets = try sheetList()
        guard let sheet = wanted.map({ name in sheets.first { $0.name == name } }) ?? sheets.first else {
            let names = sheets.map(\.name).joined(separator: ", ")
            throw Trouble(
                zh: "工作簿没有工作表“\(wanted ?? "")”，只有：\(names)。",
                en: "The workbook has no sheet '\(wanted ?? "")'; it has: \(names).")
        }
        let path = try target(of: sheet.relation)
        guard let bytes = try part(path) else {
            throw Trouble(zh: "工作簿缺少 \(path)。", en: "The workbook lacks \(path).")
        }
        return WorkbookRows(sheet: bytes, texts: try sharedTexts())
    }

    private func sheetList() throws(Trouble) -> [(name: String, relation: String)] {
        var sheets: [(name: String, relation: String)] = []
        try each(of: "xl/workbook.xml", "sheet") { reader in
            let name = reader.attribute("name").map { String(decoding: $0, as: UTF8.self) } ?? ""
            let relation = reader.attribute("r:id").map { String(decoding: $0, as: UTF8.self) } ?? ""
            sheets.append((name, relation))
        }
        return sheets
    }

    private func target(of relation: String) throws(Trouble) -> String {
        var path = "worksheets/sheet1.xml"
        try each(of: "xl/_rels/workbook.xml.rels", "Relationship") { reader in
            guard let id = reader.attribute("Id"), String(decoding: id, as: UTF8.self) == relation,
                let found = reader.attribute("Target")
            else { return }
            path = String(decoding: found, as: UTF8.self)
        }
        return path.hasPrefix("/") ? String(path.dropFirst()) : "xl/" + path
    }

    private func each(
        of name: String, _ element: StaticString, _ body: (borrowing MarkupReader) -> Void
    ) throws(Trouble) {
        guard let bytes = try part(name) else { return }
        var reader = MarkupReader(bytes)
        do throws(MarkupError) {
            while try reader.next() { if reader.isElement(element) { body(reader) } }
        } catch {
            throw Trouble(zh: "工作簿的 \(name) 已损坏。", en: "\(name) of the workbook is damaged: \(error.message).")
        }
    }

    /// The shared texts; phonetic hints (`rPh`) are left out.
    private func sharedTexts() throws(Trouble) -> [[UInt8]] {
        guard let bytes = try part("xl/sharedStrings.xml") else { return [] }
        var reader = MarkupReader(bytes, allowsLongText: true)
        var texts: [[UInt8]] = []
        var text: [UInt8] = []
        var isPhonetic = false
        do throws(MarkupError) {
            while try reader.next() {
                if reader.isElement("rPh") { isPhonetic = true }
                if reader.isEnd("rPh") { isPhonetic = false }
                if reader.kind == .text, !isPhonetic, reader.depth >= 3 { reader.appendText(to: &text) }
                if reader.isEnd("si") {
                    texts.append(text)
                    text.removeAll(keepingCapacity: true)
                }
            }
        } catch {
            throw Trouble(zh: "工作簿的共享文本已损坏。", en: "The shared texts of the workbook are damaged: \(error.message).")
        }
        return texts
    }
}
