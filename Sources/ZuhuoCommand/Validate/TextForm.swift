import Findings
import Platform
import Validation

/// The report for a person: a verdict a file, each finding with the line it points at, and a summary.
struct TextForm: ReportForm {
    let language: Language
    let policy: AcceptancePolicy
    let isQuiet: Bool
    let usesColour: Bool

    var separator: [UInt8] { [] }

    func opening() -> [UInt8] { [] }

    func part(_ subject: ReportSubject) -> [UInt8] { part(subject, source: nil) }

    /// What stands for one subject.
    /// - Parameter source: the message, where its lines cannot be read from its file.
    func part(_ subject: ReportSubject, source: [UInt8]?) -> [UInt8] {
        switch subject {
        case .unreadable(let file, let reason):
            let word = paint(language == .zh ? "读不到" : "unreadable", isGood: false)
            return Array("\(shown(file)): \(word) (\(reason[language].visible))\n".utf8)
        case .message(let report, let isAccepted):
            if isQuiet, isAccepted { return [] }
            return Array(words(report, isAccepted, source).utf8)
        }
    }

    /// The findings on several messages, each with its line where the file has lines of its own.
    func part(_ batch: BatchReport, isAccepted: Bool) -> [UInt8] {
        if batch.findings.isEmpty || isQuiet && isAccepted { return [] }
        var text = language == .zh ? "报文互相比对" : "messages against each other"
        if !isAccepted { text += acceptance(false) }
        text += "\n"
        for finding in batch.findings {
            let page = TextReport(language: language, usesColour: usesColour) { file, line in
                file == "-" || file.contains("!/") ? nil : SourceLines(ofFile: file, wanted: [line])[line]
            }
            text += page.text(of: finding)
            if policy.ignored.contains(finding.rule) { text += disregarded }
            text += "\n"
        }
        if batch.isCutShort { text += cutShort }
        return Array(text.utf8)
    }

    private var disregarded: String { language == .zh ? "  （按配置不计）\n" : "  (does not count, as configured)\n" }

    private var cutShort: String {
        language == .zh ? "问题太多，只列出一部分\n" : "too many findings; only a part is shown\n"
    }

    private func words(_ report: MessageReport, _ isAccepted: Bool, _ source: [UInt8]?) -> String {
        var text = "\(shown(report.file)): \(paint(word(report.verdict), isGood: report.verdict == .valid))"
        if isAccepted != (report.verdict == .valid) { text += acceptance(isAccepted) }
        text += "\n"
        let lines = lines(of: report, source)
        let page = TextReport(language: language, usesColour: usesColour) { file, line in
            file == report.file ? lines?[line] : nil
        }
        for finding in report.findings {
            text += page.text(of: finding)
            if policy.ignored.contains(finding.rule) { text += disregarded }
            text += "\n"
        }
        if report.isCutShort { text += cutShort }
        for layer in report.layers { text += timing(layer) }
        return text
    }

    /// The lines the findings point at; `nil` where there are none or they cannot be had.
    private func lines(of report: MessageReport, _ source: [UInt8]?) -> SourceLines? {
        let wanted = report.findings.compactMap { $0.place.file == report.file ? $0.place.line : nil }
        if wanted.isEmpty { return nil }
        if let source { return SourceLines(source, wanted: wanted) }
        return report.file == "-" ? nil : SourceLines(ofFile: report.file, wanted: wanted)
    }

    private func timing(_ layer: LayerRun) -> String {
        guard let nanoseconds = layer.nanoseconds else { return "" }
        return "  \(layer.layer.rawValue): \(nanoseconds / 1000) µs\n"
    }

    private func acceptance(_ isAccepted: Bool) -> String {
        switch (isAccepted, language) {
        case (true, .zh): "，按配置接受"
        case (true, .en): ", accepted by the policy"
        case (false, .zh): "，按配置不接受"
        case (false, .en): ", refused by the policy"
        }
    }

    func closing(_ summary: ReportSummary) -> [UInt8] {
        if isQuiet && !summary.isRefused && summary.unreadable == 0 { return [] }
        var text = counts(summary)[language] + "\n"
        for (rule, count) in summary.rulesByCount { text += "  \(rule.text)  \(count)\n" }
        for (layer, reason, messages) in summary.skipped {
            text +=
                language == .zh
                ? "未做的层次：\(layer.rawValue)，\(messages) 份（\(reason.zh)）\n"
                : "not run: \(layer.rawValue) on \(messages) (\(reason.en))\n"
        }
        if let batch = summary.batch?.report, batch.messages > 1 { text += compared(batch)[language] + "\n" }
        return Array(text.utf8)
    }

    private func compared(_ batch: BatchReport) -> Bilingual {
        if case .skipped(let reason) = batch.state {
            return Bilingual(zh: "没有互相比对：\(reason.zh)", en: "not compared with each other: \(reason.en)")
        }
        return Bilingual(
            zh: "互相比对了 \(batch.messages) 份报文", en: "compared with each other: \(batch.messages) messages")
    }

    private func counts(_ summary: ReportSummary) -> Bilingual {
        let open = summary.count(.undetermined)
        var zh = "共 \(summary.files) 个文件：有效 \(summary.count(.valid))，无效 \(summary.count(.invalid))"
        var en =
            "\(summary.files) \(summary.files == 1 ? "file" : "files"): \(summary.count(.valid)) valid, "
            + "\(summary.count(.invalid)) invalid"
        if open > 0 { zh += "，未定 \(open)" }
        if open > 0 { en += ", \(open) undetermined" }
        zh += "，读不到 \(summary.unreadable)"
        en += ", \(summary.unreadable) unreadable"
        if summary.refused != summary.count(.invalid) + open {
            zh += "；按配置不接受 \(summary.refused)"
            en += "; \(summary.refused) refused by the policy"
        }
        return Bilingual(zh: zh, en: en)
    }

    /// The word for a verdict.
    private func word(_ verdict: Verdict) -> String {
        switch (verdict, language) {
        case (.valid, .zh): "有效"
        case (.invalid, .zh): "无效"
        case (.undetermined, .zh): "未定"
        case (_, .en): verdict.rawValue
        }
    }

    private func shown(_ file: String) -> String { file.visible }

    private func paint(_ text: String, isGood: Bool) -> String {
        usesColour ? "\u{1B}[\(isGood ? 32 : 31)m\(text)\u{1B}[0m" : text
    }
}
