import CodeLists
import Findings
import Platform
import Tables

extension LotRowReader {
    /// Where the goods come from.
    mutating func origin(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        district(text, field(.originDistrict, text, cells))
        division(text, field(.originDivision, text, cells))
        country(text, field(.originCountry, text, cells))
    }

    @inline(__always)
    private mutating func district(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty {
            guard let code = terms.defaults.originDistrict else { return reportNoOrigin(.originDistrict) }
            lot.originDistrict = code
        } else if let code = DistrictCode(text.extracting(range)) {
            lot.originDistrict = code
            let isKnown = districts.contains(code.packed) {
                terms.codes.contains(text.extracting(range), in: .domesticDistrict)
            }
            if !isKnown { reportOpen(LotRules.unknownDistrict, .originDistrict, .domesticDistrict, text, range) }
        } else {
            otherDistrict(text, range)
        }
    }

    @inline(never)
    private mutating func otherDistrict(_ text: Span<UInt8>, _ range: Range<Int>) {
        if let code = DistrictCode(plainCode(.originDistrict, text, range).span) {
            lot.originDistrict = code
            return
        }
        report(
            LotRules.originDistrict, .originDistrict, zh: "境内货源地“\(shown(text, range))”不是 5 位代码。",
            en: "The domestic source place '\(shown(text, range))' is not a code of 5 characters.",
            hintZh: "例如义乌 33189。", hintEn: "For example 33189 for Yiwu.")
    }

    @inline(__always)
    private mutating func division(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty {
            guard let code = terms.defaults.originDivision else { return reportNoOrigin(.originDivision) }
            lot.originDivision = code
        } else if let code = Self.sixDigits(text.extracting(range)) {
            lot.originDivision = code
            let isKnown = divisions.contains(code) {
                terms.codes.contains(text.extracting(range), in: .adminDivision)
            }
            if !isKnown { reportOpen(LotRules.unknownDivision, .originDivision, .adminDivision, text, range) }
        } else {
            otherDivision(text, range)
        }
    }

    @inline(never)
    private mutating func otherDivision(_ text: Span<UInt8>, _ range: Range<Int>) {
        if let code = Self.sixDigits(plainCode(.originDivision, text, range).span) {
            lot.originDivision = code
            return
        }
        report(
            LotRules.originDivision, .originDivision, zh: "产地“\(shown(text, range))”不是 6 位行政区划代码。",
            en: "The division of origin '\(shown(text, range))' is not a code of 6 digits.",
            hintZh: "例如义乌 330782。", hintEn: "For example 330782 for Yiwu.")
    }

    /// The number of exactly six digits that does not begin with 0.
    @inline(__always) private static func sixDigits(_ text: Span<UInt8>) -> UInt32? {
        guard text.count == 6 else { return nil }
        var number: UInt32 = 0
        for index in 0..<6 {
            let digit = text[index] &- 0x30
            if digit > 9 { return nil }
            number = number &* 10 &+ UInt32(digit)
        }
        return number >= 100_000 ? number : nil
    }

    @inline(__always)
    private mutating func country(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty { return }
        if let code = Alpha3(ascii: text.extracting(range)) {
            let isKnown = countries.contains(UInt32(code.rawValue) + 1) { terms.codes.contains(code, in: .country) }
            if isKnown {
                lot.originCountry = code
                return
            }
        }
        otherCountry(text, range)
    }

    @inline(never)
    private mutating func otherCountry(_ text: Span<UInt8>, _ range: Range<Int>) {
        let plain = plainCode(.originCountry, text, range)
        if let code = Alpha3(ascii: plain.span), terms.codes.contains(code, in: .country) {
            lot.originCountry = code
            return
        }
        let seen = String(decoding: plain, as: UTF8.self)
        if let entry = terms.codes.table(.country).first(where: { $0.nameChinese == seen }),
            let code = Alpha3(entry.code), terms.codes.contains(code, in: .country)
        {
            lot.originCountry = code
            return
        }
        let old = oldCode(seen, .country)
        let doubt = terms.codes.doubt(plain, in: .country)
        report(
            LotRules.originCountry, .originCountry, zh: "原产国“\(shown(text, range))”\(doubt.zh)。",
            en: "The country of origin '\(shown(text, range))' \(doubt.en).",
            hintZh: old.map { "旧代码 \(seen) 现为 \($0)。" } ?? "填写三位字母代码，例如 CHN；留空即 CHN。",
            hintEn: old.map { "The old code \(seen) is now \($0)." }
                ?? "Write the three-letter code, for example CHN; empty means CHN.")
    }

    @inline(never) private mutating func reportNoOrigin(_ column: LotColumn) {
        let key = column == .originDistrict ? "originDistrict" : "originDivision"
        if terms.unusable.defaults.contains(key) { return }
        report(
            LotRules.missingField, column, zh: "\(column.chineseName)（\(column.name)）没有填写，作业文件也没有默认值。",
            en: "\(column.name) is empty and the job has no default for it.",
            hintZh: "填写该列，或在作业文件的 defaults 中给出。", hintEn: "Fill it in, or give it in defaults of the job file.")
    }

    @inline(never)
    private mutating func reportOpen(
        _ rule: Rule, _ column: LotColumn, _ name: CodeTable.Name, _ text: Span<UInt8>, _ range: Range<Int>
    ) {
        var code: [UInt8] = []
        ByteSearch.append(text.extracting(range), to: &code)
        if terms.codes.table(name).contains(code.span) {
            let doubt = terms.codes.doubt(code, in: name)
            return report(
                rule, column, zh: "\(column.chineseName) \(shown(text, range)) \(doubt.zh)。",
                en: "\(column.name) \(shown(text, range)) \(doubt.en).", hintZh: "改用申报日有效的代码。",
                hintEn: "Use a code in force on the day of the declaration.")
        }
        let vintage = terms.codes.table(name).vintage
        report(
            rule, column, zh: "\(column.chineseName) \(shown(text, range)) 不在代码表内（代码表截至 \(vintage)，可能已有新增）。",
            en: "\(column.name) \(shown(text, range)) is not in the table (as of \(vintage); newer codes may exist).",
            hintZh: "核对代码；如为新增代码，可忽略本提示。", hintEn: "Check it; if it is a newer code, nothing needs doing.")
    }
}
