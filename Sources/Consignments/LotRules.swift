import Findings

/// The rules of one row of the lots table.
public enum LotRules {
    /// A required field must be filled in.
    public static let missingField = Rule(
        "MP-LOT-001", .error, zh: "必填项应填写",
        en: "A required field must be filled in",
        source: "contracts section 1", certainty: .contract)
    /// A lot number must be unique in the job.
    public static let duplicateLot = Rule(
        "MP-LOT-002", .error, zh: "批次号在一票业务内应唯一",
        en: "A lot number must be unique in the job",
        source: "contracts section 1", certainty: .contract)
    /// Goods must be confirmed by the commodity recognition system.
    public static let notConfirmed = Rule(
        "MP-LOT-003", .error, zh: "商品应经市场采购商品认定体系确认",
        en: "Goods must be confirmed by the commodity recognition system",
        source: "GACC 2019-221 art. 1(b), art. 3; GACC 2014-54 art. 4", certainty: .official)
    /// The recognition state must be entered or confirmed.
    public static let unknownRecognition = Rule(
        "MP-LOT-004", .error, zh: "认定状态应为 entered 或 confirmed",
        en: "The recognition state must be entered or confirmed",
        source: "contracts section 1", certainty: .contract)
    /// The purchaser must be in the job.
    public static let unknownPurchaser = Rule(
        "MP-LOT-005", .error, zh: "采购商应在作业文件中",
        en: "The purchaser must be in the job",
        source: "contracts section 1", certainty: .contract)
    /// The goods must have a Chinese name.
    public static let nameNotChinese = Rule(
        "MP-LOT-006", .error, zh: "商品名称应为中文",
        en: "The goods must have a Chinese name",
        source: "GACC 2018-60 art. 3(35); filling rules F-135", certainty: .official)
    /// The name of the goods must be specific enough.
    public static let vagueName = Rule(
        "MP-LOT-007", .warning, zh: "商品名称应足够具体",
        en: "The name of the goods must be specific enough",
        source: "GACC 2018-60 art. 3(35); filling rules F-135; the list of vague names is a default of this program",
        certainty: .ownDefault)
    /// A text must not contain control characters.
    public static let controlCharacter = Rule(
        "MP-LOT-008", .error, zh: "不得含有控制字符",
        en: "A text must not contain control characters",
        source: "XML 1.0 section 2.2", certainty: .official)
    /// A text must not be longer than 255 (a Chinese character counts as 2).
    public static let textTooLong = Rule(
        "MP-LOT-009", .error, zh: "文本不得超过 255 个字符（汉字按 2 计）",
        en: "A text must not be longer than 255 (a Chinese character counts as 2)",
        source: "message format of GACC 2018-67, GName", certainty: .observed)
    /// The specification must not be longer than 255 (a Chinese character counts as 2).
    public static let specificationTooLong = Rule(
        "MP-LOT-010", .error, zh: "规格型号总长不得超过 255（汉字按 2 计）",
        en: "The specification must not be longer than 255 (a Chinese character counts as 2)",
        source: "message format of GACC 2018-67, GModel", certainty: .observed)
    /// There must be as many elements as the tariff line asks for.
    public static let elementCount = Rule(
        "MP-LOT-011", .warning, zh: "申报要素个数应与税则一致",
        en: "There must be as many elements as the tariff line asks for",
        source: "GACC 2018-60 art. 3(35); filling rules F-137", certainty: .ownDefault)
    /// Declaration elements should be given.
    public static let noElements = Rule(
        "MP-LOT-012", .notice, zh: "应填写申报要素",
        en: "Declaration elements should be given",
        source: "GACC 2018-60 art. 3(35); filling rules F-137", certainty: .ownDefault)
    /// The brand type must be 0 to 4.
    public static let brandType = Rule(
        "MP-LOT-013", .error, zh: "品牌类型应为 0 至 4",
        en: "The brand type must be 0 to 4",
        source: "GACC 2018-60 art. 3(35)(9); filling rules F-138", certainty: .official)
    /// The export benefit must be 0 to 2.
    public static let exportBenefit = Rule(
        "MP-LOT-014", .error, zh: "出口享惠情况应为 0 至 2",
        en: "The export benefit must be 0 to 2",
        source: "GACC 2018-60 art. 3(35)(10); filling rules F-139", certainty: .official)
    /// A number must be written in plain decimals.
    public static let notANumber = Rule(
        "MP-LOT-015", .error, zh: "数值应为普通十进制数",
        en: "A number must be written in plain decimals",
        source: "contracts section 1", certainty: .contract)
    /// A number must not have thousands separators.
    public static let thousandsSeparator = Rule(
        "MP-LOT-016", .error, zh: "数值不得使用千位分隔符",
        en: "A number must not have thousands separators",
        source: "contracts section 1", certainty: .contract)
    /// A number must not have an exponent.
    public static let exponent = Rule(
        "MP-LOT-017", .error, zh: "数值不得使用科学计数法",
        en: "A number must not have an exponent",
        source: "contracts section 1", certainty: .contract)
    /// A number must not have more decimals than its field keeps.
    public static let tooManyDecimals = Rule(
        "MP-LOT-018", .error, zh: "小数位数应在上限以内",
        en: "A number must not have more decimals than its field keeps",
        source: "contracts section 5", certainty: .contract)
    /// A number must be within the range of its field.
    public static let outOfRange = Rule(
        "MP-LOT-019", .error, zh: "数值应在可表示范围内",
        en: "A number must be within the range of its field",
        source: "contracts section 5", certainty: .contract)
    /// A number must be greater than zero.
    public static let notPositive = Rule(
        "MP-LOT-020", .error, zh: "数值应大于零",
        en: "A number must be greater than zero",
        source: "GACC 2018-60 art. 3(24)-(26), (36)-(38); filling rules F-110, F-115, F-116, F-142, F-148, F-149",
        certainty: .official)
    /// The unit must be in the table of units.
    public static let unknownUnit = Rule(
        "MP-LOT-021", .error, zh: "计量单位应在代码表内",
        en: "The unit must be in the table of units",
        source: "customs table of measurement units (closed)", certainty: .observed)
    /// The price or the total must be given.
    public static let noPrice = Rule(
        "MP-LOT-022", .error, zh: "单价和总价至少填一项",
        en: "The price or the total must be given",
        source: "contracts section 1", certainty: .contract)
    /// Price times quantity must be the total, to the fen.
    public static let priceDisagrees = Rule(
        "MP-LOT-023", .error, zh: "单价乘数量应等于总价（精确到分）",
        en: "Price times quantity must be the total, to the fen",
        source: "contracts section 1; filling rules F-150", certainty: .contract)
    /// The currency must be a three-letter code.
    public static let unknownCurrency = Rule(
        "MP-LOT-024", .error, zh: "币制应为三位字母代码",
        en: "The currency must be a three-letter code",
        source: "GACC 2018-60 art. 3(39); filling rules F-151", certainty: .official)
    /// The job must have a rate for the currency.
    public static let noRate = Rule(
        "MP-LOT-025", .error, zh: "作业文件应有该币制的汇率",
        en: "The job must have a rate for the currency",
        source: "contracts section 5", certainty: .contract)
    /// The statutory quantity must be given or derivable.
    public static let noFirstQuantity = Rule(
        "MP-LOT-026", .error, zh: "法定数量应填写或可推算",
        en: "The statutory quantity must be given or derivable",
        source: "GACC 2018-60 art. 3(36); filling rules F-142; contracts section 1", certainty: .official)
    /// The second statutory quantity must be given or derivable.
    public static let noSecondQuantity = Rule(
        "MP-LOT-027", .error, zh: "第二法定数量应填写或可推算",
        en: "The second statutory quantity must be given or derivable",
        source: "GACC 2018-60 art. 3(36)(2); filling rules F-144; contracts section 1", certainty: .official)
    /// The tariff line has no second statutory unit.
    public static let needlessSecondQuantity = Rule(
        "MP-LOT-028", .warning, zh: "该税号无第二法定单位",
        en: "The tariff line has no second statutory unit",
        source: "GACC 2018-60 art. 3(36)(2); filling rules F-144", certainty: .official)
    /// Quantities in one unit must agree.
    public static let quantitiesDisagree = Rule(
        "MP-LOT-029", .warning, zh: "同一单位的数量应一致",
        en: "Quantities in one unit must agree",
        source: "filling rules F-146", certainty: .ownDefault)
    /// Pieces must be a whole number of at least 1.
    public static let wholePackages = Rule(
        "MP-LOT-030", .error, zh: "件数应为正整数",
        en: "Pieces must be a whole number of at least 1",
        source: "GACC 2018-60 art. 3(24); filling rules F-110", certainty: .official)
    /// The packing kind must be in the table.
    public static let unknownPackageKind = Rule(
        "MP-LOT-031", .error, zh: "包装种类应在代码表内",
        en: "The packing kind must be in the table",
        source: "customs table of packing kinds (closed)", certainty: .observed)
    /// The net weight must not be above the gross weight.
    public static let netAboveGross = Rule(
        "MP-LOT-032", .error, zh: "净重不得大于毛重",
        en: "The net weight must not be above the gross weight",
        source: "GACC 2018-60 art. 3(25)-(26); filling rules F-117; rules R-103", certainty: .secondary)
    /// The domestic source place must be a code of 5 characters.
    public static let originDistrict = Rule(
        "MP-LOT-033", .error, zh: "境内货源地应为 5 位代码",
        en: "The domestic source place must be a code of 5 characters",
        source: "contracts section 1", certainty: .contract)
    /// The domestic source place should be in the table.
    public static let unknownDistrict = Rule(
        "MP-LOT-034", .warning, zh: "境内货源地应在代码表内",
        en: "The domestic source place should be in the table",
        source: "customs table of domestic districts, open, to 2020-01", certainty: .observed)
    /// The division of origin must be a code of 6 digits.
    public static let originDivision = Rule(
        "MP-LOT-035", .error, zh: "产地应为 6 位行政区划代码",
        en: "The division of origin must be a code of 6 digits",
        source: "contracts section 1", certainty: .contract)
    /// The division of origin should be in the table.
    public static let unknownDivision = Rule(
        "MP-LOT-036", .warning, zh: "产地应在代码表内",
        en: "The division of origin should be in the table",
        source: "customs table of divisions, open, 2016-2018", certainty: .observed)
    /// The country of origin must be in the table.
    public static let originCountry = Rule(
        "MP-LOT-037", .error, zh: "原产国应在代码表内",
        en: "The country of origin must be in the table",
        source: "customs table of countries", certainty: .observed)
    /// The container must be in the job.
    public static let unknownContainer = Rule(
        "MP-LOT-038", .error, zh: "柜号应在作业文件中",
        en: "The container must be in the job",
        source: "contracts section 1", certainty: .contract)
    /// The inspection code has three digits.
    public static let inspectionCode = Rule(
        "MP-LOT-039", .warning, zh: "检验检疫编码应为 3 位数字",
        en: "The inspection code has three digits",
        source: "GACC 2018-60 art. 3(34); entry guide 2018 ch. 68, 89; filling rules F-133", certainty: .official)
    /// The number of the electronic ledger must fit the message.
    public static let ledger = Rule(
        "MP-LOT-040", .error, zh: "电子底账号应为不超过 32 位的半角字符，一批一个",
        en: "The number of the electronic ledger must have at most 32 half-width characters, one for a lot",
        source: "GACC 2018-60 art. 3(31) and closing definitions; message format of GACC 2018-67, CertCode; filling "
            + "rules F-001, F-002, F-155",
        certainty: .official)
    /// Only goods under export inspection declare inspection codes and electronic ledgers.
    public static let notInspected = Rule(
        "MP-LOT-041", .notice, zh: "非出口法检商品不申报检验检疫编码和电子底账",
        en: "Goods not under export inspection declare no inspection code and no electronic ledger",
        source: "our reading of the tariff marks; filling rules F-134, F-156", certainty: .ownDefault)

    /// All rules, in reading order.
    public static let all: [Rule] = [
        missingField, duplicateLot, notConfirmed, unknownRecognition, unknownPurchaser, nameNotChinese, vagueName,
        controlCharacter, textTooLong, specificationTooLong, elementCount, noElements, brandType, exportBenefit,
        notANumber, thousandsSeparator, exponent, tooManyDecimals, outOfRange, notPositive, unknownUnit, noPrice,
        priceDisagrees, unknownCurrency, noRate, noFirstQuantity, noSecondQuantity, needlessSecondQuantity,
        quantitiesDisagree, wholePackages, unknownPackageKind, netAboveGross, originDistrict, unknownDistrict,
        originDivision, unknownDivision, originCountry, unknownContainer, inspectionCode, ledger, notInspected,
    ]
}
