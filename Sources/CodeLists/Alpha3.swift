/// A code of three capital letters, of a country (`CHN`) or a currency (`CNY`), packed in two bytes.
///
/// Only the shape is checked; whether the code exists is a question for ``CodeTable``.
public struct Alpha3: Sendable, Hashable, Comparable, RawRepresentable {
    /// Five bits a letter, A being 0; the first letter in the highest of the fifteen. Sorts as the text does.
    public let rawValue: UInt16

    /// `nil` unless every five bits are a letter.
    public init?(rawValue: UInt16) {
        guard rawValue < 1 << 15, rawValue >> 10 < 26, rawValue >> 5 & 31 < 26, rawValue & 31 < 26 else {
            return nil
        }
        self.rawValue = rawValue
    }

    /// Reads exactly three ASCII letters, small ones taken as capitals.
    public init?(ascii: Span<UInt8>) {
        guard ascii.count == 3 else { return nil }
        var packed: UInt16 = 0
        for index in ascii.indices {
            let letter = ascii[index] & 0xDF
            guard letter >= 0x41, letter <= 0x5A else { return nil }
            packed = packed << 5 | UInt16(letter - 0x41)
        }
        rawValue = packed
    }

    /// Reads exactly three ASCII letters, small ones taken as capitals.
    public init?(_ text: String) { self.init(ascii: text.utf8.span) }

    /// The three letters.
    public var letters: [3 of UInt8] {
        [letter(10), letter(5), letter(0)]
    }

    /// The three letters.
    public var text: String {
        String(decoding: [letter(10), letter(5), letter(0)], as: UTF8.self)
    }

    private func letter(_ shift: UInt16) -> UInt8 { UInt8(rawValue >> shift & 31) + 0x41 }

    /// The order of the codes or days.
    public static func < (left: Alpha3, right: Alpha3) -> Bool { left.rawValue < right.rawValue }
}

extension Alpha3: CustomStringConvertible {
    /// The three letters.
    public var description: String { text }
}

extension Alpha3 {
    /// The currency meant by a three-letter code, RMB, or a Chinese name (人民币, 美元, 美金, 欧元).
    ///
    /// A three-letter code is taken as it is, known or not; anything else must be a name or alias of the
    /// currency table. Complexity: O(length), no allocation.
    public init?(currency utf8: Span<UInt8>) {
        let image = CodeListImage.embedded
        let names = image.section(ImageLayout.Header.currencyNames)
        if let packed = image.value(ofName: utf8, inNames: names) {
            self.init(rawValue: packed)
        } else {
            self.init(ascii: utf8)
        }
    }

    /// The currency meant by a three-letter code, an alias or a Chinese name.
    public init?(currency text: String) { self.init(currency: text.utf8.span) }

    /// The current code of a country or currency for its three-digit code of before 2018 (`502` is USD,
    /// `142` CHN or CNY), for a hint; `nil` if there is none. Complexity: O(n).
    public init?(oldCustomsCode code: String, in table: CodeTable.Name) {
        self.init(oldCustomsCode: code, in: CodeTable(table))
    }

    /// The same in a table of an edition.
    public init?(oldCustomsCode code: String, in table: CodeTable) {
        guard let entry = table.first(where: { $0.note("old_customs") == code }) else { return nil }
        self.init(entry.code)
    }
}
