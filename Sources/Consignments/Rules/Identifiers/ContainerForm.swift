import Findings

extension IdentifierRules {
    /// Not the form of a container number.
    public static let containerForm = Rule(
        "MP-IDN-005", .error, .codes, zh: "集装箱号为 4 个字母加 7 位数字",
        en: "a container number is 4 letters and 7 digits",
        source: "ISO 6346; GACC 2018-60 art. 3 item 32 (F-181)", certainty: .official)
}
