import CodeLists
import Findings
import Messages
import Quantities

extension MessageRule {
    /// The value of one declaration under market procurement is at most USD 150,000; exactly 150,000.00 passes.
    ///
    /// The announcement says only 货值: that the sum of the items' totals counts, converted at the rates the user gives,
    /// is our documented default.
    static let declaredValueCap = MessageRule(
        Rule(
            "MP-TRD-002", .error, .rules, zh: "一票市场采购报关单的货值不得超过 15 万美元",
            en: "One market-procurement declaration is worth at most USD 150,000",
            source: "GACC 2019-221 art. 1; GACC 2014-54", certainty: .official, from: "2014-07-01"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "单票报关单货值最高限额 15 万美元，正好 150000.00 可以。公告只说“货值”：按各商品项申报总价之和计算、非美元按所给汇率折算，是本程序的默认口径。",
            en:
                "The value of one declaration is at most USD 150,000, that sum included. The text says only 'value': the sum "
                + "of the items' totals, converted at the rates given, is our default reading."),
        remedy: Bilingual(
            zh: "把货物分到几票报关单；不要只为限额拆分同一批货",
            en: "Spread the lots over more declarations; do not split one lot only for the cap"),
        passing: [.set("DecLists/DecList[1]/DeclTotal", "100000.00")],
        failing: [.set("DecLists/DecList[1]/DeclTotal", "150000.01")]
    ) { facts, reporter in
        guard let total = facts.totalInUSD, total.scaled > Amount("150000")?.scaled ?? 0 else { return }
        reporter.report(
            facts.message.block(at: "DecLists"), zh: "各项申报总价之和折合 \(total) 美元，超过 150000.00",
            en: "the items' totals come to USD \(total), more than 150000.00")
    }
}

extension MessageFacts {
    /// The sum of the items' totals in USD; `nil` when a total is no number, currencies differ, or no rate is known.
    var totalInUSD: Amount? {
        guard let currency = items.first?[.tradeCurr], items.allSatisfy({ $0[.tradeCurr].hasSameText(as: currency) })
        else { return nil }
        var sum = Amount.zero
        for item in items {
            guard let scaled = item[.declTotal].decimal(Amount.decimals), abs(scaled) < 1_000_000_000_000_000 else {
                return nil
            }
            sum += Amount(scaled: scaled)
        }
        if currency == "USD" { return sum }
        guard let own = rate(currency.string), let dollar = rate("USD"), dollar.scaled > 0 else { return nil }
        let product = Int128(sum.scaled) * Int128(own.scaled) / Int128(dollar.scaled)
        return Int64(exactly: product).map { Amount(scaled: $0) }
    }

    private func rate(_ currency: String) -> ExchangeRate? {
        settings.exchangeRates.first { $0.currency.description == currency }?.cny
    }
}
