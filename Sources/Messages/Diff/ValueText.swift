/// Texts of elements, made comparable.
enum ValueText {
    /// The text, a number in its shortest spelling where the element holds one.
    static func comparable(_ text: String, element: String, block: String) -> String {
        guard ElementTitles.title(of: element, in: block)?.isNumber ?? false else { return text }
        return number(text) ?? text
    }

    /// A decimal number without needless zeros and signs; `nil` for anything else. Exact, of any length.
    static func number(_ text: String) -> String? {
        var digits = text.utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !digits.isEmpty, digits.first != UInt8(ascii: ".") else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let whole = String(decoding: parts[0].drop { $0 == 0x30 }, as: UTF8.self)
        var fraction = parts.count == 2 ? parts[1] : digits[digits.endIndex...]
        while fraction.last == 0x30 { fraction = fraction.dropLast() }
        let behind = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
        let value = (whole.isEmpty ? "0" : whole) + behind
        return isNegative && value != "0" ? "-" + value : value
    }
}
