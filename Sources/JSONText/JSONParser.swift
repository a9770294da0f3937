/// Reads a JSON text (RFC 8259) into nodes that know their line and column.
///
/// Comments, `// to the end of the line` and `/* … */`, are skipped wherever white space may stand: a job file is written
/// by people. A byte-order mark at the start is skipped. Everything else is strict.
/// - Complexity: O(bytes); recursion is bounded by ``depthLimit``.
public struct JSONParser {
    /// The deepest nesting that is read.
    public static let depthLimit = 64

    private let source: [UInt8]
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    private init(_ source: [UInt8]) { self.source = source }

    /// Reads a whole text.
    /// - Throws: ``JSONSyntaxError`` at the first place that is not JSON.
    public static func parse(_ source: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
        var parser = JSONParser(source)
        if source.starts(with: [0xEF, 0xBB, 0xBF]) {
            parser.offset = 3
            parser.lineStart = 3
        }
        let node = try parser.value(depth: 0)
        try parser.skipSpace()
        if parser.offset < source.count { throw parser.error(.trailingText) }
        return node
    }

    private var column: Int { offset - lineStart + 1 }

    private func error(_ fault: JSONSyntaxError.Fault) -> JSONSyntaxError {
        JSONSyntaxError(fault: fault, line: line, column: column)
    }

    private var unexpected: JSONSyntaxError {
        error(offset < source.count ? .unexpectedByte(source[offset]) : .unexpectedEnd)
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
        try skipSpace()
        guard depth < Self.depthLimit else { throw error(.tooDeep) }
        guard offset < source.count else { throw error(.unexpectedEnd) }
        let (line, column) = (line, column)
        let value: JSONNode.Value
        switch source[offset] {
        case 0x7B: value = .object(try object(depth: depth))
        case 0x5B: value = .array(try array(depth: depth))
        case 0x22: value = .string(try string())
        case 0x2D, 0x30...0x39: value = .number(try number())
        default: value = try word()
        }
        return JSONNode(value, line: line, column: column)
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        var members: [JSONMember] = []
        offset += 1
        try skipSpace()
        if take(0x7D) { return members }
        while true {
            try skipSpace()
            let (line, column) = (line, column)
            guard offset < source.count, source[offset] == 0x22 else { throw unexpected }
            let name = try string()
            try skipSpace()
            guard take(0x3A) else { throw unexpected }
            let node = try value(depth: depth + 1)
            members.append(JSONMember(name: name, line: line, column: column, node: node))
            try skipSpace()
            if take(0x2C) { continue }
            guard take(0x7D) else { throw unexpected }
            return members
        }
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
        var elements: [JSONNode] = []
        offset += 1
        try skipSpace()
        if take(0x5D) { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            try skipSpace()
            if take(0x2C) { continue }
            guard take(0x5D) else { throw unexpected }
            return elements
        }
    }

    private mutating func word() throws(JSONSyntaxError) -> JSONNode.Value {
        let words: [(String, JSONNode.Value)] = [("true", .boolean(true)), ("false", .boolean(false)), ("null", .null)]
        for (word, value) in words where source[offset...].starts(with: word.utf8) {
            offset += word.utf8.count
            return value
        }
        throw unexpected
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = offset
        _ = take(0x2D)
        let integer = digits()
        if integer == 0 || (integer > 1 && source[offset - integer] == 0x30) { throw error(.badNumber) }
        if take(0x2E), digits() == 0 { throw error(.badNumber) }
        if offset < source.count, source[offset] | 0x20 == 0x65 {
            offset += 1
            if !take(0x2B) { _ = take(0x2D) }
            if digits() == 0 { throw error(.badNumber) }
        }
        return String(decoding: source[start..<offset], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = offset
        while offset < source.count, (0x30...0x39).contains(source[offset]) { offset += 1 }
        return offset - start
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < source.count, source[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        offset += 1
        var text: [UInt8] = []
        while offset < source.count {
            let byte = source[offset]
            if byte == 0x22 {
                offset += 1
                guard let result = String(validating: text, as: UTF8.self) else { throw error(.badString) }
                return result
            }
            guard byte >= 0x20 else { throw error(.badString) }
            offset += 1
            if byte == 0x5C { try escape(into: &text) } else { text.append(byte) }
        }
        throw error(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        guard offset < source.count else { throw error(.unexpectedEnd) }
        let byte = source[offset]
        offset += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75: try unicodeEscape(into: &text)
        default: throw error(.badString)
        }
    }

    private mutating func unicodeEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        var code = try hexUnit()
        if (0xD800..<0xDC00).contains(code), take(0x5C), take(0x75) {
            let low = try hexUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw error(.badString) }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw error(.badString) }
        text.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hexUnit() throws(JSONSyntaxError) -> UInt32 {
        guard offset + 4 <= source.count else { throw error(.unexpectedEnd) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(source[offset])).hexDigitValue else { throw error(.badString) }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    private mutating func skipSpace() throws(JSONSyntaxError) {
        while offset < source.count {
            switch source[offset] {
            case 0x0A:
                offset += 1
                line += 1
                lineStart = offset
            case 0x20, 0x09, 0x0D: offset += 1
            case 0x2F: try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(JSONSyntaxError) {
        guard offset + 1 < source.count else { throw unexpected }
        switch source[offset + 1] {
        case 0x2F: while offset < source.count, source[offset] != 0x0A { offset += 1 }
        case 0x2A: try skipBlockComment()
        default: throw unexpected
        }
    }

    private mutating func skipBlockComment() throws(JSONSyntaxError) {
        offset += 2
        while offset + 1 < source.count {
            if source[offset] == 0x2A, source[offset + 1] == 0x2F {
                offset += 2
                return
            }
            if source[offset] == 0x0A {
                line += 1
                lineStart = offset + 1
            }
            offset += 1
        }
        offset = source.count
        throw error(.unexpectedEnd)
    }
}
