import Findings

/// `zuhuo help [COMMAND]`.
enum HelpCommand {
    static let shape: CommandShape = CommandShape(
        name: "help", purpose: Bilingual(zh: "显示程序或某个命令的帮助", en: "Show the help of the program or of a command"),
        examples: [
            Example(
                line: "zuhuo help validate",
                meaning: Bilingual(zh: "命令 validate 的用法、例子和选项", en: "usage, examples and options of validate")),
            Example(
                line: "zuhuo help codes show", meaning: Bilingual(zh: "命令中的命令", en: "a command of a command")),
        ],
        operands: OperandShape(
            usage: "[COMMAND]", meaning: Bilingual(zh: "命令", en: "the command"), minimum: 0, maximum: 2)
    ) { arguments, console throws(Failure) in
        let reader = ArgumentReader(commands: CommandTable.all)
        var shape: CommandShape?
        for word in arguments.operands {
            shape = try reader.find(word, among: shape?.parts ?? CommandTable.all, within: shape?.name)
        }
        try show(shape, console)
        return .clean
    }

    /// Prints the help of a command, or of the program.
    static func show(_ shape: CommandShape?, _ console: Console) throws(Failure) {
        let page = HelpPage(language: console.language, heading: console.bold)
        try console.write(shape.map(page.command) ?? page.program(CommandTable.all))
    }
}
