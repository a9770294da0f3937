import Findings

extension JobRules {
    private static let contract = "job file contract, section 2"

    /// Two rates of one currency.
    public static let duplicateRate = Rule(
        "MP-JOB-060", .error, zh: "每种币制只给一个汇率", en: "a currency has one rate", source: contract,
        certainty: .contract)
    /// A rate of a later day.
    public static let lateRate = Rule(
        "MP-JOB-061", .warning, .rules, zh: "汇率日期不晚于申报日期", en: "rates are not later than the declaration",
        source: "our default; no text names the rate (R-003)", certainty: .ownDefault)
    /// No rate of the dollar.
    public static let missingDollarRate = Rule(
        "MP-JOB-062", .error, .rules, zh: "须有美元汇率以核算限值", en: "the cap needs the rate of the dollar",
        source: "job file contract, section 5", certainty: .contract)
    /// No rate of a currency in use.
    public static let missingRate = Rule(
        "MP-JOB-063", .error, .rules, zh: "所用币制须有汇率", en: "every currency in use has a rate",
        source: "job file contract, section 5", certainty: .contract)
    /// A charge that the terms leave out of the price.
    public static let chargeOutsideTerms = Rule(
        "MP-JOB-064", .warning, .rules, zh: "成交方式不含此项费用", en: "the terms leave this charge out of the price",
        source: "our reading of GACC 2018-60 art. 3 items 27 to 29 (F-129)", certainty: .ownDefault)
    /// Terms that hold a charge which is not given.
    public static let chargeMissing = Rule(
        "MP-JOB-065", .warning, .rules, zh: "成交方式所含费用须列明", en: "the charges in the terms are given",
        source: "our reading of GACC 2018-60 art. 3 items 27 to 29 (F-129)", certainty: .ownDefault)
    /// A rate of CNY other than 1.
    public static let homeRate = Rule(
        "MP-JOB-066", .error, zh: "人民币汇率只能是 1", en: "the rate of CNY is 1", source: contract, certainty: .contract)

    static let money: [Rule] = [
        duplicateRate, lateRate, missingDollarRate, missingRate, chargeOutsideTerms, chargeMissing, homeRate,
    ]

    /// Neither a fleet nor containers.
    public static let noContainers = Rule(
        "MP-JOB-070", .error, zh: "须给出 fleet 或 containers", en: "a fleet or containers are given", source: contract,
        certainty: .contract)
    /// A ref that cannot be part of a file name.
    public static let containerRef = Rule(
        "MP-JOB-078", .error, zh: "集装箱 ref 须能用作文件名", en: "a container's ref can name its packing list",
        source: contract, certainty: .contract)
    /// Two containers with one ref.
    public static let duplicateContainerRef = Rule(
        "MP-JOB-071", .error, zh: "集装箱 ref 不可重复", en: "container refs are unique", source: contract,
        certainty: .contract)
    /// Two containers with one number.
    public static let duplicateContainerNumber = Rule(
        "MP-JOB-072", .error, .codes, zh: "集装箱号不可重复", en: "container numbers are unique",
        source: "GACC 2018-60 art. 3 item 32 (F-181)", certainty: .official)
    /// A binding that does not go with the flow.
    public static let bindingAgainstFlow = Rule(
        "MP-JOB-073", .warning, .rules, zh: "装箱绑定宜与作业流程一致", en: "the binding of containers suits the flow",
        source: "Yiwu Customs on the pilot 2023, as reported (R-073)", certainty: .secondary)
    /// A cap above that of the announcement.
    public static let valueCap = Rule(
        "MP-JOB-074", .error, .rules, zh: "单票货值上限不可高于 150,000 美元", en: "the value cap is at most USD 150,000",
        source: "GACC 2019-221", certainty: .official)
    /// A cap on lines above that of the message.
    public static let lineCap = Rule(
        "MP-JOB-075", .error, .rules, zh: "单票商品项为 1 至 50", en: "a declaration has 1 to 50 lines",
        source: "DecMessage format 2018 (F-010)", certainty: .official)
    /// A fleet without a single container.
    public static let emptyFleet = Rule(
        "MP-JOB-076", .error, zh: "可用集装箱不可全为零", en: "the fleet has a container", source: contract,
        certainty: .contract)
    /// More entries than an index can name.
    public static let tooMany = Rule(
        "MP-JOB-077", .error, zh: "条目数不可超限", en: "lists keep within their limits", source: contract,
        certainty: .contract)

    static let boxes: [Rule] = [
        noContainers, containerRef, duplicateContainerRef, duplicateContainerNumber, bindingAgainstFlow, valueCap,
        lineCap,
        emptyFleet,
        tooMany,
    ]

    /// A file name longer than the message takes.
    public static let attachmentName = Rule(
        "MP-JOB-090", .error, .structure, zh: "随附单据文件名不超过 64",
        en: "an attachment's file name has at most 64 characters",
        source: "DecMessage format 2018, EdocCopId", certainty: .official)
    /// Two attachments with one file name: the archive is flat.
    public static let duplicateAttachment = Rule(
        "MP-JOB-091", .error, .structure, zh: "随附单据文件名不可重复", en: "attachments have different file names",
        source: "DecMessage format 2018, attachments", certainty: .official)
    /// More attachments than the message foresees.
    public static let manyAttachments = Rule(
        "MP-JOB-092", .warning, .structure, zh: "随附单据宜不超过 10 份", en: "at most ten attachments",
        source: "DecMessage format 2018 (F-010)", certainty: .official)
    /// No lots.
    public static let noLots = Rule(
        "MP-JOB-093", .error, zh: "至少一个货物清单文件", en: "there is a table of lots", source: contract,
        certainty: .contract)
    /// One table given twice.
    public static let duplicateLots = Rule(
        "MP-JOB-094", .error, zh: "货物清单文件不得重复", en: "no table of lots may be given twice",
        source: "contracts section 4: each table has one list of refused rows", certainty: .contract)

    static let files: [Rule] = [attachmentName, duplicateAttachment, manyAttachments, noLots, duplicateLots]
}
