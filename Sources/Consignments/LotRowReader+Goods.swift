import CodeLists
import Findings
import Quantities
import Tables

extension LotRowReader {
    /// What the goods are: commodity code, name, elements.
    mutating func goods(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        hasTariff = commodityCode(text, field(.hs, text, cells))
        name(text, cells)
        lot.nameEnglish = sharedText(.nameEnglish, text, field(.nameEnglish, text, cells))
        lot.brandType = digit(.brandType, upTo: 4, text, field(.brandType, text, cells))
        lot.exportBenefit = digit(.exportBenefit, upTo: 2, text, field(.exportBenefit, text, cells))
        elements(text, cells)
    }

    @inline(__always)
    private mutating func name(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        let line = Int(lot.tariff.rawValue)
        let range = field(.name, text, cells)
        if shared.isText(usualNames[line], text.extracting(range)) {
            lot.name = usualNames[line].id
            return
        }
        lot.name = sharedText(.name, text, range)
        if lot.name.isEmpty {
            reportMissing(.name)
            return
        }
        let known = facts[Int(lot.name.index)]
        if !known.isRemarkable, known.hasChinese, !known.isVague { usualNames[line] = shared.usual(lot.name) }
        // A formula error or a ditto mark has been told as what it is.
        if known.isFormulaError || known.isDitto { return }
        if !known.hasChinese {
            report(
                LotRules.nameNotChinese, .name, zh: "商品名称“\(shared.string(lot.name))”没有汉字。",
                en: "The name '\(shared.string(lot.name))' has no Chinese character.",
                hintZh: "填写规范的中文商品名称；英文名称写在 name_en 列。",
                hintEn: "Write the standard Chinese name; the English one belongs in name_en.")
        } else if known.isVague {
            report(
                LotRules.vagueName, .name,
                zh: "商品名称“\(shared.string(lot.name))”过于笼统（本程序的默认名单）。",
                en: "The name '\(shared.string(lot.name))' is too vague (a default list of this program).",
                hintZh: "写明具体商品，例如“塑料玩具汽车”。", hintEn: "Say which goods, for example 塑料玩具汽车.")
        }
    }

