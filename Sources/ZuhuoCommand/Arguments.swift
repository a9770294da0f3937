import CodeLists
import Findings
import Platform

/// The arguments of one command, read and checked against its shape.
struct Arguments {
    /// The command they are for.
    let command: CommandShape
    /// What stood without a dash, in order.
    var operands: [String] = []
    /// Values by long name; a switch has one empty value.
    var values: [String: [String]] = [:]

    init(_ command: CommandShape) { self.command = command }

    /// Whether an option was given.
    func has(_ option: OptionShape) -> Bool { values[option.name] != nil }

    /// The value of an option.
    func value(_ option: OptionShape) -> String? { values[option.name]?.last }

    /// All values of an option that may be repeated.
    func all(_ option: OptionShape) -> [String] { values[option.name] ?? [] }

    /// The format asked for; text when none was.
    var format: Format { value(Options.format([])).flatMap(Format.init(rawValue:)) ?? .text }

    /// How many threads may work: the option, else the processors.
    func workers() throws(Failure) -> Int { try number(Options.jobs, most: 1024) ?? Terminal.processors }

    /// The whole number, from 1 on unless said otherwise, given with an option.
    func number(_ option: OptionShape, least: Int = 1, most: Int) throws(Failure) -> Int? {
        guard let text = value(option) else { return nil }
        guard let number = Int(text), (least...most).contains(number) else {
            throw usage(.notANumber(option: "--\(option.name)", given: text, least: least, most: most))
        }
        return number
    }

    /// The day given with `--date`.
    func date() throws(Failure) -> CalendarDate? {
        guard let text = value(Options.date) else { return nil }
        guard let date = CalendarDate(text) else { throw usage(.notADate(option: "--date", given: text)) }
        return date
    }

    /// A fault of this command's line.
    func usage(_ fault: UsageFault) -> Failure { .usage(fault, command: command.name) }
}

/// A form of output.
enum Format: String, CaseIterable {
    case text, json, ndjson, sarif, junit, csv
}
