import Findings
import Platform

/// Where a command speaks: results to standard output, talk to standard error.
final class Console {
    /// Language of the words.
    let language: Language
    /// Whether talk that is not about trouble is left out.
    let isQuiet: Bool
    /// Whether results are coloured.
    let coloursOutput: Bool
    /// Whether talk is coloured.
    let coloursTalk: Bool
    private var buffer: [UInt8] = []
    private static let size = 65_536

    init(language: Language, isQuiet: Bool) {
        self.language = language
        self.isQuiet = isQuiet
        let isPlain = Terminal.environment("NO_COLOR").map { !$0.isEmpty } ?? false
        let isDumb = Terminal.environment("TERM") == "dumb"
        coloursOutput = !isPlain && !isDumb && Terminal.isTerminal(.output)
        coloursTalk = !isPlain && !isDumb && Terminal.isTerminal(.error)
    }

    /// Adds bytes to the results.
    func write(_ bytes: [UInt8]) throws(Failure) {
        buffer += bytes
        if buffer.count >= Self.size { try flush() }
    }

    /// Adds text to the results.
    func write(_ text: String) throws(Failure) {
        buffer += text.utf8
        if buffer.count >= Self.size { try flush() }
    }

    /// Adds a line to the results.
    func line(_ text: String) throws(Failure) { try write(text + "\n") }

    /// Hands the results over.
    func flush() throws(Failure) {
        if buffer.isEmpty { return }
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        do throws(PlatformError) { try Terminal.write(bytes, to: .output) } catch { throw .platform(error) }
    }

    /// Says something a person may want to know; silent with `--quiet`.
    func say(_ words: Bilingual) {
        if !isQuiet { Console.complain(words[language] + "\n") }
    }

    /// Writes to standard error whatever the settings; nothing can be done when that fails.
    static func complain(_ text: String) {
        if !text.isEmpty { try? Terminal.write(Array(text.utf8), to: .error) }
    }

    /// The text in bold where results are coloured.
    func bold(_ text: String) -> String { paint(text, "1") }

    /// The text in the colour of an ANSI sequence where results are coloured.
    func paint(_ text: String, _ sequence: String) -> String {
        coloursOutput ? "\u{1B}[\(sequence)m\(text)\u{1B}[0m" : text
    }
}

extension Language {
    /// The language of a command line: `--lang` wherever it stands, else the environment.
    static func spoken(_ arguments: [String], environment: (String) -> String?) -> Language {
        for (index, word) in arguments.enumerated() where word.hasPrefix("--lang") {
            if word == "--lang", index + 1 < arguments.count, let known = Language(rawValue: arguments[index + 1]) {
                return known
            }
            if word.hasPrefix("--lang="), let known = Language(rawValue: String(word.dropFirst(7))) { return known }
        }
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return set?.hasPrefix("zh") ?? false ? .zh : .en
    }
}
