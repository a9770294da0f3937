import CodeLists
import Findings
import JSONText
import Zuhuo

/// `zuhuo version`.
enum VersionCommand {
    /// The message schema that is compiled in.
    static let schema = "zuhuo-1"

    static let shape: CommandShape = CommandShape(
        name: "version",
        purpose: Bilingual(zh: "显示版本和内置数据的日期", en: "Show the version and the dates of the data inside"),
        examples: [
            Example(
                line: "zuhuo version --format json", meaning: Bilingual(zh: "供程序读取", en: "for another program"))
        ],
        options: [Options.format([.text, .json])]
    ) { arguments, console throws(Failure) in
        try show(arguments.format, console)
        return .clean
    }

    /// Prints the version.
    static func show(_ format: Format, _ console: Console) throws(Failure) {
        let tariff = Tariff.embedded
        if format == .json {
            var text = JSONWriter()
            text.beginObject()
            for (key, value) in [
                ("version", Edition.tool), ("rulebook", Edition.rulebook), ("messageSchema", schema),
                ("tariffVintage", tariff.vintage),
            ] {
                text.key(key)
                text.string(value)
            }
            text.key("tariffYear")
            text.integer(tariff.year)
            text.key("tariffLines")
            text.integer(tariff.count)
            text.endObject()
            text.endLine()
            return try console.write(text.bytes)
        }
        try console.line("zuhuo \(Edition.tool)")
        let words = Bilingual(
            zh: "规则 \(Edition.rulebook)；报文结构 \(schema)；\(tariff.year) 年税则，\(tariff.count) 个商品编号（\(tariff.vintage)）",
            en:
                "rules \(Edition.rulebook); message schema \(schema); tariff of \(tariff.year) with \(tariff.count) codes (\(tariff.vintage))"
        )
        try console.line(words[console.language])
    }
}
