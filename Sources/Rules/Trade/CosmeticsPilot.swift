import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Cosmetics under inspection are inspected where made, but for the Yiwu pilot.
    static let cosmeticsPilot = MessageRule(
        Rule(
            "MP-TRD-021", .notice, .rules, zh: "法检化妆品在产地检验，义乌试点除外",
            en: "Cosmetics under inspection are inspected where made, but for the Yiwu pilot",
            source: "State-Council-approved plan for Yiwu, circular of 2024-12-11, part 1; start of operation "
                + "not found (a setting)", certainty: .official),
        scope: .marketProcurement,
        explanation: Bilingual(
            zh: "出口化妆品（本程序取 3303、3304、3305、3307 品目的法检商品）一般由产地海关检验；义乌自 2024-12-11 起可试点在采购地申报检验。试点实际启用日未查到，由设置打"
                + "开。",
            en: "Cosmetics for export (inspected goods of headings 3303, 3304, 3305 and 3307, our choice) "
                + "are inspected where they are made. Yiwu may pilot inspection at the place of purchase since "
                + "2024-12-11; whether it runs is a setting."),
        remedy: Bilingual(
            zh: "确认已有产地检验，或在设置中打开试点",
            en: "Make sure of the inspection at origin, or turn the pilot on in the settings"),
        passing: [.set("DecLists/DecList[1]/CodeTS", "3306101010")],
        failing: [.set("DecLists/DecList[1]/CodeTS", "3304300001")]
    ) { facts, reporter in
        let isPilot =
            facts.settings.cosmeticsPilot && facts.date.packed >= 20_241_211
            && MarketPlaces.isYiwu(facts.head[.customMaster])
        guard !isPilot else { return }
        for item in facts.items {
            guard let line = item.tariff, line.flags.contains(.exportInspection) else { continue }
            guard (3303...3307).contains(line.code / 1_000_000), line.code / 1_000_000 != 3306 else { continue }
            reporter.report(
                item[.codeTS], zh: "\(line.codeText) 是出口法检化妆品",
                en: "\(line.codeText) is a cosmetic under export inspection")
        }
    }
}
