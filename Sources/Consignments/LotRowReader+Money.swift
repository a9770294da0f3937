import CodeLists
import Findings
import Quantities
import Tables

extension LotRowReader {
    /// Price, total and currency.
    mutating func money(_ text: Span<UInt8>, _ cells: Span<TableCell>) {
        var isFaulty = false
        let price = optionalPositive(.unitPrice, decimals: 6, text, cells, isFaulty: &isFaulty)
        let total = optionalPositive(.total, decimals: 6, text, cells, isFaulty: &isFaulty)
        currency(text, field(.currency, text, cells))
        lot.unitPrice = Amount(scaled: price)
        lot.total = Amount(scaled: total)
        if isFaulty { return }
        if price == 0, total == 0 { return reportNoPrice() }
        if lot.quantity.scaled > 0 { settle(price, total) }
    }

    /// Derives the missing one of price and total, or compares both.
    ///
    /// Both agree when price x quantity and the total, each rounded half up to 0.01, are the same.
    @inline(__always)
    private mutating func settle(_ price: Int64, _ total: Int64) {
        let quantity = lot.quantity.scaled
        if price == 0 {
            let exact = divideHalfUp(exactProduct(total, 100_000), by: Int128(quantity))
            guard let derived = Int64(exactly: exact), derived > 0 else { return reportUnsettled(.unitPrice) }
            lot.unitPrice = Amount(scaled: derived)
            return
        }
        let cents = Self.cents(price, quantity)
        if total == 0 {
            guard let fen = Int64(exactly: cents), fen > 0, fen < Int64.max / 10_000 else {
                return reportUnsettled(.total)
            }
            lot.total = Amount(scaled: fen * 10_000)
        } else if cents != divideHalfUp(Int128(total), by: 10_000) {
            reportDisagreement(cents)
        }
    }

    /// Price (six decimals) times quantity (five), rounded half up to whole hundredths.
    @inline(__always) private static func cents(_ price: Int64, _ quantity: Int64) -> Int128 {
        divideHalfUp(exactProduct(price, quantity), by: 1_000_000_000)
    }

    @inline(never) private mutating func reportNoPrice() {
        report(
            LotRules.noPrice, columns[LotColumn.total.rawValue] >= 0 ? .total : .unitPrice,
            zh: "单价和总价都没有填写。", en: "Neither the price nor the total is given.",
            hintZh: "至少填写一项，另一项由程序推算。", hintEn: "Give one of them; the other is derived.")
    }

    @inline(never) private mutating func reportUnsettled(_ column: LotColumn) {
        report(
            LotRules.notPositive, column, zh: "由数量 \(lot.quantity) 推算的\(column.chineseName)为零或超出范围。",
            en: "\(column.name), derived from the quantity \(lot.quantity), is zero or too large.",
            hintZh: "核对数量、单价和总价。", hintEn: "Check quantity, price and total.")
    }

    @inline(never) private mutating func reportDisagreement(_ cents: Int128) {
        let product = Int64(exactly: cents * 10_000).map { Amount(scaled: $0).text(minimumDecimals: 2) } ?? "?"
        report(
            LotRules.priceDisagrees, .total,
            zh: "单价 \(lot.unitPrice) × 数量 \(lot.quantity) = \(product)，与总价 \(lot.total.text(minimumDecimals: 2)) 不符。",
            en:
                "\(lot.unitPrice) x \(lot.quantity) = \(product), but the total is \(lot.total.text(minimumDecimals: 2)).",
            hintZh: "改正其中一项，或删去单价由程序按总价推算。", hintEn: "Correct one of them, or leave the price empty.")
    }

    @inline(__always)
    private mutating func currency(_ text: Span<UInt8>, _ range: Range<Int>) {
        hasCurrency = true
        if range.isEmpty {
            lot.currency = terms.lotCurrency
        } else if let code = rated.value(TextWord.key(text, range)) {
            lot.currency = code
        } else if let code = Alpha3(ascii: text.extracting(range)), terms.rated.contains(code) {
            lot.currency = code
            rated.note(TextWord.key(text, range), code)
        } else {
            return otherCurrency(text, range)
        }
        if range.isEmpty, !terms.rated.contains(lot.currency) { reportNoRate() }
    }

    @inline(never)
    private mutating func otherCurrency(_ text: Span<UInt8>, _ range: Range<Int>) {
        guard let code = Alpha3(currency: plainCode(.currency, text, range).span) else {
            hasCurrency = false
            let seen = shown(text, range)
            let near = oldCode(seen, .currency)
            report(
                LotRules.unknownCurrency, .currency, zh: "币制“\(seen)”不是三位字母代码。",
                en: "The currency '\(seen)' is not a three-letter code.",
                hintZh: near.map { "旧代码 \(seen) 现为 \($0)。" } ?? "例如 USD、CNY、EUR。",
                hintEn: near.map { "The old code \(seen) is now \($0)." } ?? "For example USD, CNY, EUR.")
            return
        }
        lot.currency = code
        if !terms.rated.contains(code) { reportNoRate() }
    }

    @inline(never) private mutating func reportNoRate() {
        let isListed = terms.codes.contains(lot.currency, in: .currency)
        report(
            LotRules.noRate, .currency,
            zh: "作业文件没有 \(lot.currency) 的汇率\(isListed ? "" : "，该币制也不在代码表内")。",
            en:
                "The job has no rate for \(lot.currency)\(isListed ? "" : ", which the table of currencies lacks too").",
            hintZh: "在 exchangeRates 中增加 \(lot.currency) 的汇率。", hintEn: "Add one to exchangeRates of the job file.")
    }
}
