import Findings

/// Rules of identifiers, `MP-IDN-NNN`: firms, persons, containers, bills and seals.
public enum IdentifierRules {
    /// A unified social credit code with a wrong form or check character.
    public static let creditCode = Rule(
        "MP-IDN-001", .error, .codes, zh: "统一社会信用代码 18 位，校验位须正确",
        en: "a unified social credit code has 18 characters and its check character", source: "GB 32100-2015",
        certainty: .official)
    /// The organisation code inside it fails its own check.
    public static let organisationCode = Rule(
        "MP-IDN-002", .warning, .codes, zh: "统一社会信用代码内的组织机构代码校验位宜正确",
        en: "the organisation code inside a credit code has its check character", source: "GB 11714-1997",
        certainty: .official)
    /// A customs registration number of another shape.
    public static let customsCode = Rule(
        "MP-IDN-003", .warning, .codes, zh: "海关注册编码为 10 位", en: "a customs registration number has 10 characters",
        source: "customs registration numbering, as observed", certainty: .observed)
    /// The first five characters are no domestic district.
    public static let customsCodeDistrict = Rule(
        "MP-IDN-004", .warning, .codes, zh: "海关注册编码前五位宜为境内地区代码",
        en: "a customs registration number starts with a domestic district",
        source: "customs registration numbering, as observed",
        certainty: .observed)
    /// Not the form of a container number.
    public static let containerForm = Rule(
        "MP-IDN-005", .error, .codes, zh: "集装箱号为 4 个字母加 7 位数字", en: "a container number is 4 letters and 7 digits",
        source: "ISO 6346; GACC 2018-60 art. 3 item 32 (F-181)", certainty: .official)
    /// A container number whose check digit does not fit.
    public static let containerCheck = Rule(
        "MP-IDN-006", .warning, .codes, zh: "集装箱号校验位宜正确", en: "a container number has its check digit",
        source: "ISO 6346", certainty: .official)
    /// A resident identity number with a wrong form, date or check character.
    public static let residentNumber = Rule(
        "MP-IDN-007", .error, .codes, zh: "居民身份证号 18 位，日期与校验位须正确",
        en: "a resident identity number has 18 characters, a date and its check character", source: "GB 11643-1999",
        certainty: .official)
    /// A passport number of another shape.
    public static let passport = Rule(
        "MP-IDN-008", .warning, .codes, zh: "护照号宜为 1 至 9 位字母数字", en: "a passport number has 1 to 9 letters and digits",
        source: "ICAO 9303", certainty: .secondary)
    /// Characters that do not belong into a bill of lading number.
    public static let billCharacters = Rule(
        "MP-IDN-009", .warning, .codes, zh: "提运单号宜只含大写字母、数字、* _ -",
        en: "a bill of lading number has capitals, digits, * _ and - only",
        source: "our default; must equal the manifest's number",
        certainty: .ownDefault)
    /// A seal that is not printable, or used twice.
    public static let seal = Rule(
        "MP-IDN-010", .warning, .codes, zh: "封志号宜可打印且不重复", en: "seals are printable and used once",
        source: "our default after ISO 17712", certainty: .ownDefault)

    /// All rules of identifiers, in reading order.
    public static let all: [Rule] = [
        creditCode, organisationCode, customsCode, customsCodeDistrict, containerForm, containerCheck, residentNumber,
        passport, billCharacters, seal,
    ]
}
