import CodeLists
import Findings
import Quantities
import Tables

extension LotRowReader {
    /// Most kilograms of a lot, 1,000,000: a default of ours that keeps every sum of a job within its type.
    private static let mostWeight: Int64 = 1_000_000 * 100_000
    /// Most cubic metres of a lot, 100,000; the same.
    private static let mostVolume: Int64 = 100_000 * 1_000_000
    /// Most units of a lot, 10,000 million; the same.
    private static let mostQuantity: Int64 = 10_000_000_000 * 100_000

    /// Quantity, unit, pieces, weights, volume.
    mutating func measures(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        lot.quantity = Quantity(scaled: positive(.quantity, decimals: 5, atMost: Self.mostQuantity, text, cells))
        unit(text, field(.unit, text, cells))
        lot.packages = packages(text, cells)
        packageKind(text, field(.packageKind, text, cells))
        lot.gross = Weight(scaled: positive(.gross, decimals: 5, atMost: Self.mostWeight, text, cells))
        lot.net = Weight(scaled: positive(.net, decimals: 5, atMost: Self.mostWeight, text, cells))
        lot.volume = Volume(scaled: positive(.volume, decimals: 6, atMost: Self.mostVolume, text, cells))
        if lot.net > lot.gross, lot.gross.scaled > 0 { reportNetAboveGross() }
    }

    @inline(__always)
    private mutating func unit(_ text: Span<UInt8>, _ range: Range<Int>) {
        hasUnit = true
        let key = TextWord.key(text, range)
        if let unit = units.value(key) {
            lot.unit = unit
        } else if let unit = UnitCode(utf8: text.extracting(range)),
            terms.endedUnits.isEmpty || !terms.endedUnits[Int(unit.rawValue)]
        {
            lot.unit = unit
            units.note(key, unit)
        } else {
            otherUnit(text, range)
        }
    }

    @inline(never)
    private mutating func otherUnit(_ text: Span<UInt8>, _ range: Range<Int>) {
        hasUnit = false
        if range.isEmpty { return reportMissing(.unit) }
        let plain = plainCode(.unit, text, range)
        if let unit = terms.codes.unit(utf8: plain.span) {
            lot.unit = unit
            hasUnit = true
            return
        }
        let code = UnitCode(utf8: plain.span).map { Array($0.text.utf8) } ?? plain
        let doubt = terms.codes.doubt(code, in: .measurementUnit)
        report(
            LotRules.unknownUnit, .unit, zh: "计量单位“\(shown(text, range))”\(doubt.zh)。",
            en: "The unit '\(shown(text, range))' \(doubt.en).",
            hintZh: "填写 3 位代码或中文名称，例如 007 或 个。",
            hintEn: "Write the 3-digit code or the Chinese name, for example 007 or 个.")
    }

    @inline(__always)
    private mutating func packages(_ text: Span<UInt8>, _ cells: Span<TableCell>) -> Int32 {
        switch number(.packages, decimals: 5, text, cells) {
        case .value(let value):
            let (whole, rest) = value.quotientAndRemainder(dividingBy: 100_000)
            if rest == 0, whole > 0, let packages = Int32(exactly: whole) { return packages }
            reportPackages(text, field(.packages, text, cells))
        case .absent: reportMissing(.packages)
        case .faulty: break
        }
        return 0
    }

    @inline(never)
    private mutating func reportPackages(_ text: Span<UInt8>, _ range: Range<Int>) {
        report(
            LotRules.wholePackages, .packages, zh: "件数“\(shown(text, range))”不是正整数。",
            en: "The number of pieces '\(shown(text, range))' is not a whole number of at least 1.",
            hintZh: "填写实际件数；裸装、散装填 1。", hintEn: "Enter the actual pieces; 1 for bare or bulk goods.")
    }

    @inline(__always)
    private mutating func packageKind(_ text: Span<UInt8>, _ range: Range<Int>) {
        if range.isEmpty { return }
        if range.count == 2 {
            let (tens, ones) = (text[range.lowerBound] &- 0x30, text[range.lowerBound + 1] &- 0x30)
            if tens <= 9, ones <= 9, terms.packageKinds[Int(tens * 10 + ones)] {
                lot.packageKind = tens * 10 + ones
                return
            }
        }
        otherPackageKind(text, range)
    }

    @inline(never)
    private mutating func otherPackageKind(_ text: Span<UInt8>, _ range: Range<Int>) {
        let plain = plainCode(.packageKind, text, range)
        let padded = plain.count == 1 ? [0x30] + plain : plain
        if let kind = terms.packaging.kinds[String(decoding: padded, as: UTF8.self)] {
            lot.packageKind = kind
            return
        }
        let doubt = terms.codes.doubt(padded, in: .packagingKind)
        report(
            LotRules.unknownPackageKind, .packageKind, zh: "包装种类“\(shown(text, range))”\(doubt.zh)。",
            en: "The packing kind '\(shown(text, range))' \(doubt.en).",
            hintZh: "可用：\(terms.packaging.list)。", hintEn: "Known: \(terms.packaging.list).")
    }

