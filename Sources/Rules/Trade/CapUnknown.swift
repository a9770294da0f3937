import Findings
import Messages

extension MessageRule {
    /// Without an exchange rate the cap of USD 150,000 cannot be checked.
    static let capUnknown = MessageRule(
        Rule(
            "MP-TRD-003", .notice, .rules, zh: "没有汇率，无法核对 15 万美元限额",
            en: "Without an exchange rate the cap of USD 150,000 cannot be checked",
            source: "our default: neither GACC 2014-54 nor 2019-221 names a rate for the cap", certainty: .ownDefault),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "公告没有规定折算汇率；币制不是美元且未给汇率时，限额未核对。",
            en: "No text names the rate of conversion. In another currency than USD, and without a rate "
                + "given, the cap was not checked."),
        remedy: Bilingual(
            zh: "在配置文件写明 exchangeRates，或连同作业一起核对（--against、--job）",
            en: "Give exchangeRates in the configuration file, or check against the job (--against, --job)"),
        passing: [.set("DecLists/DecList[1]/TradeCurr", "USD")],
        failing: [
            .set("DecLists/DecList[1]/TradeCurr", "EUR"),
            .set("DecLists/DecList[2]/TradeCurr", "EUR"),
            .set("DecLists/DecList[3]/TradeCurr", "EUR"),
        ]
    ) { facts, reporter in
        guard let currency = facts.items.first?[.tradeCurr], currency != "USD", facts.totalInUSD == nil else { return }
        // A currency that is none has a rule of its own (COD-010, F-151), which says what to put right.
        guard facts.items.allSatisfy({ facts.isCurrency($0[.tradeCurr]) }) else { return }
        reporter.report(
            currency, zh: "币制 \(currency.string) 没有汇率或各项币制不同，未核对限额",
            en: "\(currency.string) has no rate, or currencies differ; the cap was not checked")
    }
}
