import Findings
import Messages

extension MessageRule {
    /// A licence of goods has its type and number; what is written off has line and quantity (F-170).
    static let goodsLicences = MessageRule(
        Rule(
            "MP-FRM-170", .warning, .rules, zh: "产品许可须有类别、编号，核销的序号和数量一并填写",
            en: "A licence of goods has its type and number; what is written off has line and quantity",
            source: "entry guide 2018 ch. 112-116; DecMessage interface description", certainty: .official,
            from: "2018-08-01"),
        scope: .any,
        explanation: Bilingual(
            zh: "许可证信息每条要有类别代码和编号，商品序号指向所在的商品项；核销的填明细序号和本次核销数量。",
            en: "Every licence has type and number, and its item number is that of its item; a write-off has "
                + "its line and quantity."),
        remedy: Bilingual(
            zh: "补齐许可证信息",
            en: "Complete the licence"),
        passing: [
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/GoodsNo", "1"),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "628"),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicenceNo", "X1"),
        ],
        failing: [
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit", ""),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/GoodsNo", "1"),
            .set("DecLists/DecList[1]/DecGoodsLimits/DecGoodsLimit/LicTypeCode", "628"),
        ]
    ) { facts, reporter in
        for item in facts.items {
            for licence in item.block.licences {
                for field in [licence[.licTypeCode], licence[.licenceNo]] where field.isEmpty {
                    reporter.report(field, zh: "产品许可缺 \(field.name)", en: "a licence of the goods lacks \(field.name)")
                }
                if licence[.goodsNo].isFilled, licence[.goodsNo].integer != item[.gNo].integer {
                    reporter.report(
                        licence[.goodsNo], zh: "产品许可的商品序号 \(licence[.goodsNo].string) 不是本项的 \(item[.gNo].string)",
                        en:
                            "the licence is of item \(licence[.goodsNo].string), but stands in item \(item[.gNo].string)"
                    )
                }
                let (line, quantity) = (licence[.licWrtofDetailNo], licence[.licWrtofQty])
                if line.isFilled != quantity.isFilled {
                    reporter.report(
                        line.isEmpty ? line : quantity, zh: "核销的明细序号和数量只填了一个",
                        en: "of the line and the quantity written off only one is given")
                }
            }
        }
    }
}
