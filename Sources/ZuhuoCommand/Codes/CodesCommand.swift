import CodeLists
import Findings

/// `zuhuo codes list|show|search|check|import`.
enum CodesCommand {
    static let shape: CommandShape = CommandShape(
        name: "codes",
        purpose: Bilingual(zh: "查代码表和税则，放入较新的", en: "Look up code tables and the tariff, bring newer ones"),
        details: [
            Bilingual(
                zh: "30 个海关参数表和税则都在程序里，不联网。开放的表可能不是最新的，每个表都注明日期和来源。",
                en:
                    "Thirty customs parameter tables and the tariff are inside the program; nothing is fetched. An open "
                    + "table may be out of date: each names its date and source."),
            Bilingual(
                zh: "较新的表用 --codes DIR（或配置文件的 codes）带入，不必等新版本；要查代码的命令都有这个选项，plan.json 记下所用的文件。",
                en:
                    "Newer tables come in with --codes DIR, or 'codes' of the configuration file, without a new release. "
                    + "Every command that looks at codes takes it, and plan.json names the files."
            ),
        ],
        examples: [
            Example(
                line: "zuhuo codes search 义乌",
                meaning: Bilingual(
                    zh: "在全部表中按编号、中文名或英文名查找", en: "find by number, Chinese or English name in every table")),
            Example(
                line: "zuhuo codes show tariff 9503006000",
                meaning: Bilingual(
                    zh: "一个商品编号的单位、监管条件、检验检疫、出口关税和申报要素",
                    en: "units, control marks, inspection, export duty and elements of a tariff code")),
            Example(line: "zuhuo codes list", meaning: Bilingual(zh: "有哪些表", en: "which tables there are")),
        ],
        parts: [CodesList.shape, CodesShow.shape, CodesSearch.shape, CodesCheck.shape, CodesImport.shape])

    /// The name under which the tariff stands beside the tables.
    static let tariff = "tariff"

    /// Names of all tables, the tariff last.
    static let tableNames = CodeTable.Name.allCases.map(\.fileName) + [tariff]

    /// The table of an edition that a word names; `nil` for the tariff.
    static func table(_ word: String, _ arguments: Arguments, _ edition: CodeEdition) throws(Failure) -> CodeTable? {
        if word == tariff { return nil }
        guard let name = CodeTable.Name(fileName: word) else {
            throw arguments.usage(.noSuchTable(word, nearest: Spelling.nearest(to: word, among: tableNames)))
        }
        return edition.table(name)
    }
}
