import Findings
import Messages

extension MessageRule {
    /// A filing number has twelve characters of its form (F-078).
    static let filingNumber = MessageRule(
        Rule(
            "MP-FRM-078", .error, .codes, zh: "备案号为 12 位：标记代码、关区、年份、序号",
            en: "A filing number has twelve characters: kind, customs, year, serial",
            source: "GACC 2018-60 art. 3(7); GACC 2018 filling guide ch. 3", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "备案号首位为标记代码（A、B、C、D、E、F、G、H、J、K、Q、Y、Z），第 2 至 5 位为关区，第 6 位为年份末位数字（或 D）。",
            en: "The first character is the kind (A B C D E F G H J K Q Y Z), characters 2 to 5 the customs, "
                + "the sixth the last digit of the year (or D)."),
        remedy: Bilingual(zh: "按备案证件填写", en: "Copy it from the filing"),
        passing: [
            .set("DecHead/TradeMode", "0615"),
            .set("DecHead/ManualNo", "C29216000001"),
        ],
        failing: [
            .set("DecHead/TradeMode", "0615"),
            .set("DecHead/ManualNo", "X29216000001"),
        ]
    ) { facts, reporter in
        let field = facts.head[.manualNo]
        guard field.isFilled else { return }
        let isKnown = "ABCDEFGHJKQYZ".utf8.contains(field.firstByte)
        guard !isKnown || !(field.fits("^#####******") || field.fits("^####D******")) else { return }
        reporter.report(
            field, zh: "备案号“\(field.shown)”不合 12 位编号的形式",
            en: "the filing number '\(field.shown)' does not have its form")
    }
}
