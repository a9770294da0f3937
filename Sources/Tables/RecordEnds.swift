import Platform

/// Where the records of a piece of text end, by the same rules as ``RecordScanner``.
enum RecordEnds {
    /// Where the last whole record ends, one past its LF; 0 when none does. `isOpen` tells that the text ends inside a
    /// quoted cell.
    /// - Complexity: O(n); jumps from quote to quote.
    static func last(of text: Span<UInt8>, delimiter: UInt8) -> (end: Int, isOpen: Bool) {
        var outside: [Range<Int>] = []
        var from = 0
        var quote = ByteSearch.first(0x22, in: text, from: 0)
        var isOpen = false
        while quote < text.count {
            if quote > 0, text[quote - 1] != delimiter, text[quote - 1] != 0x0A {
                quote = ByteSearch.first(0x22, in: text, from: quote + 1)
                continue
            }
            outside.append(from..<quote)
            from = closingQuote(of: text, opening: quote) + 1
            if from > text.count {
                isOpen = true
                break
            }
            quote = ByteSearch.first(0x22, in: text, from: from)
        }
        if !isOpen { outside.append(from..<text.count) }
        for part in outside.reversed() {
            if let place = ByteSearch.last(0x0A, in: text.extracting(part), before: part.count) {
                return (part.lowerBound + place + 1, isOpen)
            }
        }
        return (0, isOpen)
    }

    /// The quote that closes the cell opened at `opening`; the count of `text` when none does.
    private static func closingQuote(of text: Span<UInt8>, opening: Int) -> Int {
        var close = ByteSearch.first(0x22, in: text, from: opening + 1)
        while close + 1 < text.count, text[close + 1] == 0x22 {
            close = ByteSearch.first(0x22, in: text, from: close + 2)
        }
        return close
    }
}
