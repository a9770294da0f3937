import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The brand type agrees with the brand element (F-140).
    static let brandAgrees = MessageRule(
        Rule(
            "MP-FRM-140", .warning, .rules, zh: "品牌类型与品牌一段相符",
            en: "The brand type agrees with the brand element",
            source: "our default after GACC 2018-60 art. 3(35)(9)", certainty: .ownDefault, from: "2018-01-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "品牌类型 0 而写了品牌，或 1 至 4 而写“无品牌”，两者必有一错；品牌一段为空由 MP-FRM-637 指出。",
            en: "Brand type 0 with a brand named, or 1 to 4 with 无品牌, contradict each other; MP-FRM-637 "
                + "tells of an empty brand."),
        remedy: Bilingual(
            zh: "核对品牌类型和品牌",
            en: "Check the brand type and the brand"),
        passing: [.set("DecLists/DecList[1]/GModel", "1|0|戒指|锌合金|否|XING|Z230|||")],
        failing: [.set("DecLists/DecList[1]/GModel", "1|0|戒指|锌合金|否|无品牌|Z230|||")]
    ) { facts, reporter in
        for item in facts.items where item[.gModel].isFilled {
            let text = item[.gModel].bytes
            guard let type = text.first, type >= 0x30, type <= 0x34 else { continue }
            let saysNone = text.holds("无品牌") || text.holds("无牌")
            guard (type == 0x30) != saysNone else { continue }
            guard let line = item.tariff, facts.date.year == facts.codes.tariffYear,
                let position = line.elements.firstIndex(where: { $0.hasPrefix("品牌（") || $0 == "品牌" })
            else { continue }
            let parts = text.parts(UInt8(ascii: "|"))
            guard parts.count == line.elementCount else { continue }
            let brand = parts[position]
            let isNone = brand.isEmpty || brand.elementsEqual("无".utf8) || brand.holds("无品牌") || brand.holds("无牌")
            if (type == 0x30) == isNone { continue }
            let digit = String(decoding: [type], as: UTF8.self)
            reporter.report(
                item[.gModel], zh: "品牌类型 \(digit)，品牌却是“\(brand.text)”",
                en: "brand type \(digit), but the brand is '\(brand.text)'")
        }
    }
}
