import Findings
import Foundation
import Platform
import Zuhuo

/// The page that shows every rule's finding as a person sees it, made from the fixtures.
enum Gallery {
    /// Most findings that are shown of one fixture.
    private static let shown = 2
    /// Longest line of the page, in characters; longer ones are cut.
    private static let longest = 300

    /// The page in one language.
    static func markdown(_ language: Language) throws -> String {
        var text = head(language)
        var area = ""
        for code in Catalogue.covered {
            let own = code.split(separator: "-").dropLast().joined(separator: "-")
            if own != area {
                area = own
                text += "\n## \(own)\n"
            }
            text += try section(code, language)
        }
        return text
    }

    private static func head(_ language: Language) -> String {
        language == .zh
            ? """
            # 每条规则的提示

            每条规则在用户面前是这样说话的：所在位置、该行原文和标记、问题、办法、依据。内容由测试所用的不合格例子生成，请勿手工修改。
            作业文件和货表的例子改自 `Tests/CatalogueTests/StandardJob`，报文的例子改自 `Tests/RulesTests/Messages/complete.xml`。
            代码表、改计划、回执和作业流程的例子见 `Tests/CatalogueTests/Fixtures`。申报理由不是提示，写在对应表里，这里给出其中一行。

            """
            : """
            # What every rule says

            How each rule speaks to a user: the place, the line itself with a mark, what is wrong, what to do, the source.
            Made from the failing fixtures that the tests run; do not edit by hand. Jobs and tables are changed from
            `Tests/CatalogueTests/StandardJob`, messages from `Tests/RulesTests/Messages/complete.xml`; code tables, changed
            plans, receipts and events are those of `Tests/CatalogueTests/Fixtures`. Reasons of declared lines are no
            findings but stand in the correspondence lists; one row is shown.

            """
    }

    private static func section(_ code: String, _ language: Language) throws -> String {
        guard let rule = RuleCatalogue.rule(code) else { return "" }
        let outcome = try Catalogue.failing(code)
        let report = TextReport(language: language) { file, line in
            outcome.inputs[file].flatMap { Self.line(line, of: $0) }
        }
        var lines = outcome.own(code).prefix(shown).map { report.text(of: $0) }.joined(separator: "\n")
        if lines.isEmpty { lines = (outcome.reasons[code] ?? "") + "\n" }
        if let folder = outcome.folder { lines = lines.replacing(folder + "/", with: "") }
        let cut = lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.count > longest ? line.prefix(longest) + "…" : String(line)
        }
        return "\n### \(code) \(rule.title[language])\n\n```text\n\(cut.joined(separator: "\n"))```\n"
    }

    /// A line of a text as a terminal may show it; `nil` for a workbook.
    private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return nil }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return nil }
        var shown = lines[number - 1].map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        if shown.starts(with: [0xEF, 0xBB, 0xBF]) { shown.removeFirst(3) }
        while shown.last == 0x20 { shown.removeLast() }
        return String(decoding: shown, as: UTF8.self)
    }
}
