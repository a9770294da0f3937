import CLibXML2

/// The calls of xmlTextWriter that write given messages again, prepared beforehand so that only writing is measured.
///
/// Every text and name is a C string of its own made in advance. Line ends go out with `WriteRaw`, and so does the quote
/// character, which xmlTextWriter would write as an entity: both in its favour, as they cost it no escaping.
struct WriterScript {
    private enum Call {
        case start(Int)
        case attribute(name: Int, value: Int)
        case text(Int)
        case raw(Int)
        case end
    }

    private var calls: [Call] = []
    private var strings: [[UInt8]] = []
    private var known: [String: Int] = [:]
    private let size: Int

    /// Takes messages apart: the form that this program writes, one element a line.
    init(_ messages: [UInt8]) throws(BenchError) {
        size = messages.count
        var rest = messages[...]
        while let first = rest.first {
            if first == 0x3C {
                guard let end = rest.firstIndex(of: 0x3E) else { throw BenchError("a tag without end") }
                tag(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
                rest = rest[(end + 1)...]
            } else {
                let end = rest.firstIndex(of: 0x3C) ?? rest.endIndex
                text(String(decoding: rest[..<end], as: UTF8.self))
                rest = rest[end...]
            }
        }
    }

    private mutating func string(_ text: String) -> Int {
        if let index = known[text] { return index }
        strings.append(Array(text.utf8) + [0])
        known[text] = strings.count - 1
        return strings.count - 1
    }

    private mutating func tag(_ inside: String) {
        if inside.hasPrefix("?") { return calls.append(.raw(string("<\(inside)>"))) }
        if inside.hasPrefix("/") { return calls.append(.end) }
        let isEmpty = inside.hasSuffix("/")
        let parts = (isEmpty ? inside.dropLast() : inside[...]).split(separator: " ")
        calls.append(.start(string(String(parts[0]))))
        for attribute in parts.dropFirst() {
            let halves = attribute.split(separator: "=")
            calls.append(
                .attribute(name: string(String(halves[0])), value: string(String(halves[1].dropFirst().dropLast()))))
        }
        if isEmpty { calls.append(.end) }
    }

    private mutating func text(_ escaped: String) {
        if escaped.allSatisfy({ $0 == "\n" }) { return calls.append(.raw(string(escaped))) }
        let pieces = escaped.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { calls.append(.raw(string("\""))) }
            if piece.isEmpty { continue }
            calls.append(.text(string(Self.unescaped(String(piece)))))
        }
    }

    private static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&#13;", "\r"), ("&amp;", "&")] {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return result
    }

    /// Writes everything with xmlTextWriter into memory, the buffer sized beforehand; only the calls are timed.
    func replay(_ seconds: inout Double) throws(BenchError) -> [UInt8] {
        var pool: [UInt8] = []
        let offsets = strings.map { text in
            pool += text
            return pool.count - text.count
        }
        guard let buffer = unsafe xmlBufferCreateSize(size + 4096) else { throw BenchError("no memory") }
        defer { unsafe xmlBufferFree(buffer) }
        guard let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else { throw BenchError("no writer") }
        seconds = unsafe pool.withUnsafeBufferPointer { pool in
            guard let base = pool.baseAddress else { return 0.0 }
            return Sampling.seconds {
                for call in calls {
                    switch call {
                    case .start(let name): unsafe xmlTextWriterStartElement(writer, base + offsets[name])
                    case .attribute(let name, let value):
                        unsafe xmlTextWriterWriteAttribute(writer, base + offsets[name], base + offsets[value])
                    case .text(let text): unsafe xmlTextWriterWriteString(writer, base + offsets[text])
                    case .raw(let text): unsafe xmlTextWriterWriteRaw(writer, base + offsets[text])
                    case .end: unsafe xmlTextWriterEndElement(writer)
                    }
                }
                unsafe xmlTextWriterFlush(writer)
            }
        }
        unsafe xmlFreeTextWriter(writer)
        let content = unsafe UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
        return unsafe Array(content)
    }
}
