import Findings

/// The help of the program and of each command, made from their shapes; never wider than 80 columns.
struct HelpPage {
    let language: Language
    /// Makes a heading of a text.
    let heading: (String) -> String
    private static let columns = 80

    /// The help of the program.
    func program(_ commands: [CommandShape]) -> String {
        let purpose = Bilingual(
            zh: "组货：把市场采购（1039）的货表变成通过校验的报关单报文。",
            en: "Zuhuo turns the lots of a market-procurement job (customs mode 1039) into containers and checked "
                + "customs declarations.")
        var text = wrap(purpose[language]) + "\n\n"
        text += title("用法", "Usage") + "  zuhuo \(language == .zh ? "命令 [选项]" : "COMMAND [options]")\n\n"
        text += title("先试这些", "Start here") + examples(Self.first)
        text += title("命令", "Commands")
        let width = commands.map(\.name.count).max() ?? 0
        for command in commands { text += row("  " + command.name, width + 4, command.purpose[language]) }
        text += "\n" + title("每个命令都有的选项", "Options of every command")
        text += optionRows(Options.everywhere + [Options.version])
        let codes = Bilingual(
            zh: "退出码：0 没有问题；1 数据有错误；2 命令写错；3 读不到或写不了；4 程序自身的错误。",
            en:
                "Exit codes: 0 clean; 1 the data has errors; 2 the command line is wrong; 3 something could not be read "
                + "or written; 4 a fault of the program.")
        text += "\n" + wrap(codes[language]) + "\n"
        return text
    }

    /// The help of a command.
    func command(_ shape: CommandShape) -> String {
        var text = wrap(shape.purpose[language]) + "\n\n" + title("用法", "Usage")
        for line in usage(shape) { text += "  \(line)\n" }
        text += "\n"
        if !shape.examples.isEmpty { text += title("例子", "Examples") + examples(shape.examples) }
        for paragraph in shape.details { text += wrap(paragraph[language]) + "\n\n" }
        if !shape.parts.isEmpty {
            text += title("可做的事", "What it does")
            let width = shape.parts.map(\.name.count).max() ?? 0
            for part in shape.parts { text += row("  " + part.name, width + 4, part.purpose[language]) }
            text += "\n"
        }
        return text + title("选项", "Options") + optionRows(shape.allOptions)
    }

    private static let first = [
        Example(line: "zuhuo init myjob", meaning: Bilingual(zh: "建一个可以运行的小例子", en: "make a small job that works")),
        Example(
            line: "zuhuo declare myjob/job.json -o OUT",
            meaning: Bilingual(zh: "货表变成通过校验的报关单", en: "turn its lots into checked declarations")),
        Example(
            line: "zuhuo validate outbox/", meaning: Bilingual(zh: "校验文件夹中的全部报文", en: "check every message in a folder")
        ),
        Example(
            line: "zuhuo codes search 义乌",
            meaning: Bilingual(zh: "在全部代码表中查找", en: "find a code by number or name in every table")),
    ]

    private func usage(_ shape: CommandShape) -> [String] {
        if shape.parts.count > 20 {
            return ["zuhuo \(shape.name) \(language == .zh ? "动作 ... [选项]" : "STEP ... [options]")"]
        }
        if !shape.parts.isEmpty { return shape.parts.flatMap(usage) }
        let options = language == .zh ? "[选项]" : "[options]"
        let operands = shape.operands.usage.isEmpty ? "" : " \(shape.operands.usage)"
        return ["zuhuo \(shape.name)\(operands) \(options)"]
    }

    private func examples(_ examples: [Example]) -> String {
        let lines = examples.map { example in
            "  \(example.line)\n" + TextLayout.wrapped(example.meaning[language], columns: Self.columns, indent: 6)
                + "\n"
        }
        return lines.joined() + "\n"
    }

    private func optionRows(_ options: [OptionShape]) -> String {
        let width = min(26, options.map { $0.spelling.count }.max() ?? 0) + 4
        return options.map { row("  " + $0.spelling, width, $0.help[language]) }.joined()
    }

    /// A term and its meaning beside it, or below it when the term is long.
    private func row(_ term: String, _ width: Int, _ meaning: String) -> String {
        let lines = TextLayout.lines(of: meaning, columns: Self.columns - width)
        let margin = String(repeating: " ", count: width)
        if TextLayout.width(term) + 2 > width {
            return ([term] + lines.map { margin + $0 }).joined(separator: "\n") + "\n"
        }
        return TextLayout.padded(term, to: width) + lines.joined(separator: "\n" + margin) + "\n"
    }

    private func title(_ zh: String, _ en: String) -> String { heading(language == .zh ? "\(zh)：" : "\(en):") + "\n" }

    private func wrap(_ text: String) -> String { TextLayout.wrapped(text, columns: Self.columns) }
}
