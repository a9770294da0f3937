import CodeLists
import Findings
import Messages

extension MessageRule {
    /// The specification has as many parts as the code has declaration elements, none of them empty (F-137).
    static let specificationParts = MessageRule(
        Rule(
            "MP-FRM-637", .warning, .rules, zh: "规格型号的段数与申报要素一致，必答段不空",
            en: "The specification has as many parts as the code has declaration elements, none of them empty",
            source: "our default after the declaration elements of the 2026 tariff; neither GACC 2018-60 nor the "
                + "guide names the separator", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "各段以竖线分隔，次序同申报要素。段数不符多半是缺项或错位。末三段（GTIN、CAS、其他）和“请注明”“如…”一类只对部分商品的要素可以为空。",
            en: "Parts stand between vertical bars in the order of the elements. Another number of parts "
                + "mostly means one is missing. The last three (GTIN, CAS, other) may be empty, and so may "
                + "elements that ask only some goods."),
        remedy: Bilingual(
            zh: "按该商品编号的申报要素补齐各段",
            en: "Fill the parts after the declaration elements of the code"),
        passing: [.set("DecLists/DecList[1]/GModel", "0|0|戒指|锌合金|否|无品牌|Z230|||")],
        failing: [.set("DecLists/DecList[1]/GModel", "0|0|戒指|锌合金|无品牌|Z230|||")]
    ) { facts, reporter in
        let inYear = facts.date.year == facts.codes.tariffYear
        for item in facts.items where inYear && item[.gModel].isFilled {
            guard let line = item.tariff, line.elementCount > 2 else { continue }
            let wanted = line.elementCount
            let found = SpecificationShape(item[.gModel].bytes, optionalFrom: wanted - 3)
            if found.parts != wanted {
                reporter.report(
                    item[.gModel], zh: "规格型号有 \(found.parts) 段，\(line.codeText) 的申报要素有 \(wanted) 项",
                    en: "the specification has \(found.parts) parts, \(line.codeText) asks for \(wanted)")
            } else if found.hasEmpty, let empty = found.empty.first(where: { !isConditional(line.elements[$0]) }) {
                let element = line.elements[empty]
                reporter.report(
                    item[.gModel], zh: "第 \(empty + 1) 段“\(element)”为空", en: "part \(empty + 1), \(element), is empty")
            }
        }
    }
}

/// Whether an element is answered only by goods of some kind: its name says 如, 若 or 注明.
private func isConditional(_ element: String) -> Bool {
    element.hasPrefix("如") || element.hasPrefix("若") || Array(element.utf8)[...].holds("注明")
}

/// How a specification is divided by its vertical bars.
private struct SpecificationShape {
    /// How many parts.
    private(set) var parts = 1
    /// The empty parts before those that may always be empty.
    private(set) var empty: [Int] = []
    var hasEmpty: Bool { !empty.isEmpty }

    init(_ text: ArraySlice<UInt8>, optionalFrom: Int) {
        var isEmpty = true
        for byte in text {
            guard byte == UInt8(ascii: "|") else {
                if byte != 0x20 { isEmpty = false }
                continue
            }
            if isEmpty, parts <= optionalFrom { empty.append(parts - 1) }
            parts += 1
            isEmpty = true
        }
        if isEmpty, parts <= optionalFrom { empty.append(parts - 1) }
    }
}
