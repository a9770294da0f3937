import Findings

extension ReceiptAssembly {
    private func place(_ element: String?, line: Int? = nil) -> Place {
        let field = element.flatMap { name in fields.first { $0.name == name } }
        return Place(file: file, line: line ?? field?.line, field: element)
    }

    /// A text of a receipt cut to what fits into a message.
    private func shown(_ text: String) -> String { text.count > 120 ? text.prefix(120) + "…" : text }

    mutating func sayTwice(_ first: ReceiptField, _ second: ReceiptField) {
        findings.append(
            Finding(
                ReceiptRules.saidTwice, zh: "\(first.name) 有两个不同的值：“\(shown(first.text))”和“\(shown(second.text))”，取前者",
                en:
                    "\(first.name) stands twice, as '\(shown(first.text))' and '\(shown(second.text))'; the first counts",
                hintZh: "在单一窗口核对", hintEn: "Check in the Single Window",
                place: place(first.name, line: second.line)))
    }

    mutating func sayNoNumber() {
        findings.append(
            Finding(
                ReceiptRules.noNumber, zh: "回执中没有客户端编号、统一编号或海关编号",
                en: "the receipt names no client number, no unified number and no customs number",
                hintZh: "按文件名和时间人工查找；文件予以保留",
                hintEn: "Find the declaration by the file's name and time; the file is kept", place: place(nil, line: 1)
            ))
    }

    mutating func sayOddNumber(_ number: String, zh: String, en: String) {
        let element = fields.first { $0.text == number }?.name
        findings.append(
            Finding(
                ReceiptRules.oddNumber, zh: "\(zh)“\(shown(number))”不合其形式，原样保留",
                en: "the \(en) '\(shown(number))' has not its form; it is kept as it stands",
                hintZh: "在单一窗口核对编号", hintEn: "Check the number in the Single Window", place: place(element)))
    }

    mutating func sayBadCode(_ code: String?) {
        findings.append(
            Finding(
                ReceiptRules.badCode, zh: code.map { "即时回执的代码“\(shown($0))”不是整数" } ?? "即时回执没有代码",
                en: code.map { "the code '\(shown($0))' of the reply is no whole number" } ?? "the reply has no code",
                hintZh: "在单一窗口查看该单是否已暂存", hintEn: "Look in the Single Window whether the draft is there",
                place: place(code == nil ? nil : "ResponseCode", line: code == nil ? 1 : nil)))
    }

    mutating func sayUnknownCode(_ code: String?) {
        let element = fields.contains { $0.name == "CHANNEL" } ? "CHANNEL" : "PROC_RESULT"
        findings.append(
            Finding(
                ReceiptRules.unknownCode,
                zh: code.map { "代码“\(shown($0))”不在已知代码中，原样保留，不影响状态" } ?? "回执没有代码，不影响状态",
                en: code.map { "the code '\(shown($0))' is none of the known ones; it is kept and moves nothing" }
                    ?? "the receipt has no code; it moves nothing",
                hintZh: "读回执的文字，在单一窗口核对状态", hintEn: "Read the receipt's words and check the state in the Single Window",
                place: place(code == nil ? nil : element, line: code == nil ? 1 : nil)))
    }

    mutating func sayWarning(_ text: String) {
        findings.append(
            Finding(
                ReceiptRules.warningText, zh: "已导入，但有提示：\(shown(text))", en: "taken in, with a warning: \(shown(text))",
                hintZh: "申报前处理所提示的事项", hintEn: "Settle what it says before declaring", place: place("ErrorMessage")))
    }

    mutating func sayOddItem(_ item: Int) {
        findings.append(
            Finding(
                ReceiptRules.oddItem, zh: "文字提到商品项 \(item)，报关单最多 50 项",
                en: "the words name line \(item); a declaration has at most 50",
                hintZh: "读原文判断所指", hintEn: "Read the words to see what is meant", place: place(nil)))
    }

    mutating func sayBadTime(_ written: String, _ element: String) {
        findings.append(
            Finding(
                ReceiptRules.noTime, zh: "\(element) 的“\(shown(written))”不是可用的时间",
                en: "\(element) '\(shown(written))' is no usable time",
                hintZh: "改用文件名中的时间；没有则时间未知", hintEn: "The time in the file's name is used, or none",
                place: place(element)))
    }

    mutating func sayNoTime() {
        findings.append(
            Finding(
                ReceiptRules.noTime, zh: "内容和文件名中都没有时间，时间未知",
                en: "neither the content nor the file's name tells a time; it is unknown",
                hintZh: "保留客户端给出的文件名", hintEn: "Keep the name the client gave the file", place: place(nil)))
    }
}
