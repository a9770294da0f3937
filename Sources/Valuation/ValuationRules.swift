import Findings

/// The rules of valuing lots. Their findings point into the job file, or at a lot.
///
/// Rates and charges that a job lacks, and charges its terms leave out, are said by the rules of the job file
/// (``JobRules/missingRate`` and its neighbours): once, by the reader of the file, and here for a job made in code.
public enum ValuationRules {
    /// Every rule of this room, in reading order.
    public static let all: [Rule] = [
        lotRate, chargeAmount, chargeLeftOut, chargesConverted, emptyBasis, valueRange,
    ]

    static let lotRate = Rule(
        "MP-VAL-042", .error, .rules, zh: "货物批次的币制须有汇率", en: "The currency of every lot has a rate",
        source: "contract section 5", certainty: .contract)
    static let chargeAmount = Rule(
        "MP-VAL-044", .error, .rules, zh: "费用不得为负（杂费除外），且最多五位小数",
        en: "A charge is not negative (other charges may be) and has at most five decimals",
        source: "contract section 5; filling rules F-128, F-130", certainty: .contract)
    static let chargeLeftOut = Rule(
        "MP-VAL-045", .notice, .rules, zh: "单价为 FOB 价时，内陆费用不再计入",
        en: "Where lot prices are FOB the inland charge is not added again",
        source: "contract section 5", certainty: .contract)
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
