import Findings
import Messages

extension MessageRule {
    /// The cargo of a container is within the greatest payload of its kind.
    static let payload = MessageRule(
        Rule(
            "MP-TRD-120", .warning, .rules, zh: "箱内货物不宜超过箱型最大载重",
            en: "The cargo of a container is within the greatest payload of its kind",
            source: "makers' figures of payload: 28,180 kg (20 foot), 29,000 kg (45 foot); tare 2,000 and 3,700 "
                + "kg by default", certainty: .secondary),
        scope: .any,
        explanation: Bilingual(
            zh: "箱货重量减去箱体自重（默认一个标准箱 2000、两个标准箱 3700 千克）不应超过所见最大载重 28180 和 29000 千克。报文没有体积，容积和装载率无从核对。",
            en: "The weight less the tare (2,000 kg for one TEU, 3,700 kg for two by default) is at most "
                + "28,180 and 29,000 kg, the greatest payloads seen. The message has no volume, so capacity "
                + "cannot be checked."),
        remedy: Bilingual(
            zh: "核对箱货重量和箱型",
            en: "Check the weight and the kind of container"),
        passing: [
            .set("DecContainers/Container/ContainerMd", "21"),
            .set("DecContainers/Container/GoodsContaWt", "30180"),
        ],
        failing: [
            .set("DecContainers/Container/ContainerMd", "21"),
            .set("DecContainers/Container/GoodsContaWt", "30181"),
        ]
    ) { facts, reporter in
        for container in facts.containers {
            guard let weight = container[.goodsContaWt].decimal(5), weight <= 3_600_000_000 else { continue }
            let isSingle = container[.containerMd].isOne(of: "21", "22", "23", "31")
            let isDouble = container[.containerMd].isOne(of: "11", "12", "13", "32")
            guard isSingle || isDouble else { continue }
            let most: Int64 = isSingle ? 28_180 : 29_000
            let cargo = weight / 100_000 - (isSingle ? 2_000 : 3_700)
            guard weight > (most + (isSingle ? 2_000 : 3_700)) * 100_000 else { continue }
            reporter.report(
                container[.goodsContaWt], zh: "箱内货物约 \(cargo) 千克，最大载重 \(most)",
                en: "the box holds about \(cargo) kg, the greatest payload is \(most)")
        }
    }
}
