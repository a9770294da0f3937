import Exchange
import Findings
import JSONText
import Platform

/// A receipt file and what was read of it.
struct ReceiptFile {
    let path: String
    let checked: Checked<Receipt>
}

/// Reads receipts named on a command line; a folder stands for every `.xml` in it and below.
enum ReceiptFiles {
    static func read(_ operands: [String]) throws(Failure) -> [ReceiptFile] {
        var files: [ReceiptFile] = []
        do throws(PlatformError) {
            for operand in operands {
                for path in try paths(operand) {
                    let bytes = try InputFile.contents(of: path, limit: ReceiptReader.largest + 1)
                    let name = path.split(separator: "/").last.map(String.init) ?? path
                    files.append(ReceiptFile(path: path, checked: ReceiptReader.read(bytes, file: name)))
                }
            }
        } catch {
            throw .platform(error)
        }
        return files
    }

    private static func paths(_ operand: String) throws(PlatformError) -> [String] {
        guard operand != "-", Directory.kind(of: operand) == .directory else { return [operand] }
        let base = operand.hasSuffix("/") ? String(operand.dropLast()) : operand
        return try Directory.files(under: base).map(\.name).filter { $0.lowercased().hasSuffix(".xml") }
            .map { "\(base)/\($0)" }
    }
}

/// `zuhuo receipts FILE...`.
enum ReceiptsCommand {
    static let shape = CommandShape(
        name: "receipts",
        purpose: Bilingual(zh: "读回执：说什么、哪份报关单、到了哪一步", en: "Read receipts: what they say, and where that leaves things"),
        details: [
            Bilingual(
                zh: "读各种形式的回执，未知代码按原文保留。最后给出每份报关单按全部回执所处的状态；顺序和重复无关。",
                en:
                    "Receipts of every shape are read, unknown codes kept as they are. At the end stands how far each "
                    + "declaration has come by all of them; order and copies make no difference.")
        ],
        examples: [
            Example(
                line: "zuhuo receipts DecCus001/InBox",
                meaning: Bilingual(zh: "收件箱中的全部回执", en: "every receipt in the inbox"))
        ],
        operands: OperandShape(
            usage: "FILE|DIR...", meaning: Bilingual(zh: "回执文件或文件夹", en: "the receipts (files or folders)"), minimum: 1,
            maximum: nil),
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        let files = try ReceiptFiles.read(arguments.operands)
        let folded = DeclarationStanding.fold(files.compactMap(\.checked.value))
        let page = ReceiptPage(language: console.language)
        if arguments.format == .json {
            try console.write(ReceiptText.json(files, folded))
        } else {
            let report = TextReport(language: console.language, usesColour: console.coloursTalk)
            for file in files {
                if let receipt = file.checked.value { try console.write(page.text(receipt)) }
                for finding in file.checked.findings { Console.complain(report.text(of: finding) + "\n") }
            }
            try console.write(page.standings(folded.value ?? []))
            for finding in folded.findings { Console.complain(report.text(of: finding) + "\n") }
        }
        return files.contains { $0.checked.value == nil } ? .findings : .clean
    }
}

/// Receipts for a person.
struct ReceiptPage {
    let language: Language

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func text(_ receipt: Receipt) -> String {
        var text = receipt.file.visible + "\n"
        let meaning = receipt.meaning.map { word($0.zh, $0.en) } ?? word("含义不明", "meaning unknown")
        if let code = receipt.code { text += "  \(code.visible)  \(meaning)\n" }
        let numbers = [
            (word("客户端编号", "client number"), receipt.clientSeqNo), (word("统一编号", "unified number"), receipt.seqNo),
            (word("海关编号", "customs number"), receipt.entryId),
        ]
        for (title, number) in numbers {
            if let number { text += "  \(title) \(number.visible)\n" }
        }
        let time = receipt.time.value?.description ?? word("时间不明", "time unknown")
        text += "  \(time)\n"
        for sentence in receipt.sentences { text += "  “\(sentence.text.visible)”\n" }
        if !receipt.items.isEmpty {
            let items = receipt.items.map(String.init).joined(separator: ", ")
            text += word("  所指商品项：\(items)\n", "  lines named: \(items)\n")
        }
        return text
    }

    func standings(_ standings: [DeclarationStanding]) -> String {
        if standings.isEmpty { return "" }
        let rows = standings.map { standing in
            let number = standing.clientSeqNos.first ?? standing.seqNos.first ?? standing.entryIds.first ?? "?"
            let conflict = standing.hasConflict ? word("回执互相矛盾", "receipts contradict each other") : ""
            return [
                number, word(standing.stage.words.zh, standing.stage.words.en), standing.seqNos.joined(separator: " "),
                standing.entryIds.joined(separator: " "), conflict,
            ]
        }
        return word("\n各报关单的状态\n", "\nWhere each declaration stands\n") + TextLayout.table(rows, rightAligned: [])
    }
}

/// Receipts as JSON.
enum ReceiptText {
    static func json(_ files: [ReceiptFile], _ folded: Checked<[DeclarationStanding]>) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("receipts")
        text.beginArray()
        for file in files { if let receipt = file.checked.value { write(receipt, to: &text) } }
        text.endArray()
        text.key("standings")
        text.beginArray()
        for standing in folded.value ?? [] { write(standing, to: &text) }
        text.endArray()
        text.key("findings")
        text.beginArray()
        for finding in files.flatMap(\.checked.findings) + folded.findings { FindingsText.write(finding, to: &text) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    static func write(_ receipt: Receipt, to text: inout JSONWriter) {
        text.beginObject()
        for (key, value) in [
            ("file", receipt.file), ("kind", receipt.kind.rawValue), ("clientSeqNo", receipt.clientSeqNo),
            ("seqNo", receipt.seqNo), ("entryId", receipt.entryId), ("code", receipt.code),
            ("zh", receipt.meaning?.zh), ("en", receipt.meaning?.en), ("time", receipt.time.value?.description),
            ("text", receipt.text), ("sha256", receipt.sha256),
        ] {
            text.key(key)
            text.string(value)
        }
        text.key("items")
        text.beginArray(inline: true)
        for item in receipt.items { text.integer(item) }
        text.endArray()
        text.endObject()
    }

    private static func write(_ standing: DeclarationStanding, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        for (key, values) in [
            ("clientSeqNos", standing.clientSeqNos), ("seqNos", standing.seqNos), ("entryIds", standing.entryIds),
        ] {
            text.key(key)
            text.beginArray(inline: true)
            for value in values { text.string(value) }
            text.endArray()
        }
        text.key("stage")
        text.string("\(standing.stage)")
        text.key("conflict")
        text.boolean(standing.hasConflict)
        text.key("released")
        text.boolean(standing.isReleased)
        text.endObject()
    }
}
