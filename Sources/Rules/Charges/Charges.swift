import Findings
import Messages

/// Freight, insurance and other charges of the head.
struct Charges {
    let mark: MessageField
    let value: MessageField
    let currency: MessageField

    static func fee(_ head: MessageBlock) -> Charges {
        Charges(mark: head[.feeMark], value: head[.feeRate], currency: head[.feeCurr])
    }

    static func insur(_ head: MessageBlock) -> Charges {
        Charges(mark: head[.insurMark], value: head[.insurRate], currency: head[.insurCurr])
    }

    static func other(_ head: MessageBlock) -> Charges {
        Charges(mark: head[.otherMark], value: head[.otherRate], currency: head[.otherCurr])
    }

    /// Whether neither mark nor value is given.
    var isAbsent: Bool { mark.isEmpty && value.isEmpty }

    /// Reports a mark without a value, or a value without a mark.
    static func reportHalf(_ charge: Charges, _ reporter: inout RuleReporter) {
        if charge.mark.isFilled, charge.value.isEmpty {
            reporter.report(
                charge.value, zh: "\(charge.mark.name) 为 \(charge.mark.shown)，\(charge.value.name) 却未填",
                en: "\(charge.mark.name) is \(charge.mark.shown), yet \(charge.value.name) is empty")
        } else if charge.mark.isEmpty, charge.value.isFilled {
            reporter.report(
                charge.mark, zh: "\(charge.value.name) 为 \(charge.value.shown)，\(charge.mark.name) 却未填",
                en: "\(charge.value.name) is \(charge.value.shown), yet \(charge.mark.name) is empty")
        }
    }

    /// Reports a price or total without a currency.
    static func reportCurrency(_ charge: Charges, _ reporter: inout RuleReporter) {
        guard charge.mark.isOne(of: "2", "3"), charge.currency.isEmpty else { return }
        reporter.report(
            charge.currency, zh: "\(charge.mark.name) 为 \(charge.mark.shown)，\(charge.currency.name) 却未填",
            en: "\(charge.mark.name) is \(charge.mark.shown), yet \(charge.currency.name) is empty")
    }

    /// Reports a charge that the terms of delivery want and the message lacks, or the reverse.
    static func report(
        _ charge: Charges, isWanted: Bool, _ terms: MessageField, zh: String, en: String,
        _ reporter: inout RuleReporter
    ) {
        guard charge.isAbsent == isWanted else { return }
        reporter.report(
            isWanted ? charge.mark : charge.value,
            zh: "成交方式 \(terms.shown)，\(isWanted ? "却未填" : "却填了")\(zh)",
            en: "the terms are \(terms.shown), yet \(en) is \(isWanted ? "not given" : "given")")
    }

    /// What is not plausible about a charge; `nil` when nothing is.
    static func fault(_ charge: Charges, _ facts: borrowing MessageFacts) -> Bilingual? {
        guard let value = charge.value.decimal(5) else { return nil }
        if value <= 0 { return Bilingual(zh: "不大于 0", en: "is not above 0") }
        if charge.mark == "1", value >= 10_000_000 { return Bilingual(zh: "的率不小于 100", en: "is a rate of 100 or more") }
        guard charge.mark == "3" else { return nil }
        var sum: Int64 = 0
        for item in facts.items {
            guard item[.tradeCurr].hasSameText(as: charge.currency), let total = item[.declTotal].decimal(5),
                total >= 0, total < 1_000_000_000_000_000
            else { return nil }
            sum += total
        }
        return sum > 0 && value >= sum ? Bilingual(zh: "不小于货物总价", en: "reaches the value of the goods") : nil
    }
}
