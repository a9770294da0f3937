import Findings

/// The rules of valuing lots. Their findings point into the job file, or at a lot.
public enum ValuationRules {
    /// Every rule of this room, in reading order.
    public static let all: [Rule] = [
        declaredRate, dollarRate, lotRate, chargeRate, chargeAmount, chargeLeftOut, chargeMissing, chargesConverted,
        emptyBasis, valueRange,
    ]

    static let declaredRate = Rule(
        "MP-VAL-040", .error, .rules, zh: "申报币制须有汇率", en: "The declared currency has a rate",
        source: "contract section 5", certainty: .contract)
    static let dollarRate = Rule(
        "MP-VAL-041", .error, .rules, zh: "须有美元汇率，以计算单票限额",
        en: "The US dollar has a rate, in which the cap of a declaration is counted",
        source: "GACC 2019-221 art. 1; contract section 5", certainty: .contract)
    static let lotRate = Rule(
        "MP-VAL-042", .error, .rules, zh: "货物批次的币制须有汇率", en: "The currency of every lot has a rate",
        source: "contract section 5", certainty: .contract)
    static let chargeRate = Rule(
        "MP-VAL-043", .error, .rules, zh: "费用的币制须有汇率", en: "The currency of every charge has a rate",
        source: "contract section 5", certainty: .contract)
    static let chargeAmount = Rule(
        "MP-VAL-044", .error, .rules, zh: "费用不得为负（杂费除外），且最多五位小数",
        en: "A charge is not negative (other charges may be) and has at most five decimals",
        source: "contract section 5; filling rules F-128, F-130", certainty: .contract)
    static let chargeLeftOut = Rule(
        "MP-VAL-045", .notice, .rules, zh: "该费用按成交方式不计入货值，也不申报",
        en: "A charge that the delivery terms neither put into the price nor let be declared",
        source: "contract section 5; filling rules F-129", certainty: .contract)
    static let chargeMissing = Rule(
        "MP-VAL-046", .warning, .rules, zh: "CIF 应有运费和保费，C&F 应有运费",
        en: "CIF comes with freight and insurance, C&F with freight", source: "filling rules F-129",
        certainty: .ownDefault)
    static let chargesConverted = Rule(
        "MP-VAL-047", .notice, .rules, zh: "同类费用有多种币制，已各自折算为申报币制",
        en: "Charges of one kind in several currencies are declared in the declared currency",
        source: "filling rules F-124, F-126, F-128 (one currency a mark); conversion: our default",
        certainty: .ownDefault)
    static let emptyBasis = Rule(
        "MP-VAL-048", .notice, .rules, zh: "分摊依据全部为零，费用平均分摊",
        en: "A charge whose basis is zero for every lot is spread equally", source: "our default",
        certainty: .ownDefault)
    static let valueRange = Rule(
        "MP-VAL-049", .error, .rules, zh: "金额超出可精确计算的范围", en: "Amounts are within the exact range",
        source: "range of exact arithmetic", certainty: .contract)
}
