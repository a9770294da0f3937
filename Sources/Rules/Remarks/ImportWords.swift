import Findings
import Messages

extension MessageRule {
    /// The remark has words meant for imports only (F-166).
    static let importWords = MessageRule(
        Rule(
            "MP-FRM-166", .notice, .rules, zh: "备注中有只用于进口的字样",
            en: "The remark has words meant for imports only",
            source: "GACC 2018-60 art. 3(32)(2)(5)(10)-(12)(15)(16)(19)(25); entry guide 2018 ch. 65",
            certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "<ZT…>、直接退运、公式定价、预检验、保税入库、境外入区等字样只对进口规定。",
            en: "Words such as <ZT…>, 直接退运, 公式定价 or 预检验 are prescribed for imports."),
        remedy: Bilingual(
            zh: "核对备注",
            en: "Check the remark"),
        passing: [.set("DecHead/NoteS", "采购商:TWIGA EXAMPLE STORES,KEN,QK700868")],
        failing: [.set("DecHead/NoteS", "公式定价20261#1@")]
    ) { facts, reporter in
        let remark = facts.head[.noteS]
        guard remark.isFilled else { return }
        for word in ImportWords.all where remark.holds(word) {
            reporter.report(remark, zh: "备注写了“\(word)”", en: "the remark says \(word)")
        }
    }
}

/// Words of the remark that the texts prescribe for imports.
private enum ImportWords {
    static let all = [
        "<ZT", "直接退运", "公式定价", "国际服务外包进口货物", "预检验", "保税入库", "境外入区", "加工贸易副产品内销",
    ]
}
