import Findings
import Messages

extension MessageRule {
    /// For 3821000000 and 3002300000 the remark says what kind of goods they are (F-164).
    static let biologicalGoodsRemark = MessageRule(
        Rule(
            "MP-FRM-164", .warning, .rules, zh: "3821000000、3002300000 的备注宜注明用途类别",
            en: "For 3821000000 and 3002300000 the remark says what kind of goods they are",
            source: "GACC 2018-60 art. 3(32)(24); entry guide 2018 ch. 65", certainty: .official),
        scope: .export,
        explanation: Bilingual(
            zh: "这两个编号的备注应写“培养基”“化学试剂”或“不含动物源性”之一。",
            en: "For these codes the remark says 培养基, 化学试剂 or 不含动物源性."),
        remedy: Bilingual(
            zh: "在备注中写明",
            en: "Say it in the remark"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "3821000000"), .set("DecHead/NoteS", "培养基")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "3821000000")]
    ) { facts, reporter in
        let remark = facts.head[.noteS]
        for item in facts.items where item[.codeTS] == "3821000000" || item[.codeTS] == "3002300000" {
            if remark.holds("培养基") || remark.holds("化学试剂") || remark.holds("不含动物源性") { return }
            reporter.report(
                remark, zh: "有商品 \(item[.codeTS].string)，备注没有注明用途类别",
                en: "there are goods of \(item[.codeTS].string); the remark does not say what kind")
            return
        }
    }
}
