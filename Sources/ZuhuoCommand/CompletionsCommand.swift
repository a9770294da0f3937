import Findings

/// `zuhuo completions bash|zsh|fish`.
enum CompletionsCommand {
    static let shape: CommandShape = CommandShape(
        name: "completions",
        purpose: Bilingual(zh: "输出命令补全脚本", en: "Print a script that completes commands and options"),
        examples: [
            Example(
                line: "zuhuo completions bash > ~/.local/share/bash-completion/completions/zuhuo",
                meaning: Bilingual(zh: "bash", en: "for bash")),
            Example(
                line: "zuhuo completions zsh > ~/.zfunc/_zuhuo",
                meaning: Bilingual(zh: "zsh（~/.zfunc 须在 fpath 中）", en: "for zsh, with ~/.zfunc in the fpath")),
            Example(
                line: "zuhuo completions fish > ~/.config/fish/completions/zuhuo.fish",
                meaning: Bilingual(zh: "fish", en: "for fish")),
        ],
        operands: OperandShape(
            usage: "bash|zsh|fish",
            meaning: Bilingual(zh: "shell 的名称（bash、zsh 或 fish）", en: "the shell (bash, zsh or fish)"),
            minimum: 1, maximum: 1, words: ["bash", "zsh", "fish"])
    ) { arguments, console throws(Failure) in
        let scripts = CompletionScript(language: console.language)
        switch arguments.operands[0] {
        case "bash": try console.write(scripts.bash)
        case "zsh": try console.write(scripts.zsh)
        case "fish": try console.write(scripts.fish)
        case let other:
            let shells = ["bash", "zsh", "fish"]
            let nearest = Spelling.nearest(to: other, among: shells)
            throw arguments.usage(.notAChoice(option: "completions", given: other, choices: shells, nearest: nearest))
        }
        return .clean
    }
}

/// Completion scripts made from the command table.
struct CompletionScript {
    let language: Language

    private var names: String { CommandTable.all.map(\.word).joined(separator: " ") }

    /// What may follow a command: its words and options.
    private func words(_ shape: CommandShape) -> String {
        let options = shape.allOptions.map { "--\($0.name)" }
        return (shape.parts.map(\.word) + shape.operands.words + options).joined(separator: " ")
    }

    /// The options of all commands whose values are fixed, each once, in order.
    private var choices: [OptionShape] {
        var seen: Set<String> = []
        let all = CommandTable.runnable.flatMap(\.allOptions)
        return all.filter { !$0.choices.isEmpty && $0.name != "format" && seen.insert($0.name).inserted }
    }

    var bash: String {
        var text = """
            _zuhuo() {
                local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
                local words=""
                case "$before" in
                    --format) COMPREPLY=($(compgen -W "text json ndjson csv" -- "$word")); return ;;

            """
        for option in choices {
            let values = option.choices.joined(separator: " ")
            text += "        --\(option.name)) COMPREPLY=($(compgen -W \"\(values)\" -- \"$word\")); return ;;\n"
        }
        text += "    esac\n    case \"${COMP_WORDS[1]} ${COMP_WORDS[2]}\" in\n"
        for shape in CommandTable.runnable where shape.name.contains(" ") {
            text += "        \"\(shape.name)\") words=\"\(words(shape))\" ;;\n"
        }
        for shape in CommandTable.all where shape.name != "help" {
            text += "        \"\(shape.name) \"*) words=\"\(words(shape))\" ;;\n"
        }
        text += """
                    "help "*) words="\(names)" ;;
                    *) words="\(names) --help --version --lang" ;;
                esac
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -o default -F _zuhuo zuhuo

            """
        return text
    }

    var zsh: String {
        var text = "#compdef zuhuo\n_zuhuo() {\n    local -a commands options\n    commands=(\n"
        for shape in CommandTable.all { text += "        '\(shape.word):\(quoted(shape.purpose[language]))'\n" }
        text += "    )\n    if (( CURRENT == 2 )); then\n        _describe 'command' commands\n        return\n    fi\n"
        text += "    case \"$words[2] $words[3]\" in\n"
        for shape in CommandTable.runnable where shape.name.contains(" ") {
            text += "        '\(shape.name)') options=(\(words(shape))) ;;\n"
        }
        for shape in CommandTable.all where shape.name != "help" {
            text += "        '\(shape.name) '*) options=(\(words(shape))) ;;\n"
        }
        text += "        'help '*) options=(\(names)) ;;\n    esac\n"
        return text + "    compadd -- $options\n    _files\n}\n_zuhuo \"$@\"\n"
    }

    var fish: String {
        var text = ""
        for shape in CommandTable.all {
            text += "complete -c zuhuo -n __fish_use_subcommand -f -a \(shape.word)"
            text += " -d '\(quoted(shape.purpose[language]))'\n"
        }
        for shape in CommandTable.all {
            for part in shape.parts {
                text += "complete -c zuhuo -n '__fish_seen_subcommand_from \(shape.word)' -f -a \(part.word)"
                text += " -d '\(quoted(part.purpose[language]))'\n"
            }
            for option in (shape.parts.isEmpty ? [shape] : shape.parts).flatMap(\.allOptions) {
                text += fishOption(option, of: shape)
            }
        }
        return text
    }

    private func fishOption(_ option: OptionShape, of shape: CommandShape) -> String {
        var text = "complete -c zuhuo -n '__fish_seen_subcommand_from \(shape.word)' -l \(option.name)"
        if let short = option.short { text += " -s \(short)" }
        if option.value != nil {
            text += option.choices.isEmpty ? " -r" : " -x -a '\(option.choices.joined(separator: " "))'"
        }
        return text + " -d '\(quoted(option.help[language]))'\n"
    }

    /// A text within single quotes.
    private func quoted(_ text: String) -> String { text.filter { $0 != "'" && $0 != ":" } }
}
