import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The time of signature is written yyyyMMdd HH:mm:ss.
    static let timeOfSignature = MessageRule(
        Rule(
            "MP-MSG-040", .notice, .rules, zh: "随附单据签名时间写成 yyyyMMdd HH:mm:ss",
            en: "The time of signature is written yyyyMMdd HH:mm:ss",
            source: "official samples write 17 characters; DecMessage format 2018 says 14", certainty: .observed),
        scope: .any,
        explanation: Bilingual(
            zh: "格式文件写 14 位，所有样例都是 17 位，如 20261118 09:30:00；两种都接受。",
            en: "The format says fourteen digits, every sample has seventeen characters such as 20261118 "
                + "09:30:00. Both pass."),
        remedy: Bilingual(
            zh: "写成 20261118 09:30:00",
            en: "Write 20261118 09:30:00"),
        passing: [.set("EdocRealation", ""), .set("EdocRealation/SignTime", "20261118 09:30:00")],
        failing: [.set("EdocRealation", ""), .set("EdocRealation/SignTime", "2026-11-18")]
    ) { facts, reporter in
        for file in facts.message.attachments where file[.signTime].isFilled {
            let time = file[.signTime].bytes
            let day = time.prefix(8)
            let isLong = time.count == 17 && time.dropFirst(8).first == 0x20
            let isShort = time.count == 14 && time.isAllDigits
            if isLong || isShort, CalendarDate(ascii: day.span) != nil { continue }
            reporter.report(
                file[.signTime], zh: "签名时间“\(time.text)”不是这种写法", en: "'\(time.text)' is not written so")
        }
    }
}
