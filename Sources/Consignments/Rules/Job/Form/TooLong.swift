import Findings

extension JobRules {
    /// Longer than the message's element.
    public static let tooLong = Rule(
        "MP-JOB-013", .error, zh: "文字不可超过报文长度（汉字计 2）",
        en: "texts fit the message, a Chinese character counting 2",
        source: "DecMessage format 2018, element lengths", certainty: .official)
}
