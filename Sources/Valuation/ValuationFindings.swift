import CodeLists
import Consignments
import Findings
import Quantities

// What the rules of valuing say.
extension Finding {
    static func noDeclaredRate(_ job: Job) -> Finding {
        let currency = job.terms.currency.text
        return Finding(
            JobRules.missingRate, zh: "申报币制 \(currency) 没有汇率",
            en: "There is no rate for the declared currency \(currency)",
            hintZh: "在 exchangeRates 中加入 \(currency) 的汇率", hintEn: "Add a rate for \(currency) to exchangeRates",
            place: job.places.place("/terms/currency"))
    }

    static func noDollarRate(_ job: Job) -> Finding {
        Finding(
            JobRules.missingDollarRate, zh: "没有美元汇率，无法计算单票限额",
            en: "There is no rate for USD, in which the cap is counted",
            hintZh: "在 exchangeRates 中加入 USD 的汇率", hintEn: "Add a rate for USD to exchangeRates",
            place: job.places.place("/exchangeRates"))
    }

    static func noLotRate(_ missing: MissingRate, of book: LotBook, job: Job) -> Finding {
        let currency = missing.currency.text
        return Finding(
            ValuationRules.lotRate, zh: "币制 \(currency) 没有汇率，涉及 \(missing.lots) 批货物",
            en: "There is no rate for \(currency), the currency of \(missing.lots) lot(s), this one first",
            hintZh: "在 exchangeRates 中加入 \(currency) 的汇率，或更正币制",
            hintEn: "Add a rate for \(currency) to exchangeRates, or correct the currency",
            place: book.place(of: Int(missing.firstLot), field: "currency"))
    }

    static func sumTooLarge(_ job: Job) -> Finding {
        Finding(
            ValuationRules.valueRange, zh: "全部货物的总值超出可精确计算的范围",
            en: "The value of all lots together is beyond exact arithmetic",
            hintZh: "检查金额与汇率", hintEn: "Check the totals and the rates", place: job.places.place("/exchangeRates"))
    }

    static func noChargeRate(_ index: Int, _ job: Job) -> Finding {
        let charge = job.terms.charges[index]
        return Finding(
            JobRules.missingRate, zh: "\(charge.kind.zh)的币制 \(charge.currency.text) 没有汇率",
            en: "There is no rate for \(charge.currency.text), the currency of the \(charge.kind.rawValue) charge",
            hintZh: "在 exchangeRates 中加入该汇率", hintEn: "Add the rate to exchangeRates",
            place: job.places.place("/terms/charges/\(index)/currency"))
    }

    static func badCharge(_ index: Int, _ job: Job) -> Finding {
        let charge = job.terms.charges[index]
        return Finding(
            ValuationRules.chargeAmount, zh: "\(charge.kind.zh)金额 \(charge.amount.description) 不可用",
            en: "The \(charge.kind.rawValue) charge of \(charge.amount.description) cannot be spread",
            hintZh: "填写不为负、最多五位小数的金额", hintEn: "Give an amount that is not negative, with at most five decimals",
            place: job.places.place("/terms/charges/\(index)/amount"))
    }

    /// A charge that the terms leave out: the inland charge of FOB prices, or freight and insurance outside the terms.
    static func chargeLeftOut(_ index: Int, _ job: Job) -> Finding {
        let charge = job.terms.charges[index]
        let mode = job.terms.transactionMode.rawValue
        if charge.kind == .inland {
            return Finding(
                ValuationRules.chargeLeftOut, zh: "单价为 FOB 价，已含内陆费用，未再计入",
                en: "Prices are FOB and hold the inland charge already; it is not added",
                hintZh: "如应计入，请更改 lotPriceBasis", hintEn: "If it should count, change lotPriceBasis",
                place: job.places.place("/terms/charges/\(index)"))
        }
        return Finding(
            JobRules.chargeOutsideTerms, zh: "成交方式 \(mode) 不含\(charge.kind.zh)，未计入也不申报",
            en: "Under \(mode) the \(charge.kind.rawValue) charge is neither in the price nor declared",
            hintZh: "如应计入，请更改 transactionMode", hintEn: "If it should count, change transactionMode",
            place: job.places.place("/terms/charges/\(index)"))
    }

    static func missingCharge(_ kind: Charge.Kind, _ job: Job) -> Finding {
        let mode = job.terms.transactionMode.rawValue
        return Finding(
            JobRules.chargeMissing, zh: "成交方式 \(mode) 缺少\(kind.zh)",
            en: "\(mode) without \(kind == .insurance ? "an" : "a") \(kind.rawValue) charge",
            hintZh: "在 terms.charges 中加入\(kind.zh)，或更改成交方式（本工具默认要求）",
            hintEn: "Add the \(kind.rawValue) charge to terms.charges, or change the terms (our default check)",
            place: job.places.place("/terms/charges"))
    }

    static func chargesConverted(_ kind: Charge.Kind, _ index: Int, _ job: Job) -> Finding {
        let currency = job.terms.currency.text
        return Finding(
            ValuationRules.chargesConverted, zh: "\(kind.zh)有多种币制，按 \(currency) 申报",
            en: "The \(kind.rawValue) charges come in several currencies and are declared in \(currency)",
            hintZh: "每笔费用折算一次，四舍五入至五位小数（本工具默认）",
            hintEn: "Each charge is converted once, half up at five decimals (our default)",
            place: job.places.place("/terms/charges/\(index)"))
    }

    static func emptyBasis(_ index: Int, _ job: Job) -> Finding {
        let charge = job.terms.charges[index]
        return Finding(
            ValuationRules.emptyBasis, zh: "\(charge.kind.zh)的分摊依据 \(charge.basis.rawValue) 全部为零，按批次平均分摊",
            en:
                "The basis \(charge.basis.rawValue) of the \(charge.kind.rawValue) charge is zero for every lot; spread equally",
            hintZh: "如不合适，请改用其他分摊依据", hintEn: "Choose another basis if that is not meant",
            place: job.places.place("/terms/charges/\(index)/basis"))
    }

    static func chargeTooLarge(_ index: Int, _ job: Job) -> Finding {
        let charge = job.terms.charges[index]
        return Finding(
            ValuationRules.valueRange, zh: "\(charge.kind.zh) \(charge.amount.description) 无法精确分摊：数值过大",
            en: "The \(charge.kind.rawValue) charge of \(charge.amount.description) is too large to be spread exactly",
            hintZh: "检查费用金额与货物金额", hintEn: "Check the amount and the totals of the lots",
            place: job.places.place("/terms/charges/\(index)/amount"))
    }
}

extension Charge.Kind {
    /// The Chinese name.
    var zh: String {
        switch self {
        case .inland: "内陆费用"
        case .freight: "运费"
        case .insurance: "保费"
        case .other: "杂费"
        }
    }
}
