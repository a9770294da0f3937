import Findings

extension IdentifierRules {
    /// The first five characters are no domestic district.
    public static let customsCodeDistrict = Rule(
        "MP-IDN-004", .warning, .codes, zh: "海关注册编码前五位宜为境内地区代码",
        en: "a customs registration number starts with a domestic district",
        source: "customs registration numbering, as observed", certainty: .observed)
}
