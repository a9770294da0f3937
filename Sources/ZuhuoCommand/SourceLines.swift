import Platform

/// The lines of a text that somebody will ask for, picked out in one pass.
struct SourceLines: Sendable {
    private var lines: [Int: String] = [:]
    private var wanted: Set<Int>
    private let last: Int
    private var line = 1
    private var current: [UInt8] = []

    /// The longest part of a line that is kept, in bytes.
    private static let longest = 65_536
    private static let chunk = 1 << 20

    /// Picks out lines of a text, 1-based. Complexity: O(bytes).
    init(_ bytes: [UInt8], wanted: [Int]) {
        self.init(wanted: wanted)
        take(bytes)
        close()
    }

    /// Picks out lines of a file, 1-based, a piece at a time; none where it is not a text or cannot be read.
    init(ofFile path: String, wanted: [Int]) {
        self.init(wanted: wanted)
        guard let file = try? InputFile(path: path) else { return }
        var piece: [UInt8] = []
        while line <= last {
            piece.removeAll(keepingCapacity: true)
            guard let count = try? file.read(into: &piece, upTo: Self.chunk), count > 0 else { break }
            if line == 1, piece.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return }
            take(piece)
        }
        close()
    }

    private init(wanted: [Int]) {
        self.wanted = Set(wanted)
        last = wanted.max() ?? 0
    }

    /// A line without its line break, what a terminal would obey replaced by blanks; `nil` unless it was wanted.
    subscript(line: Int) -> String? { lines[line] }

    private mutating func take(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count, line <= last {
            let end = bytes[start...].firstIndex(of: 0x0A)
            if wanted.contains(line) {
                current += bytes[start..<(end ?? bytes.count)].prefix(Self.longest - current.count)
            }
            guard let end else { return }
            close()
            start = end + 1
        }
    }

    /// Ends the current line.
    private mutating func close() {
        if wanted.contains(line) { lines[line] = Self.text(current) }
        current.removeAll(keepingCapacity: true)
        line += 1
    }

    private static func text(_ line: [UInt8]) -> String? {
        var shown = line.map { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F ? 0x20 : $0 }
        if shown.starts(with: [0xEF, 0xBB, 0xBF]) { shown.removeFirst(3) }
        if shown.last == 0x20, line.last == 0x0D { shown.removeLast() }
        if line.count < longest, !UTF8Text.isValid(shown.span) {
            return (try? Transcoder.convert(shown.span)).map { String(decoding: $0.utf8, as: UTF8.self) }
        }
        return String(decoding: shown, as: UTF8.self).replacing("\t", with: " ")
    }
}
