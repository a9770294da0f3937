import CodeLists
import Findings
import Messages

/// What a remark lacks to name the purchaser; each form is a profile, no text seen prescribes one.
struct PurchaserRemark {
    /// What is lacking; `nil` when the remark names the purchaser.
    let fault: Bilingual?

    init(_ facts: borrowing MessageFacts) {
        let remark = facts.head[.noteS].bytes
        switch facts.settings.remarkProfile {
        case .none: fault = nil
        case .standard: fault = PurchaserRemark.standard(remark, facts.codes, facts.date)
        case .jinhua2017: fault = PurchaserRemark.jinhua(remark)
        case .any:
            if remark.starts(with: "采购商".utf8) {
                fault = PurchaserRemark.standard(remark, facts.codes, facts.date)
            } else if remark.starts(with: "LZ".utf8) || remark.starts(with: "ZW".utf8) {
                fault = PurchaserRemark.jinhua(remark)
            } else {
                fault = PurchaserRemark.free(remark)
            }
        }
    }

    /// `采购商:<name>,<country>,<document number>`; the name may hold commas.
    private static func standard(_ remark: ArraySlice<UInt8>, _ codes: CodeBook, _ date: CalendarDate) -> Bilingual? {
        let head = "采购商:"
        guard !remark.isEmpty else { return empty }
        guard remark.starts(with: head.utf8) else {
            return Bilingual(zh: "备注不以“采购商:”开头", en: "the remark does not begin with 采购商:")
        }
        let parts = remark.dropFirst(head.utf8.count).parts(UInt8(ascii: ","))
        guard parts.count >= 3, parts[0].contains(where: { $0 != 0x20 }) else {
            return Bilingual(zh: "备注不是“采购商:名称,国别,证件号”", en: "the remark is not 采购商:name,country,number")
        }
        let country = parts[parts.count - 2]
        if codes.standing(of: country, in: .country, on: date) == .unknown {
            return Bilingual(
                zh: "备注中的国别“\(country.text)”不是国别代码", en: "the country '\(country.text)' in the remark is no code")
        }
        return hasDocument(parts[parts.count - 1]) ? nil : noDocument
    }

    /// `<LZ or ZW> <name><document number>`, words between optional.
    private static func jinhua(_ remark: ArraySlice<UInt8>) -> Bilingual? {
        guard !remark.isEmpty else { return empty }
        guard remark.starts(with: "LZ".utf8) || remark.starts(with: "ZW".utf8) else {
            return Bilingual(zh: "备注不以 LZ 或 ZW 开头", en: "the remark begins with neither LZ nor ZW")
        }
        return free(remark.dropFirst(2))
    }

    /// Any text with a name and something that can be a document number.
    private static func free(_ remark: ArraySlice<UInt8>) -> Bilingual? {
        guard !remark.isEmpty else { return empty }
        guard remark.contains(where: { $0 >= 0x80 || isLetter($0) }) else {
            return Bilingual(zh: "备注中没有采购商名称", en: "the remark names no purchaser")
        }
        return hasDocument(remark) ? nil : noDocument
    }

    private static let empty = Bilingual(zh: "备注为空，没有采购商信息", en: "the remark is empty and names no purchaser")
    private static let noDocument = Bilingual(
        zh: "备注中没有采购商证件号", en: "the remark has no document number of the purchaser")

    /// Whether four digits at least stand there, as every passport, identity card and licence has.
    private static func hasDocument(_ text: ArraySlice<UInt8>) -> Bool {
        text.lazy.filter { $0 >= 0x30 && $0 <= 0x39 }.prefix(4).count == 4
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
