import Findings
import Messages

extension MessageRule {
    /// Dangerous goods have UN number, name and packing class together (F-167).
    static let dangerousGoodsComplete = MessageRule(
        Rule(
            "MP-FRM-167", .warning, .rules, zh: "危险货物的 UN 编码、名称、危包类别应一并填写",
            en: "Dangerous goods have UN number, name and packing class together",
            source: "our default after entry guide 2018 ch. 103, 105, 106", certainty: .ownDefault, from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "指南要求危险货物填 UN 编码、名称、危包类别和规格；填了其中一项而缺前三项之一，是不完整的。",
            en: "The guide wants UN number, real name, packing class and specification. One given without "
                + "the first three is incomplete; that they go together is our reading."),
        remedy: Bilingual(
            zh: "补齐危险货物信息",
            en: "Complete the data of the dangerous goods"),
        passing: [
            .set("DecLists/DecList[1]/Uncode", "1263"),
            .set("DecLists/DecList[1]/DangName", "油漆"),
            .set("DecLists/DecList[1]/DangPackType", "3"),
        ],
        failing: [.set("DecLists/DecList[1]/Uncode", "1263"), .set("DecLists/DecList[1]/DangName", "油漆")]
    ) { facts, reporter in
        for item in facts.items {
            let fields = [item[.uncode], item[.dangName], item[.dangPackType]]
            guard item[.dangPackSpec].isFilled || fields.contains(where: \.isFilled) else { continue }
            guard let missing = fields.first(where: \.isEmpty) else { continue }
            reporter.report(missing, zh: "危险货物信息缺 \(missing.name)", en: "the dangerous goods lack \(missing.name)")
        }
    }
}
