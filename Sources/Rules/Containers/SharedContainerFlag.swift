import Findings
import Messages

extension MessageRule {
    /// A container that holds other cargo too is flagged as shared (F-187).
    static let sharedContainerFlag = MessageRule(
        Rule(
            "MP-FRM-187", .warning, .rules, zh: "与他票拼箱的集装箱标识为拼箱",
            en: "A container that holds other cargo too is flagged as shared",
            source: "our default after entry guide 2018 ch. 117", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "各箱都标为整箱，而箱货重量减去自重明显大于本票毛重（多 10% 和 1000 千克以上），说明箱内还有别票货物。界限是本程序的默认值。",
            en: "No box is flagged as shared, yet they weigh far more than this cargo and their tare (10 % "
                + "and 1,000 kg): other declarations share them. The bounds are our default."),
        remedy: Bilingual(
            zh: "拼箱的 LclFlag 填 1",
            en: "Give LclFlag 1 for a shared box"),
        passing: [.set("DecContainers/Container/LclFlag", "0"), .set("DecContainers/Container/GoodsContaWt", "8900")],
        failing: [
            .set("DecContainers/Container/LclFlag", "0"),
            .set("DecContainers/Container/GoodsContaWt", "13651.57"),
        ]
    ) { facts, reporter in
        guard let first = facts.containers.first, let gross = facts.head[.grossWet].decimal(5), gross > 0 else {
            return
        }
        var cargo: Int64 = 0
        for container in facts.containers {
            guard let weight = container[.goodsContaWt].decimal(5), container[.lclFlag] != "1" else { return }
            cargo += weight - 490_000_000
        }
        guard cargo - gross > gross / 10, cargo - gross > 100_000_000 else { return }
        reporter.report(
            first[.lclFlag], zh: "箱内货物比本票毛重多约 \((cargo - gross) / 100_000) 千克，却没有标拼箱",
            en:
                "the boxes hold about \((cargo - gross) / 100_000) kg more than this cargo, yet none is flagged as shared"
        )
    }
}
