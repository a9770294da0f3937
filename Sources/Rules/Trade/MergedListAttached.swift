import Findings
import Messages

extension MessageRule {
    /// A message marked as merged has the list of merged goods attached.
    static let mergedListAttached = MessageRule(
        Rule(
            "MP-TRD-040", .notice, .rules, zh: "归并申报的报文宜附简化归类清单（00000007）",
            en: "A message marked as merged has the list of merged goods (00000007) attached",
            source:
                "trade guide: each kind is listed with the line it was merged into; list 00000007 and the word JH are "
                + "practice of Jinhua, 2016-17", certainty: .observed),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "简化申报要在清单中列出原商品与归并项的对应关系。备注中有“JH”说明已归并，却没有类别 00000007 的随附单据，宜核对；格式是金华 2016–17 年的做法。",
            en:
                "Simplified declaration goes with a list that leads each kind to its line. The word JH in the remark says that "
                + "lines were merged; without an attachment of kind 00000007 the list may be missing. The form is the "
                + "practice of Jinhua in 2016-17."),
        remedy: Bilingual(zh: "附上对应清单", en: "Attach the list"),
        passing: [
            .set("DecHead/NoteS", "LZ JH TWIGA QK700868"), .set("EdocRealation", ""),
            .set("EdocRealation/EdocCode", "00000007"),
        ],
        failing: [.set("DecHead/NoteS", "LZ JH TWIGA QK700868")]
    ) { facts, reporter in
        guard facts.head[.noteS].holds(" JH "),
            !facts.message.attachments.contains(where: { $0[.edocCode] == "00000007" })
        else { return }
        reporter.report(
            facts.head[.noteS], zh: "备注标明归并，没有附简化归类清单",
            en: "the remark says that lines were merged, yet the list of merged goods is not attached")
    }
}
