import Findings
import Platform
import Synchronization

/// Says on a terminal how many declarations of a long run are done.
final class RunProgress: Sendable {
    private let start = Terminal.monotonicNanoseconds
    private let last = Atomic<UInt64>(0)
    private let isShown: Bool
    private let language: Language

    /// Shown only when a person looks at the messages and did not ask for quiet.
    init(console: Console) {
        isShown = !console.isQuiet && Terminal.isTerminal(.error)
        language = console.language
    }

    /// What the engine is given; `nil` when nobody would see it.
    var callback: (@Sendable (Int, Int) -> Void)? {
        guard isShown else { return nil }
        return { [self] done, total in reached(done, total) }
    }

    private func reached(_ done: Int, _ total: Int) {
        let now = Terminal.monotonicNanoseconds
        guard now - start > 1_000_000_000, now - last.load(ordering: .relaxed) > 200_000_000 else { return }
        last.store(now, ordering: .relaxed)
        Console.complain("\r\(done) / \(total) \(language == .zh ? "份报关单" : "declarations")")
    }

    /// Clears the line.
    func end() {
        if last.load(ordering: .relaxed) > 0 { Console.complain("\r\u{1B}[K") }
    }
}