    @inline(__always)
    private mutating func commodityCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if let code = Self.tenDigits(text, range) ?? Tariff.code(ascii: text.extracting(range)),
            let index = tariff.known(code) ?? tariff.find(code, in: terms.codes.tariff)
        {
            lot.tariff = index
            let flags = terms.lines[Int(index.rawValue)].flags
            if !flags.isDisjoint(with: [.prohibited, .licence, .otherDocument]) { reportIneligible(index, flags) }
            return true
        }
        return otherCode(text, range)
    }

    /// The number of exactly ten digits.
    @inline(__always)
    static func tenDigits(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        let middle = range.lowerBound &+ 8
        guard range.count == 10, let upper = TextWord.number(TextWord.word(text, range.lowerBound..<middle), count: 8),
            let lower = TextWord.number(TextWord.word(text, middle..<range.upperBound), count: 2)
        else { return nil }
        return upper &* 100 &+ lower
    }

    @inline(never)
    private mutating func otherCode(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.isEmpty {
            reportMissing(.hs)
            return false
        }
        let plain = plainCode(.hs, text, range)
        guard let code = Tariff.code(ascii: plain.span) else {
            report(
                TariffRules.malformedCode, .hs, zh: "商品编号“\(shown(text, range))”不是 10 位数字。",
                en: "The commodity code '\(shown(text, range))' does not have 10 digits.",
                hintZh: "填写 10 位税号；电子表格可能删去了开头的 0，请把该列设为文本格式。",
                hintEn: "Write all 10 digits; a spreadsheet may have dropped a leading 0, so format the column as text."
            )
            return false
        }
        if let index = terms.codes.tariff.find(code) {
            lot.tariff = index
            let flags = terms.lines[Int(index.rawValue)].flags
            if !flags.isDisjoint(with: [.prohibited, .licence, .otherDocument]) { reportIneligible(index, flags) }
            return true
        }
        reportUnknown(code)
        return false
    }

    private mutating func reportUnknown(_ code: UInt64) {
        let words = unknownCodes[code] ?? UnknownCodeWords(code, terms.codes)
        if unknownCodes.count >= 4096 { unknownCodes.removeAll() }
        unknownCodes[code] = words
        report(
            TariffRules.unknownCode, .hs, zh: words.message.zh, en: words.message.en, hintZh: words.hint.zh,
            hintEn: words.hint.en)
    }

    @inline(never)
    private mutating func reportIneligible(_ index: TariffIndex, _ flags: TariffFlags) {
        let line = terms.codes.tariff[index]
        if flags.contains(.prohibited) {
            report(
                TariffRules.prohibited, .hs, zh: "\(line.codeText) \(line.name) 禁止出口（监管证件 8），不得以市场采购方式出口。",
                en: "\(line.codeText) \(line.name) may not be exported (control mark 8).",
                hintZh: "核对税号；如无误，该货物不能出口。", hintEn: "Check the code; if it is right, the goods cannot be exported.")
        }
        if flags.contains(.licence) {
            let marks = String(line.controlMarks.filter { "345EGILSW".contains($0) })
            report(
                TariffRules.licence, .hs, zh: "\(line.codeText) \(line.name) 涉及出口监管证件 \(marks)，不得以市场采购方式出口。",
                en:
                    "\(line.codeText) \(line.name) needs an export licence (control mark \(marks)): not eligible for 1039.",
                hintZh: "核对税号；如无误，改用一般贸易等方式申报。",
                hintEn: "Check the code; if it is right, export it under general trade.")
        }
        if flags.contains(.otherDocument) { reportDocuments(line) }
    }

    private mutating func reportDocuments(_ line: TariffLine) {
        for mark in line.controlMarks.utf8 where "DJVXikmz".utf8.contains(mark) {
            let code = String(decoding: [mark], as: UTF8.self)
            let name = terms.codes.table(.attachedDocument).first { $0.code == code }?.nameChinese ?? ""
            report(
                TariffRules.otherDocument, .hs,
                zh: "\(line.codeText) \(line.name) 带监管证件代码 \(code) \(name)，报文不会写入该证件。",
                en:
                    "\(line.codeText) \(line.name) bears the control mark \(code) (\(name)); the message names no such document.",
                hintZh: "核对税号；需要该证件的，不宜以市场采购方式出口；确认免证的，可忽略本提示。",
                hintEn:
                    "Check the code; goods that need the document hardly go under 1039; if none is needed, nothing needs doing."
            )
        }
    }

    @inline(__always)
    private mutating func digit(
        _ column: LotColumn, upTo limit: UInt8, _ text: Span<UInt8>, _ range: Range<Int>
    ) -> UInt8 {
        if range.count == 1 {
            let value = text[range.lowerBound] &- 0x30
            if value <= limit { return value }
        }
        return otherDigit(column, limit, text, range)
    }

    @inline(never)
    private mutating func otherDigit(
        _ column: LotColumn, _ limit: UInt8, _ text: Span<UInt8>, _ range: Range<Int>
    ) -> UInt8 {
        if range.isEmpty {
            reportMissing(column)
            return 0
        }
        let plain = plainCode(column, text, range)
        if plain.count == 1, plain[0] &- 0x30 <= limit { return plain[0] &- 0x30 }
        if column == .brandType {
            report(
                LotRules.brandType, column, zh: "品牌类型“\(shown(text, range))”不是 0 至 4。",
                en: "The brand type '\(shown(text, range))' is not 0 to 4.",
                hintZh: "0 无品牌，1 境内自主，2 境内收购，3 境外贴牌，4 境外其他。",
                hintEn: "0 none, 1 own domestic, 2 acquired, 3 foreign OEM, 4 foreign other.")
        } else {
            let isImport = plain == [0x33]
            report(
                LotRules.exportBenefit, column,
                zh: isImport ? "出口享惠情况 3 只用于进口。" : "出口享惠情况“\(shown(text, range))”不是 0 至 2。",
                en: isImport
                    ? "The export benefit 3 belongs to imports."
                    : "The export benefit '\(shown(text, range))' is not 0 to 2.",
                hintZh: "0 不享惠，1 享惠，2 不能确定。", hintEn: "0 none, 1 preference at destination, 2 cannot be determined.")
        }
        return 0
    }

    @inline(__always)
    private mutating func elements(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        let range = field(.elements, text, cells)
        lot.elements =
            range == current.elements
            ? sharedText(.elements, text, range, hash: current.elementsHash) : sharedText(.elements, text, range)
        guard hasTariff else { return }
        let wanted = terms.lines[Int(lot.tariff.rawValue)].elements
        let known = facts[Int(lot.elements.index)]
        if known.isDitto { return }
        if lot.elements.isEmpty {
            if wanted > 0, columns[LotColumn.elements.rawValue] >= 0 { tolerate(.noElements, .elements) }
        } else if Int(known.parts) != wanted || known.width > 251 {
            checkElements(
                Int(known.parts), Int(known.width), wanted, isWhole: Self.isWholeSpecification(text.extracting(range)))
        }
    }

    /// The whole specification is brand type, bar, benefit, bar, elements: 4 more than the elements.
    @inline(never)
    private mutating func checkElements(_ parts: Int, _ width: Int, _ wanted: Int, isWhole: Bool) {
        if width > 251 {
            report(
                LotRules.specificationTooLong, .elements,
                zh: "规格型号连同品牌类型和享惠情况长 \(width + 4)，上限 255（汉字按 2 计）。",
                en: "The specification with brand type and benefit is \(width + 4) long; the limit is 255.",
                hintZh: "缩短申报要素。", hintEn: "Shorten the elements; a Chinese character counts as 2.")
        }
        let names = terms.codes.tariff[lot.tariff].elements.dropFirst(2)
        let optional = names.reversed().prefix { ["GTIN", "CAS", "其他"].contains($0) }.count
        if (wanted - optional...wanted).contains(parts) { return }
        if isWhole, (wanted - optional...wanted).contains(parts - 2) { return reportWholeSpecification(parts, wanted) }
        report(
            LotRules.elementCount, .elements, zh: "申报要素有 \(parts) 项，税则要求 \(wanted) 项：\(names.joined(separator: "|"))。",
            en: "There are \(parts) elements; the line asks for \(wanted): \(names.joined(separator: "|")).",
            hintZh: "按此顺序用竖线分隔填写，末尾的 GTIN、CAS、其他可省略。",
            hintEn: "Give them in this order, divided by bars; GTIN, CAS and 其他 at the end may be left out.")
    }

    /// Whether the text begins like a whole specification: a brand type, a bar, a benefit, a bar.
    private static func isWholeSpecification(_ text: Span<UInt8>) -> Bool {
        text.count > 4 && text[0] &- 0x30 <= 4 && text[1] == 0x7C && text[2] &- 0x30 <= 3 && text[3] == 0x7C
    }

    private mutating func reportWholeSpecification(_ parts: Int, _ wanted: Int) {
        report(
            LotRules.elementCount, .elements, zh: "申报要素有 \(parts) 项，前两项像是品牌类型和出口享惠情况，税则要求的是其后的 \(wanted) 项。",
            en:
                "There are \(parts) elements; the first two look like brand type and export benefit, and the line asks for "
                + "the \(wanted) after them.",
            hintZh: "删去开头两项；它们另有 brand_type、export_benefit 两列，报文中会自动写在最前。",
            hintEn: "Leave out the first two: they have columns of their own and are put in front in the message.")
    }
}

