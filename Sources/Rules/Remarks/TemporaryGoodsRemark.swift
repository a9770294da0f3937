import Findings
import Messages

extension MessageRule {
    /// The remark of temporary exports gives the category and the day of return (F-165).
    static let temporaryGoodsRemark = MessageRule(
        Rule(
            "MP-FRM-165", .error, .rules, zh: "暂时进出货物的备注写明类别和复运日期",
            en: "The remark of temporary exports gives the category and the day of return",
            source: "GACC 2018-60 art. 3(32)(8); entry guide 2018 ch. 65(5)", certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "监管方式 2600、2700 的备注写成“暂进（出）类别/复运日期”，如“暂出九/20181020前复运进境”，斜线两边不留空格。",
            en: "Under 2600 and 2700 the remark is category / day of return, such as 暂出九/20181020前复运进境, with "
                + "no blank around the stroke."),
        remedy: Bilingual(
            zh: "按“暂出九/20181020前复运进境”书写",
            en: "Write it like 暂出九/20181020前复运进境"),
        passing: [.set("DecHead/TradeMode", "2600"), .set("DecHead/NoteS", "暂出九/20270118前复运进境")],
        failing: [.set("DecHead/TradeMode", "2600"), .set("DecHead/NoteS", "暂出九 / 2027年1月前复运进境")]
    ) { facts, reporter in
        guard facts.head[.tradeMode] == "2600" || facts.head[.tradeMode] == "2700" else { return }
        let parts = facts.head[.noteS].bytes.parts(UInt8(ascii: "/"))
        let isFormed =
            parts.count >= 2 && parts[0].starts(with: "暂".utf8) && parts[0].last != 0x20
            && parts[1].prefix(8).isAllDigits && parts[1].prefix(8).count == 8
            && parts[1].dropFirst(8).starts(with: "前复运".utf8)
        if isFormed { return }
        reporter.report(
            facts.head[.noteS], zh: "备注“\(facts.head[.noteS].string)”不是“类别/日期前复运进境”的写法",
            en: "the remark '\(facts.head[.noteS].string)' is not category / day of return")
    }
}