    @inline(never) private mutating func reportNetAboveGross() {
        report(
            LotRules.netAboveGross, .net, zh: "净重 \(lot.net) 千克大于毛重 \(lot.gross) 千克。",
            en: "The net weight \(lot.net) kg is above the gross weight \(lot.gross) kg.",
            hintZh: "检查两列是否填反。", hintEn: "See whether the two columns were swapped.")
    }

    /// Quantities in the statutory units of the tariff line, given or derived.
    mutating func statutory(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        var isFirstFaulty = false
        var isSecondFaulty = false
        let first = optionalPositive(
            .firstQuantity, decimals: 5, atMost: Self.mostQuantity, text, cells, isFaulty: &isFirstFaulty)
        let second = optionalPositive(
            .secondQuantity, decimals: 5, atMost: Self.mostQuantity, text, cells, isFaulty: &isSecondFaulty)
        lot.firstQuantity = Quantity(scaled: first)
        lot.secondQuantity = Quantity(scaled: second)
        guard hasTariff, hasUnit else { return }
        let line = terms.lines[Int(lot.tariff.rawValue)]
        if !isFirstFaulty { lot.firstQuantity = settled(first, line.firstUnit, .firstQuantity) }
        if let unit = line.secondUnit {
            if !isSecondFaulty { lot.secondQuantity = settled(second, unit, .secondQuantity) }
        } else if second > 0 {
            lot.secondQuantity = .zero
            reportNeedless()
        }
    }

    @inline(__always)
    private mutating func settled(_ given: Int64, _ unit: UnitCode, _ column: LotColumn) -> Quantity {
        if given > 0 {
            if unit == lot.unit, given != lot.quantity.scaled, lot.quantity.scaled > 0 { reportDisagreement(column) }
            return Quantity(scaled: given)
        }
        if unit == lot.unit { return lot.quantity }
        if unit == terms.kilogram, lot.unit.base != unit { return lot.net.asQuantity }
        return derived(unit, column)
    }

    /// By a fixed ratio from the quantity sold, or from the net weight where the unit is one of weight; rounded half up
    /// to five decimals.
    @inline(never)
    private mutating func derived(_ unit: UnitCode, _ column: LotColumn) -> Quantity {
        var source = lot.quantity.scaled
        var ratio = lot.unit.ratio(to: unit)
        if ratio == nil {
            source = lot.net.scaled
            ratio = UnitCode.kilogram.ratio(to: unit)
        }
        if let ratio, source > 0 {
            let exact = Int128(source) * Int128(ratio.numerator)
            if let value = Int64(exactly: divideHalfUp(exact, by: Int128(ratio.denominator))), value > 0 {
                return Quantity(scaled: value)
            }
        }
        if ratio != nil, source == 0 { return .zero }
        let rule = column == .firstQuantity ? LotRules.noFirstQuantity : LotRules.noSecondQuantity
        let code = terms.codes.tariff[lot.tariff].codeText
        let (wanted, sold) = (terms.codes.name(of: unit), terms.codes.name(of: lot.unit))
        report(
            rule, column, zh: "税号 \(code) 的\(column.chineseName)（单位 \(wanted)）没有填写，也不能由成交单位 \(sold) 推算。",
            en: "\(column.name) of \(code), in \(wanted), is not given and cannot be derived from \(sold).",
            hintZh: "填写以\(wanted)计的数量。", hintEn: "Enter the quantity in \(wanted).")
        return .zero
    }

    @inline(never) private mutating func reportDisagreement(_ column: LotColumn) {
        report(
            LotRules.quantitiesDisagree, column,
            zh: "\(column.chineseName)与成交数量 \(lot.quantity) 单位相同但数值不同。",
            en: "\(column.name) is in the same unit as the quantity \(lot.quantity), but another figure.",
            hintZh: "核对两个数量，或留空由程序推算。", hintEn: "Check both, or leave it empty.")
    }

    @inline(never) private mutating func reportNeedless() {
        let code = terms.codes.tariff[lot.tariff].codeText
        report(
            LotRules.needlessSecondQuantity, .secondQuantity, zh: "税号 \(code) 没有第二法定单位，填写的数量不使用。",
            en: "\(code) has no second statutory unit; the figure is not used.",
            hintZh: "删除该值。", hintEn: "Remove it.")
    }
}

extension Weight {
    /// The same number of kilograms as a quantity in kilograms: both have five decimals.
    var asQuantity: Quantity { Quantity(scaled: scaled) }
}
