import Findings
import Messages

extension MessageRule {
    /// From 2020-05-10 for a time, epidemic goods were closed to market procurement.
    static let epidemicGoods = MessageRule(
        Rule(
            "MP-TRD-009", .warning, .rules, zh: "2020-05-10 起一段时间内防疫物资不得以市场采购出口",
            en: "From 2020-05-10 for a time, epidemic goods were closed to market procurement",
            source: "press of May 2020: market procurement closed to epidemic goods from 2020-05-10; lifted in "
                + "2024, day not found (a setting)", certainty: .secondary, from: "2020-05-10"),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "病毒检测试剂、医用口罩、防护服、呼吸机、红外测温仪及非医用口罩。按商品名称判断；解除日期未查到，由设置给出（默认 2024-01-01）。",
            en: "Virus tests, medical and other masks, protective suits, ventilators and infrared "
                + "thermometers, told by their names. The day of lifting was not found and is a setting, "
                + "2024-01-01 by default."),
        remedy: Bilingual(
            zh: "改用其他监管方式，或核对设置的解除日期",
            en: "Declare under another mode, or check the day set for the lifting"),
        passing: MessageExample([.set("DecLists/DecList[1]/GName", "医用口罩")], on: "2020-05-09"),
        failing: MessageExample([.set("DecLists/DecList[1]/GName", "医用口罩")], on: "2020-05-10")
    ) { facts, reporter in
        guard facts.settings.epidemicGoodsAllowedFrom.map({ facts.date < $0 }) ?? true else { return }
        for item in facts.items {
            guard let word = EpidemicGoods.words.first(where: { item[.gName].holds($0) }) else { continue }
            reporter.report(
                item[.gName], zh: "“\(item[.gName].string)”属防疫物资（\(word)）",
                en: "'\(item[.gName].string)' is among the epidemic goods")
        }
    }
}

/// Words by which the names of the epidemic goods are told.
private enum EpidemicGoods {
    static let words = [
        "口罩", "防护服", "呼吸机", "红外测温", "红外体温", "红外线测温", "红外线体温", "额温枪", "耳温枪", "病毒检测试剂", "核酸检测",
        "抗原检测",
    ]
}
