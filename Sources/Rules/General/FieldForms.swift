import CodeLists
import Findings
import Messages

extension MessageField {
    /// Whether it has that form: `#` stands for a digit, `^` for a capital, `*` for either, any other sign for itself.
    func fits(_ form: String) -> Bool {
        let bytes = bytes
        guard bytes.count == form.utf8.count else { return false }
        var index = bytes.startIndex
        for sign in form.utf8 {
            guard MessageField.is(bytes[index], sign) else { return false }
            index += 1
        }
        return true
    }

    private static func `is`(_ byte: UInt8, _ sign: UInt8) -> Bool {
        let isDigit = byte >= 0x30 && byte <= 0x39
        let isCapital = byte >= 0x41 && byte <= 0x5A
        return switch sign {
        case UInt8(ascii: "#"): isDigit
        case UInt8(ascii: "^"): isCapital
        case UInt8(ascii: "*"): isDigit || isCapital
        default: byte == sign
        }
    }

    /// Whether it holds a byte.
    func hasByte(_ byte: Unicode.Scalar) -> Bool { bytes.contains(UInt8(ascii: byte)) }

    /// Where a text begins in bytes; `nil` when it is not there.
    static func position(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, bytes.count >= text.count else { return nil }
        for start in bytes.startIndex...(bytes.endIndex - text.count) where bytes[start] == first {
            if bytes[start..<start + text.count].elementsEqual(text) { return start }
        }
        return nil
    }

    /// Whether it begins so.
    func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

    /// Whether it ends so.
    func hasSuffix(_ text: String) -> Bool { bytes.suffix(text.utf8.count).elementsEqual(text.utf8) }

    /// Its first byte; 0 when empty.
    var firstByte: UInt8 { bytes.first ?? 0 }

    /// The day that its eight digits name; `nil` when they are none, or no such day exists.
    var day: CalendarDate? {
        let bytes = bytes
        return bytes.count == 8 ? CalendarDate(ascii: bytes.span) : nil
    }

    /// The day that its six digits yyMMdd name, of this century; `nil` when they are none, or no such day exists.
    var shortDay: CalendarDate? {
        guard fits("######") else { return nil }
        let bytes = Array("20".utf8) + bytes
        return CalendarDate(ascii: bytes.span)
    }

    /// Its text as a message shows it: of a long one the beginning.
    var shown: String {
        let text = string
        return text.count <= 60 ? text : "\(text.prefix(60))…"
    }
}

extension RuleReporter {
    /// Reports that a leaf is empty that must be filled.
    mutating func reportEmpty(_ field: MessageField, zh: String, en: String, remedy: Bilingual? = nil) {
        report(field, zh: "\(zh)（\(field.name)）未填", en: "\(en) (\(field.name)) is empty", remedy: remedy)
    }

    /// Reports that a leaf is filled that must be empty.
    mutating func reportFilled(_ field: MessageField, zh: String, en: String, remedy: Bilingual? = nil) {
        report(
            field, zh: "\(zh)（\(field.name)）填了“\(field.shown)”",
            en: "\(en) (\(field.name)) holds '\(field.shown)'", remedy: remedy)
    }
}

extension Bilingual {
    /// The explanation of a rule that rests on GACC 2018-60: it says that a later text has replaced it.
    static func of2018(zh: String, en: String) -> Bilingual {
        Bilingual(
            zh: zh + "（依据 2018 年第 60 号公告；取代它的 2019 年第 18 号公告全文未见。）",
            en: en + " (Rests on GACC 2018-60; the text of 2019-18, which replaced it, was not at hand.)")
    }
}
