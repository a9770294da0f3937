/// One thing that is wrong with an identifier. An empty list of faults means that nothing was found wrong.
public struct IdentifierFault: Sendable, Hashable {
    /// How bad a fault is.
    public enum Level: Sendable, Hashable {
        /// Sound identifiers are never like that, or the message would be refused.
        case error
        /// Rare sound identifiers are like that, or no official text forbids it.
        case warning
    }

    /// What is wrong, without words; positions count from 1.
    public enum Fact: Sendable, Hashable {
        /// Another number of characters than there must be.
        case length(expected: ClosedRange<Int>)
        /// A character that may not stand there.
        case character(position: Int)
        /// The characters are allowed but not in this arrangement.
        case form
        /// The fourth letter of a container number is none of U, J, Z.
        case category
        /// The check character is another.
        case checkCharacter(expected: Character)
        /// The check character of the organisation code inside a credit code is another.
        case innerCheckCharacter(expected: Character)
        /// No such day.
        case date
        /// A day or year later than the day of the declaration.
        case future
        /// Import where export is declared, or the reverse.
        case direction
        /// A customs district that the table lacks.
        case unknownDistrict
        /// A domestic district that the table lacks.
        case unknownRegion
        /// A number outside what is given out.
        case range
        /// Begins with other digits than it must.
        case prefix
    }

    /// What is wrong.
    public let fact: Fact
    /// How bad it is.
    public let level: Level

    /// A fault.
    public init(_ fact: Fact, _ level: Level) {
        self.fact = fact
        self.level = level
    }
}

/// Tests of characters that the identifiers share.
enum Characters {
    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always) static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    /// 0-9 as 0-9, A-Z as 10-35; `nil` for anything else.
    static func value(_ byte: UInt8) -> Int? {
        if isDigit(byte) { return Int(byte) - 0x30 }
        return isCapital(byte) ? Int(byte) - 0x41 + 10 : nil
    }

    /// The faults of the characters that fail a test, all of one level.
    static func faults(
        in text: Span<UInt8>, from start: Int = 0, to end: Int? = nil, _ level: IdentifierFault.Level,
        unless test: (UInt8) -> Bool
    ) -> [IdentifierFault] {
        var faults: [IdentifierFault] = []
        for index in start..<(end ?? text.count) where !test(text[index]) {
            faults.append(IdentifierFault(.character(position: index + 1), level))
        }
        return faults
    }

    /// The digit 0 … 9 as a character.
    static func digit(_ value: Int) -> Character { Character(Unicode.Scalar(UInt8(0x30 + value))) }

    /// The number written by digits; other characters are taken for nothing.
    static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var number = 0
        for index in range { number = number * 10 + (value(text[index]) ?? 0) }
        return number
    }
}