/// What is said of a commodity code that the tariff lacks; made once where the same code comes again and again.
struct UnknownCodeWords: Sendable {
    let message: Bilingual
    let hint: Bilingual

    /// Complexity: O(log tariff lines).
    init(_ code: UInt64, _ codes: DatedCodes) {
        let tariff = codes.tariff
        let near = tariff.nearest(to: code, limit: 3)
        let list = near.lines.map { "\(tariff[$0].codeText) \(tariff[$0].name)" }.joined(separator: "; ")
        let isExpired = near.sharedDigits >= 6
        if let earlier = codes.earlierTariff(with: code) {
            message = Bilingual(
                zh: "商品编号 \(Tariff.text(code)) 已失效：\(earlier.vintage) 的税则有，\(tariff.vintage) 的税则没有。",
                en:
                    "The commodity code \(Tariff.text(code)) has expired: the tariff of \(earlier.vintage) had it, that of "
                    + "\(tariff.vintage) has it no more.")
        } else {
            message = Bilingual(
                zh: "商品编号 \(Tariff.text(code)) 不在 \(tariff.year) 年税则内\(isExpired ? "，可能已失效" : "")。",
                en: "The commodity code \(Tariff.text(code)) is not in the tariff of \(tariff.year)"
                    + (isExpired ? "; it may have expired." : "."))
        }
        hint = Bilingual(
            zh: list.isEmpty ? "查对现行税则。" : "相近的税号：\(list)。",
            en: list.isEmpty ? "Look it up in the tariff in force." : "Nearest lines: \(list).")
    }
}
