import Findings
import Validation

/// One option of the command line, declared: the reader, the help and the completions all follow from it.
struct OptionShape: Sendable {
    /// The long name without its dashes.
    let name: String
    /// The letter of the short form.
    var short: Character?
    /// What stands for the value in the help; `nil` for a switch.
    var value: String?
    /// The values that are allowed; empty when any is.
    var choices: [String] = []
    /// Whether it may be given more than once.
    var isRepeated = false
    /// Whether the value is a path, for completions.
    var isPath = false
    /// What it does.
    let help: Bilingual

    /// `-o, --output OUT`.
    var spelling: String {
        let long = "--\(name)" + (value.map { " \($0)" } ?? "")
        return short.map { "-\($0), \(long)" } ?? "    \(long)"
    }
}

/// The operands of a command: what stands on its line without a dash.
struct OperandShape: Sendable {
    /// As the usage line shows them.
    let usage: String
    /// What is missing when there are too few.
    let meaning: Bilingual
    /// The fewest.
    let minimum: Int
    /// The most; `nil` when any number may come.
    let maximum: Int?
    /// Words that may stand first, for completions.
    var words: [String] = []

    static let none = OperandShape(usage: "", meaning: Bilingual(zh: "", en: ""), minimum: 0, maximum: 0)
}

/// A line to try, and what it does.
struct Example: Sendable {
    let line: String
    let meaning: Bilingual
}

/// One command, declared.
struct CommandShape: Sendable {
    /// Its name, or `codes show` for a command of a command.
    let name: String
    /// What it is for, in one line.
    let purpose: Bilingual
    /// What else is worth knowing, a paragraph each.
    var details: [Bilingual] = []
    var examples: [Example] = []
    var operands = OperandShape.none
    var options: [OptionShape] = []
    /// The settings of a configuration file that it uses; it says of others that they have no effect.
    var settings: [Configuration.Key] = []
    /// Commands of this command; where there are any, the first operand names one of them.
    var parts: [CommandShape] = []
    /// Does it.
    var run: @Sendable (Arguments, Console) throws(Failure) -> ExitCode = { _, _ throws(Failure) in .clean }

    /// The last word of the name.
    var word: String { name.split(separator: " ").last.map(String.init) ?? name }

    /// The options of the command and those that every command has.
    var allOptions: [OptionShape] { options + Options.everywhere }
}

/// How a run of the program ends (contracts section 3). Never a count.
enum ExitCode: Int32, Sendable {
    /// Nothing wrong.
    case clean = 0
    /// The data has findings of error severity.
    case findings = 1
    /// The command line was wrong.
    case usage = 2
    /// An input could not be read, an output not be written, a setting not be used.
    case unusable = 3
    /// The program's own mistake.
    case internalError = 4
}
