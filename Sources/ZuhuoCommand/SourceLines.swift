/// The lines of a text that somebody will ask for, picked out in one pass.
struct SourceLines: Sendable {
    private var lines: [Int: String] = [:]

    /// The longest part of a line that is kept, in bytes.
    private static let longest = 65_536

    /// Picks out lines, 1-based. Complexity: O(bytes).
    init(_ bytes: [UInt8], wanted: [Int]) {
        guard let last = wanted.max() else { return }
        let wanted = Set(wanted)
        var line = 1
        var start = 0
        while start <= bytes.count, line <= last {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if wanted.contains(line) { lines[line] = Self.text(bytes[start..<end]) }
            start = end + 1
            line += 1
        }
    }

    /// A line without its line break, what a terminal would obey replaced by blanks; `nil` unless it was wanted.
    subscript(line: Int) -> String? { lines[line] }

    private static func text(_ line: ArraySlice<UInt8>) -> String {
        let shown = line.prefix(longest).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        return String(decoding: shown, as: UTF8.self)
    }
}
