import Findings
import Messages

extension MessageRule {
    /// Signs and digits of codes and numbers are half-width (F-001).
    static let halfWidthSigns = MessageRule(
        Rule(
            "MP-FRM-001", .error, .codes, zh: "代码和编号中的标点与数字须用半角",
            en: "Signs and digits in codes and numbers are half-width",
            source: "GACC 2018-60 closing definitions", certainty: .official, from: "2018-08-01"),
        scope: .any,
        explanation: .of2018(
            zh: "填制规范规定的尖括号、逗号、连接符、冒号等标点和数字须用半角，系统按半角逐字比对；品名、规格、唛头、备注等自由文字不在此列。",
            en: "Brackets, commas, hyphens, colons and digits that the rules prescribe are half-width: "
                + "systems compare them byte by byte. Free text such as names of goods, marks and remarks is "
                + "not meant."),
        remedy: Bilingual(zh: "改为半角字符", en: "Write the half-width character"),
        passing: [
            .set("DecHead/BillNo", "QZXY-26110533")
        ],
        failing: [
            .set("DecHead/BillNo", "QZXY－26110533")
        ]
    ) { facts, reporter in
        facts.message.forEachLeaf { field in
            guard let name = field.elementName, WrittenForm.isCodeOrNumber(name),
                let sign = WrittenForm.fullWidth(field)
            else { return }
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”含全角字符“\(sign)”",
                en: "\(field.name) '\(field.shown)' holds the full-width character '\(sign)'")
        }
    }
}
