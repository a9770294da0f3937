import CodeLists
import Findings
import Messages

extension MessageRule {
    /// Quantities in equal or convertible units agree (F-146).
    static let quantitiesAgree = MessageRule(
        Rule(
            "MP-FRM-146", .warning, .rules, zh: "单位相同或有固定比率的数量相符",
            en: "Quantities in equal or convertible units agree",
            source: "our default; ratios of the customs unit table", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "同一单位的两个数量应相等；千克与吨、个与百个等有固定比率的应按比率相等。公告没有写比率，用计量单位表的。",
            en: "Two quantities in one unit are equal; in units of a fixed ratio they agree by it. The text "
                + "has no ratios; the unit table's are used."),
        remedy: Bilingual(
            zh: "核对各数量和单位",
            en: "Check the quantities and their units"),
        passing: [.set("DecLists/DecList[2]/GQty", "2000")],
        failing: [.set("DecLists/DecList[2]/GQty", "2001")]
    ) { facts, reporter in
        for item in facts.items {
            let (first, second) = ((item[.firstQty], item[.firstUnit]), (item[.secondQty], item[.secondUnit]))
            let sold = (item[.gQty], item[.gUnit])
            UnitDisagreement(first, sold, facts.codes)?.report(on: sold.0, &reporter)
            guard second.0.isFilled else { continue }
            UnitDisagreement(second, sold, facts.codes)?.report(on: sold.0, &reporter)
            UnitDisagreement(first, second, facts.codes)?.report(on: second.0, &reporter)
        }
    }
}

/// Two quantities whose units have a fixed ratio that they do not keep.
private struct UnitDisagreement {
    let left: String
    let right: String

    /// `nil` when they agree, or nothing can be said.
    init?(
        _ left: (quantity: MessageField, unit: MessageField), _ right: (quantity: MessageField, unit: MessageField),
        _ codes: CodeBook
    ) {
        guard let ratio = codes.unitRatio(of: left.unit.bytes, to: right.unit.bytes),
            let one = left.quantity.decimal(5), let other = right.quantity.decimal(5), one > 0, other > 0
        else { return nil }
        // `one` of the left unit is one * n / d of the right; the last decimal of either may be rounded.
        let expected = Int128(one) * Int128(ratio.numerator)
        let given = Int128(other) * Int128(ratio.denominator)
        let slack = Int128(max(ratio.numerator, ratio.denominator))
        guard expected - given > slack || given - expected > slack else { return nil }
        self.left = "\(left.quantity.string) \(codes.names(of: left.unit.bytes, in: .measurementUnit)?.zh ?? "")"
        self.right = "\(right.quantity.string) \(codes.names(of: right.unit.bytes, in: .measurementUnit)?.zh ?? "")"
    }

    func report(on field: MessageField, _ reporter: inout RuleReporter) {
        reporter.report(field, zh: "\(right) 与 \(left) 不相符", en: "\(right) does not agree with \(left)")
    }
}
