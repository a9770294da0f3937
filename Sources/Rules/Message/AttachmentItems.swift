import Findings
import Messages

extension MessageRule {
    /// The items of an attached file exist.
    static let attachmentItems = MessageRule(
        Rule(
            "MP-MSG-034", .warning, .rules, zh: "随附单据的商品项号须存在",
            en: "The items of an attached file exist",
            source: "Single Window interface description, EdocRealation.GNoStr", certainty: .secondary,
            from: "2019-01-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "GNoStr 写该单据涉及的商品项号，半角逗号分隔。",
            en: "GNoStr lists the items that the file is about, between half-width commas."),
        remedy: Bilingual(
            zh: "写成 1,3",
            en: "Write 1,3"),
        passing: [.set("EdocRealation", ""), .set("EdocRealation/GNoStr", "1,3")],
        failing: [.set("EdocRealation", ""), .set("EdocRealation/GNoStr", "1,4")]
    ) { facts, reporter in
        for file in facts.message.attachments where file[.gNoStr].isFilled {
            let list = ItemNumberList(file[.gNoStr])
            let numbers = Set(facts.itemNumbers)
            guard list.isMalformed || list.numbers.contains(where: { !numbers.contains($0) }) else { continue }
            reporter.report(
                file[.gNoStr], zh: "“\(file[.gNoStr].string)”中有不存在的商品项号",
                en: "'\(file[.gNoStr].string)' names items that do not exist")
        }
    }
}
