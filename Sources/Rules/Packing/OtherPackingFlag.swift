import Findings
import Messages

extension MessageRule {
    /// The flag agrees with the list of other packing (F-106).
    static let otherPackingFlag = MessageRule(
        Rule(
            "MP-FRM-106", .warning, .rules, zh: "无其他包装标志应与其他包装一致",
            en: "The flag of no other packing agrees with the list",
            source: "GACC 2018-60 art. 3(23); GACC 2018 filling guide ch. 63; GACC 2018-67, message format",
            certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "有其他包装（包括植物性铺垫材料）的逐种填写，标志填 0；没有的标志填 1。",
            en: "All further packing, plant dunnage too, is listed and the flag is 0; without any it is 1."),
        remedy: Bilingual(zh: "有其他包装填 0，没有填 1", en: "0 with other packing, 1 without"),
        passing: [
            .set("DecHead/NoOtherPack", "0"),
            .set("DecOtherPacks/DecOtherPack", ""),
            .set("DecOtherPacks/DecOtherPack/PackQty", "3"),
            .set("DecOtherPacks/DecOtherPack/PackType", "06"),
        ],
        failing: [
            .set("DecHead/NoOtherPack", "1"),
            .set("DecOtherPacks/DecOtherPack", ""),
            .set("DecOtherPacks/DecOtherPack/PackQty", "3"),
            .set("DecOtherPacks/DecOtherPack/PackType", "06"),
        ]
    ) { facts, reporter in
        let flag = facts.head[.noOtherPack]
        let hasPackings = !facts.message.otherPackings.isEmpty
        if hasPackings, flag == "1" {
            reporter.report(
                flag, zh: "列有其他包装，标志却为 1（无）", en: "other packing is listed, yet the flag says there is none")
        } else if !hasPackings, flag == "0" {
            reporter.report(flag, zh: "没有列其他包装，标志却为 0（有）", en: "no other packing is listed, yet the flag says there is")
        }
    }
}
