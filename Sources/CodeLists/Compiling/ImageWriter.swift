/// Numbers written little-endian.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: Int, width: Int) {
        precondition(value >= 0 && (width >= 8 || value >> (8 * width) == 0), "a number too large for its field")
        for shift in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    mutating func append(_ more: [UInt8]) { bytes += more }

    mutating func pad(to count: Int) {
        while bytes.count < count { bytes.append(0) }
    }
}

/// The strings of the image, each kept once, numbered in the order in which they are first met.
struct StringPool {
    private var numbers: [[UInt8]: Int] = [[]: 0]
    private var strings: [[UInt8]] = [[]]

    /// The number of a string, new or known.
    mutating func number(of string: [UInt8]) -> Int {
        if let known = numbers[string] { return known }
        numbers[string] = strings.count
        strings.append(string)
        return strings.count - 1
    }

    mutating func number(of string: String) -> Int { number(of: Array(string.utf8)) }

    /// The table of places and the bytes.
    var sections: (offsets: [UInt8], bytes: [UInt8]) {
        var offsets = ByteWriter()
        var bytes: [UInt8] = []
        for string in strings {
            offsets.append(bytes.count, width: 3)
            bytes += string
        }
        offsets.append(bytes.count, width: 3)
        return (offsets.bytes, bytes)
    }

    /// Bytes of a string by its number.
    subscript(number: Int) -> [UInt8] { strings[number] }
}

/// Puts the sections one after the other and their places into the header.
struct ImageWriter {
    private var header = [UInt8](repeating: 0, count: ImageLayout.headerSize)
    private var body: [UInt8] = []

    init() {
        header.replaceSubrange(0..<ImageLayout.magic.count, with: ImageLayout.magic)
    }

    /// Where the next section will start.
    var end: Int { ImageLayout.headerSize + body.count }

    /// Adds a section and returns where it starts.
    @discardableResult
    mutating func add(_ bytes: [UInt8], at field: Int? = nil) -> Int {
        let start = end
        body += bytes
        if let field { set(field, to: start) }
        return start
    }

    mutating func set(_ field: Int, to value: Int) {
        var writer = ByteWriter()
        writer.append(value, width: 4)
        header.replaceSubrange(field..<field + 4, with: writer.bytes)
    }

    /// The whole image.
    mutating func finished() -> [UInt8] {
        set(ImageLayout.Header.size, to: end)
        return header + body
    }
}
