import Markup
import Platform

/// A receipt as a list of its elements, in document order.
struct ReceiptDocument {
    struct Element {
        let name: String
        let depth: Int
        let line: Int
        /// The value of the attribute `version`, which the client's failure file puts its number in.
        let version: String?
        var text: [UInt8] = []
        var hasChildren = false
    }

    static let mostElements = 20_000
    private(set) var elements: [Element] = []

    /// Why a receipt gave no list.
    enum Failure: Error {
        case markup(MarkupError)
        case tooManyElements
    }

    /// Reads a document. Complexity: O(n).
    init(_ bytes: [UInt8]) throws(Failure) {
        var reader = MarkupReader(bytes)
        var open: [Int] = []
        while try Self.advance(&reader) {
            switch reader.kind {
            case .element:
                guard elements.count < Self.mostElements else { throw .tooManyElements }
                if let parent = open.last { elements[parent].hasChildren = true }
                elements.append(
                    Element(
                        name: reader.localName, depth: open.count, line: reader.line,
                        version: reader.attribute("version").map { String(decoding: $0, as: UTF8.self) }))
                open.append(elements.count - 1)
            case .endElement: _ = open.popLast()
            case .text: if let current = open.last { reader.appendText(to: &elements[current].text) }
            }
        }
    }

    private static func advance(_ reader: inout MarkupReader) throws(Failure) -> Bool {
        do throws(MarkupError) { return try reader.next() } catch { throw .markup(error) }
    }

    /// The name of the root.
    var root: String { elements.first?.name ?? "" }

    /// Every element without children that holds more than white space.
    var fields: [ReceiptField] {
        elements.compactMap { element in
            let text = trimmed(element.text)
            guard !element.hasChildren, !text.isEmpty else { return nil }
            return ReceiptField(name: element.name, text: text, line: element.line)
        }
    }
}

/// A text without white space at its ends.
func trimmed(_ bytes: [UInt8]) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    guard let start = bytes.firstIndex(where: { !isBlank($0) }), let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
}

/// Receipts that declare GB2312 or nothing and hold characters of GBK or GB18030.
enum ChineseEncoding {
    /// The text in UTF-8 with a declaration that says so; `nil` when it does not apply or a byte fits nothing.
    ///
    /// Only for documents that declare GB2312, GBK or no encoding: another declaration is believed.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.first == 0x3C else { return nil }
        let head = bytes.prefix(200)
        let end = head.firstRange(of: Array("?>".utf8))?.upperBound
        let declaration = head.starts(with: "<?xml".utf8) ? end.map { bytes[..<$0] } : nil
        if let declaration, let encoding = encoding(in: declaration) {
            guard ["gb2312", "gbk", "gb18030"].contains(encoding) else { return nil }
        }
        let body = Array(bytes[(declaration?.endIndex ?? 0)...])
        guard let (text, bad) = try? Transcoder.convert(body.span), bad == nil else { return nil }
        return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + text
    }

    /// The encoding that an XML declaration names, in small letters.
    private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
        guard let key = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
        let rest = declaration[key.upperBound...].drop { $0 == 0x20 || $0 == 0x3D }
        guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self).lowercased()
    }
}
