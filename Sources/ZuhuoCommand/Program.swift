import Findings
import Platform

/// The program `zuhuo`.
@main
enum Program {
    static func main() {
        Terminal.guardClosedChannels()
        Terminal.surviveBrokenPipes()
        let arguments = Terminal.arguments
        let language = Language.spoken(arguments, environment: Terminal.environment)
        do throws(Failure) {
            let code = try run(arguments, language)
            Terminal.exit(code.rawValue)
        } catch {
            Console.complain(error.words(language))
            Terminal.exit(error.exitCode.rawValue)
        }
    }

    private static func run(_ line: [String], _ language: Language) throws(Failure) -> ExitCode {
        switch try ArgumentReader(commands: CommandTable.all).read(line) {
        case .help(let shape):
            let console = Console(language: language, isQuiet: false)
            try HelpCommand.show(shape, console)
            try console.flush()
            return .clean
        case .version:
            let console = Console(language: language, isQuiet: false)
            try VersionCommand.show(.text, console)
            try console.flush()
            return .clean
        case .run(let arguments):
            let console = Console(language: language, isQuiet: arguments.has(Options.quiet))
            let code = try arguments.command.run(arguments, console)
            try console.flush()
            return code
        }
    }
}
