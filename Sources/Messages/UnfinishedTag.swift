import Markup

/// The tag that a text ends in the middle of, as one that was cut off does.
struct UnfinishedTag {
    /// Its name, as far as it goes.
    let name: String

    /// The tag that is not finished; `nil` where the text does not end inside one.
    /// - Complexity: O(bytes behind the last `>`).
    init?(_ bytes: [UInt8]) {
        let tail = bytes[(bytes.lastIndex(of: 0x3E).map { $0 + 1 } ?? 0)...]
        guard let start = tail.firstIndex(of: 0x3C) else { return nil }
        let rest = tail[start...].dropFirst()
        name = String(decoding: rest.prefix { $0 > 0x20 && $0 != 0x2F }, as: UTF8.self)
    }

    /// The problems without the one that the reader makes of half a tag: that the text ends there is said anyway.
    func withoutEcho(_ problems: [MarkupProblem]) -> [MarkupProblem] {
        guard let stop = problems.last, stop.kind.stopsReading, let echo = problems.dropLast().last,
            echo.kind == .text || (echo.kind == .unexpectedElement && echo.elementName == name)
        else { return problems }
        return problems.dropLast(2) + [stop]
    }
}
