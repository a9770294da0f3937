import Findings
import Platform

/// Says on a terminal how far a long run has come, from its second second on, five times a second.
struct Progress {
    private let total: Int
    private let isShown: Bool
    private let language: Language
    private let start = Terminal.monotonicNanoseconds
    private var last: UInt64 = 0

    /// Shown only when a person looks at the messages, did not ask for quiet, and the results go elsewhere.
    init(total: Int, console: Console) {
        self.total = total
        language = console.language
        isShown = !console.isQuiet && Terminal.isTerminal(.error) && !Terminal.isTerminal(.output)
    }

    /// So many are done.
    mutating func reached(_ count: Int) {
        guard isShown else { return }
        let now = Terminal.monotonicNanoseconds
        guard now - start > 1_000_000_000, now - last > 200_000_000 else { return }
        last = now
        Console.complain("\r\(count) / \(total) \(language == .zh ? "个文件" : "files")")
    }

    /// Clears the line.
    func end() {
        if last > 0 { Console.complain("\r\u{1B}[K") }
    }
}
