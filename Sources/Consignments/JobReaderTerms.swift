import CodeLists
import Findings
import JSONText
import Quantities

extension JobReading {
    /// Terms of the sale.
    mutating func terms(of root: JobObject) -> Terms? {
        guard let object = object("terms", of: root, as: .terms, required: true) else { return nil }
        let mode: TransactionMode? = choice("transactionMode", of: object)
        let currency = alpha3("currency", of: object, in: .currency)
        let contract = text("contract", of: object, .code(32))
        let basis: LotPriceBasis? = choice("lotPriceBasis", of: object)
        let lotCurrency = lotCurrency(of: object)
        let charges = elements("charges", of: object, required: false).compactMap { charge($0) }
        if let mode { checkCharges(charges, under: mode, of: object) }
        guard let mode, let currency, let contract, let basis, let lotCurrency else { return nil }
        return Terms(
            transactionMode: mode, currency: currency, contract: contract, lotPriceBasis: basis,
            lotCurrency: lotCurrency, charges: charges.map(\.value))
    }

    /// The currency of lots; RMB and 人民币 mean CNY here as in the lots table.
    private mutating func lotCurrency(of object: JobObject) -> Alpha3? {
        if let written = object.node["lotCurrency"]?.text, ["RMB", "人民币"].contains(written) { return .cny }
        return alpha3("lotCurrency", of: object, in: .currency)
    }

    private mutating func charge(_ value: JobValue) -> JobCharge? {
        guard let object = open(value, as: .charge) else { return nil }
        let kind: Charge.Kind? = choice("kind", of: object)
        // A minus sign is legal for other charges (杂费) and only there: what is deducted from the value (F-128).
        let amount = decimal("amount", of: object, kind == .other ? .notZero : .positive, as: Amount.self)
        let currency = alpha3("currency", of: object, in: .currency)
        let basis: Charge.Basis? = choice("basis", of: object)
        guard let kind, let amount, let currency, let basis else { return nil }
        return JobCharge(
            value: Charge(kind: kind, amount: amount, currency: currency, basis: basis), pointer: object.pointer)
    }

    private mutating func checkCharges(_ charges: [JobCharge], under mode: TransactionMode, of terms: JobObject) {
        let covered = mode.coveredCharges
        for charge in charges where [.freight, .insurance].contains(charge.value.kind) {
            if covered.contains(charge.value.kind) { continue }
            report(
                JobRules.chargeOutsideTerms, at: charge.pointer + "/kind",
                zh: "\(mode.rawValue) 的价格不含 \(charge.value.kind.rawValue)，此项不计入",
                en: "\(charge.value.kind.rawValue) is not in a price under \(mode.rawValue): it is left out",
                hintZh: "核对成交方式，或删去此项（此检查由规范推出）", hintEn: "check the terms, or remove the charge (a test of ours)")
        }
        for kind in covered where !charges.contains(where: { $0.value.kind == kind }) {
            report(
                JobRules.chargeMissing, at: terms.pointer + "/charges", zh: "\(mode.rawValue) 含 \(kind.rawValue)，但没有列出",
                en: "a price under \(mode.rawValue) holds \(kind.rawValue), and none is given",
                hintZh: "在 charges 中加上 \(kind.rawValue)（此检查由规范推出）",
                hintEn: "add the \(kind.rawValue) to charges (a test of ours)")
        }
    }

    /// The dated rates, the first of each currency.
    mutating func exchangeRates(of root: JobObject, on date: CalendarDate?) -> [DatedRate] {
        var firsts: [String: String] = [:]
        var rates: [DatedRate] = []
        for value in elements("exchangeRates", of: root, required: true) {
            guard let object = open(value, as: .rate) else { continue }
            let currency = alpha3("currency", of: object, in: .currency)
            let isRepeated = currency.map { firsts[$0.text] != nil } ?? false
            let pointer = object.pointer + "/currency"
            checkUnique(currency?.text, rule: JobRules.duplicateRate, at: pointer, firsts: &firsts)
            let rate = decimal("cny", of: object, .positive, as: ExchangeRate.self)
            let day = self.date("date", of: object)
            let source = text("source", of: object)
            if let day, let date, date < day { reportLateRate(object, day, date) }
            if currency == .cny, let rate, rate != .one { reportHomeRate(object, rate) }
            guard let currency, let rate, let day, !isRepeated else { continue }
            rates.append(DatedRate(currency: currency, rate: rate, date: day, source: source ?? ""))
        }
        return rates
    }

    private mutating func reportLateRate(_ object: JobObject, _ day: CalendarDate, _ date: CalendarDate) {
        report(
            JobRules.lateRate, at: object.pointer + "/date", zh: "汇率日期 \(day) 晚于申报日期 \(date)",
            en: "the rate is of \(day), after the declaration date \(date)",
            hintZh: "用申报日或之前公布的汇率；取哪天的汇率没有明文，此为我们的默认",
            hintEn: "use a rate published by then; no text names the day, this is our default")
    }

    private mutating func reportHomeRate(_ object: JobObject, _ rate: ExchangeRate) {
        report(
            JobRules.homeRate, at: object.pointer + "/cny", zh: "人民币对人民币的汇率写成了 \(rate.text())",
            en: "the rate of CNY to CNY is given as \(rate.text())", hintZh: "删去人民币一行", hintEn: "remove the rate of CNY"
        )
    }

    /// Every currency in use has a rate, and the dollar one for the cap.
    mutating func checkMoney(_ root: JobObject, terms: Terms?, rates: [DatedRate]) {
        guard root.node["exchangeRates"]?.elements != nil else { return }
        let read = root.node["exchangeRates"]?.elements?.compactMap { $0["currency"]?.text } ?? []
        if !rates.contains(where: { $0.currency == .usd }), !read.contains("USD") {
            report(
                JobRules.missingDollarRate, at: "/exchangeRates", zh: "没有美元汇率，无法核算 150,000 美元限值",
                en: "there is no rate of USD: the cap of USD 150,000 cannot be counted",
                hintZh: "加上 {\"currency\": \"USD\", \"cny\": \"7.0875\", …}",
                hintEn: "add {\"currency\": \"USD\", \"cny\": \"7.0875\", …}")
        }
        guard let terms else { return }
        var used = [("/terms/currency", terms.currency), ("/terms/lotCurrency", terms.lotCurrency)]
        for (index, charge) in (root.node["terms"]?["charges"]?.elements ?? []).enumerated() {
            guard let currency = charge["currency"]?.text.flatMap({ Alpha3($0) }) else { continue }
            used.append(("/terms/charges/\(index)/currency", currency))
        }
        for (pointer, currency) in used where currency != .cny && currency != .usd && !read.contains(currency.text) {
            report(
                JobRules.missingRate, at: pointer, zh: "币制 \(currency.text) 没有汇率",
                en: "there is no rate of \(currency.text)",
                hintZh: "在 exchangeRates 加上 \(currency.text)", hintEn: "add \(currency.text) to exchangeRates")
        }
    }
}

/// A charge and where it stands.
private struct JobCharge {
    let value: Charge
    let pointer: String
}

extension TransactionMode {
    /// The carriage charges that a price under these terms holds (F-129).
    fileprivate var coveredCharges: [Charge.Kind] {
        switch self {
        case .cif: [.freight, .insurance]
        case .cAndF: [.freight]
        case .fob: []
        }
    }
}
