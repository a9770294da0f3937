/// The plan of the compiled code lists: what the compiler writes and this module reads.
///
/// All numbers are unsigned and little-endian; "string" is a 24-bit number of a string of the pool,
/// 0 being the empty one. Everything has a fixed width, so a look-up reads a few bytes and parses nothing.
package enum ImageLayout {
    /// First eight bytes.
    package static let magic = Array("ZHCODES1".utf8)
    /// Bytes before the first section.
    package static let headerSize = 64

    /// Where the header keeps the start of each section (four bytes each).
    package enum Header {
        package static let size = 8
        /// Three bytes a string: where it starts in ``stringBytes``; one more than there are strings.
        package static let stringOffsets = 12
        package static let stringBytes = 16
        package static let directory = 24
        package static let tableCount = 28
        package static let validities = 32
        package static let tariff = 36
        package static let units = 40
        package static let unitNames = 44
        package static let currencyNames = 48
    }

    /// One table: keys u32, rows u32, count u32, key width u8, closed u8, two spare bytes, vintage
    /// string, spare, source string, spare, file name string, spare, four spare bytes.
    package enum Directory {
        package static let recordSize = 32
        package static let keys = 0
        package static let rows = 4
        package static let count = 8
        package static let keyWidth = 12
        package static let isClosed = 13
        package static let vintage = 16
        package static let source = 20
        package static let fileName = 24
    }

    /// One row of a table: Chinese name, English name, notes (strings), validity u16.
    package enum Row {
        package static let recordSize = 11
        package static let nameChinese = 0
        package static let nameEnglish = 3
        package static let notes = 6
        package static let validity = 9
    }

    /// A pair of days as `yyyymmdd` u32, 0 for none: first day in force, first day no longer in force.
    package enum Validity {
        package static let recordSize = 8
    }

    /// The tariff's own header, each four bytes.
    package enum Tariff {
        package static let count = 0
        package static let year = 4
        /// 10,001 u16: the first line of each four-digit heading.
        package static let headings = 8
        /// 24 bits a line: the last six digits of its code.
        package static let suffixes = 12
        package static let lines = 16
        package static let attributes = 20
        /// u32 a list: where it starts; one more than there are lists.
        package static let elementLists = 24
        package static let elements = 28
        package static let vintage = 32
        package static let headerSize = 36
        package static let headingCount = 10_000
    }

    /// A tariff line: heading u16, name string, element list u16, attributes u16.
    package enum TariffLine {
        package static let recordSize = 9
        package static let heading = 0
        package static let name = 2
        package static let elements = 5
        package static let attributes = 7
    }

    /// What many lines share: units, flags and duty rates u16, control marks and inspection marks (strings).
    package enum Attributes {
        package static let recordSize = 18
        package static let firstUnit = 0
        package static let secondUnit = 2
        package static let flags = 4
        package static let effectiveDuty = 6
        package static let statutoryDuty = 8
        package static let provisionalDuty = 10
        package static let controlMarks = 12
        package static let inspectionMarks = 15
        package static let noDuty = 0xFFFF
    }

    /// Units by code, 0 … 255: base unit u16 (0: no such unit), spare u16, ratio to it in millionths
    /// u64, name string, spare.
    package enum Unit {
        package static let recordSize = 16
        package static let base = 0
        package static let ratio = 4
        package static let name = 12
        package static let slots = 256
    }

    /// An open-addressing hash of names: number of slots u32 (a power of two), then slots of name string
    /// and value u16; the empty string marks a free slot.
    package enum Names {
        package static let header = 4
        package static let recordSize = 5
    }

    /// FNV-1a over the bytes, ASCII capitals taken as small letters.
    package static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in bytes.indices {
            hash = (hash ^ UInt32(lowercased(bytes[index]))) &* 16_777_619
        }
        return hash
    }

    /// An ASCII capital as a small letter; every other byte as it is.
    @inline(__always) package static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
