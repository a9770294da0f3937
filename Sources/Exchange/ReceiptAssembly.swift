import Findings
import JSONText

/// Makes a receipt from the elements of a document of known shape.
struct ReceiptAssembly {
    let document: ReceiptDocument
    let kind: ReceiptKind
    let file: String
    let sha256: String
    let name: ReceiptName
    let fields: [ReceiptField]
    var findings: [Finding] = []

    init(_ document: ReceiptDocument, kind: ReceiptKind, file: String, sha256: String) {
        self.document = document
        self.kind = kind
        self.file = file
        self.sha256 = sha256
        name = ReceiptName(file)
        fields = document.fields
    }

    mutating func receipt() -> Receipt {
        let client = clientNumber()
        let seqNo = number("CUS_CIQ_NO", "SEQ_NO", "SeqNo")
        let entryId = number("ENTRY_ID", "EntryId")
        checkNumbers(client, seqNo, entryId)
        let code = self.code()
        let meaning = self.meaning(code)
        let words = self.words()
        let sentences = words.flatMap(Self.sentences)
        let text = words.joined(separator: "\n")
        checkText(code, text, sentences)
        let time = self.time()
        return Receipt(
            kind: kind, file: file, name: name, sha256: sha256, clientSeqNo: client, seqNo: seqNo, entryId: entryId,
            code: code, meaning: meaning, text: text, sentences: sentences, time: time, fields: fields)
    }

    // MARK: Numbers

    /// The sender's number: an element, in the older form the note of the first receipt, in client failures the name.
    private mutating func clientNumber() -> String? {
        switch kind {
        case .importReply, .declarationCopy: return number("ClientSeqNo")
        case .clientFailure: return name.clientSeqNo
        case .olderBusinessResult:
            guard let note = first("NOTE")?.text, note.utf8.count == 18, note.utf8.allSatisfy(Self.isNumberByte) else {
                return nil
            }
            return note
        default: return nil
        }
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }

    private func first(_ names: String...) -> ReceiptField? {
        for name in names {
            if let field = fields.first(where: { $0.name == name }) { return field }
        }
        return nil
    }

    /// The text of the first of the elements that is there; a second with another text is a finding.
    private mutating func number(_ names: String...) -> String? {
        for name in names {
            guard let field = fields.first(where: { $0.name == name }) else { continue }
            if let other = fields.first(where: { $0.name == name && $0.text != field.text }) { sayTwice(field, other) }
            return field.text
        }
        return nil
    }

    private mutating func checkNumbers(_ client: String?, _ seqNo: String?, _ entryId: String?) {
        if client == nil, seqNo == nil, entryId == nil, kind != .agreementReply { sayNoNumber() }
        if let seqNo, seqNo.utf8.count != 18 || !seqNo.utf8.allSatisfy(Self.isNumberByte) {
            sayOddNumber(seqNo, zh: "统一编号", en: "unified number")
        }
        if let entryId, entryId.utf8.count != 18 || !entryId.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            sayOddNumber(entryId, zh: "海关编号", en: "customs number")
        }
    }

    // MARK: Code

    private func code() -> String? {
        switch kind {
        case .importReply, .agreementReply: first("ResponseCode")?.text
        case .clientFailure:
            document.elements.first { $0.name == "failCode" }.flatMap { element in
                let text = trimmed(element.text)
                return text.isEmpty ? element.version : text
            }
        case .businessResult, .olderBusinessResult: first("CHANNEL")?.text
        case .transitResult: first("CHANNEL", "PROC_RESULT")?.text
        case .declarationCopy: nil
        }
    }

    private mutating func meaning(_ code: String?) -> CodeMeaning? {
        switch kind {
        case .clientFailure: return ChannelCode.clientFailure
        case .declarationCopy, .agreementReply: return nil
        case .importReply:
            let meaning = code.flatMap(ChannelCode.reply)
            if meaning == nil { sayBadCode(code) }
            return meaning
        case .businessResult, .olderBusinessResult, .transitResult:
            let meaning = code.flatMap(ChannelCode.meaning)
            if meaning == nil { sayUnknownCode(code) }
            return meaning
        }
    }

    // MARK: Words

    private func words() -> [String] {
        switch kind {
        case .importReply: texts("ErrorMessage")
        case .agreementReply: texts("ResponseMessage")
        case .clientFailure: texts("failInfo").flatMap(Self.listed)
        case .businessResult, .olderBusinessResult, .transitResult: texts("NOTE", "RESULT_INFO")
        case .declarationCopy: texts("NoteS")
        }
    }

    private func texts(_ names: String...) -> [String] { fields.filter { names.contains($0.name) }.map(\.text) }

    /// The texts of an array of texts; the whole as one where it is no such array.
    private static func listed(_ text: String) -> [String] {
        guard let elements = (try? JSONParser.parse(Array(text.utf8)))?.elements else { return [text] }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count && !texts.isEmpty ? texts : [text]
    }

    private static func sentences(of text: String) -> [ReceiptSentence] {
        text.split { "；;。\n\r".contains($0) }.compactMap { part in
            let words = trimmed(Array(part.utf8))
            return words.isEmpty ? nil : ReceiptSentence(text: words, items: ItemMentions.numbers(in: words))
        }
    }

    private static let successes = ["暂存成功", "调用成功", "导入成功", "成功", "success"]

    private mutating func checkText(_ code: String?, _ text: String, _ sentences: [ReceiptSentence]) {
        if kind == .importReply, code.flatMap({ Int($0) }) == 0, !text.isEmpty, !Self.successes.contains(text) {
            sayWarning(text)
        }
        for item in Set(sentences.flatMap(\.items)).sorted() where item > 50 { sayOddItem(item) }
    }

    // MARK: Time

    /// From the content first, then from the name, else unknown.
    private mutating func time() -> ReceiptTime {
        for element in ["NOTICE_DATE", "RESULT_NTC_DATE"] where kind != .declarationCopy {
            guard let written = first(element)?.text else { continue }
            if let value = WallTime(text: written) {
                return ReceiptTime(value: value, origin: .element(element), written: written)
            }
            sayBadTime(written, element)
        }
        if let value = WallTime(digits: name.stamp.utf8) {
            return ReceiptTime(value: value, origin: .fileName, written: name.stamp)
        }
        if kind != .declarationCopy, kind != .agreementReply { sayNoTime() }
        return ReceiptTime(value: nil, origin: .unknown, written: "")
    }
}
