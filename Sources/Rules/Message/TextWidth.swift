import Findings
import Messages

extension MessageRule {
    /// Names and texts fit the newest lengths, a Chinese character counting 2.
    static let textWidth = MessageRule(
        Rule(
            "MP-MSG-020", .warning, .rules, zh: "名称和文字按汉字计 2 不超过现行长度",
            en: "Names and texts fit the newest lengths, a Chinese character counting 2",
            source: "interface description, newest lengths; that a Chinese character counts 2 is our reading of "
                + "the byte lengths", certainty: .ownDefault),
        scope: .any,
        explanation: Bilingual(
            zh: "早年的接口文件说长度按字节计；现行说明只写“长度”。按汉字计 2 判断是稳妥的默认口径。",
            en: "The older specification counts bytes, the newest says only length. Counting a Chinese "
                + "character as two is the safe reading."),
        remedy: Bilingual(
            zh: "缩短文字",
            en: "Shorten the text"),
        passing: [.set("DecHead/DeclareName", "样例申报员样例申报员样例申报员样例申报员样例申报员")],
        failing: [.set("DecHead/DeclareName", "样例申报员样例申报员样例申报员样例申报员样例申报员样")]
    ) { facts, reporter in
        for (name, limit) in TextLimits.head where facts.head[name].bytes.count > limit {
            TextLimits.report(facts.head[name], limit, &reporter)
        }
        for item in facts.items {
            for (name, limit) in TextLimits.item where item[name].bytes.count > limit {
                TextLimits.report(item[name], limit, &reporter)
            }
        }
    }
}

/// The newest lengths of texts that no filling rule limits.
private enum TextLimits {
    static let head: [(ElementName, Int)] = [
        (.agentName, 100), (.ownerName, 100), (.tradeName, 100), (.copName, 70), (.inputerName, 32), (.declareName, 50),
        (.domesticConsigneeEname, 400), (.correlationNo, 500), (.goodsPlace, 100),
    ]
    static let item: [(ElementName, Int)] = [
        (.declGoodsEname, 100), (.stuff, 400), (.goodsSpec, 2000), (.goodsModel, 2000), (.goodsBrand, 2000),
        (.ciqName, 50), (.mnufctrRegName, 150),
    ]

    static func report(_ field: MessageField, _ limit: Int, _ reporter: inout RuleReporter) {
        let width = field.width
        guard width > limit else { return }
        reporter.report(
            field, zh: "\(field.name) 长 \(width)（汉字计 2），上限 \(limit)",
            en: "\(field.name) is \(width) long, a Chinese character counting 2; the limit is \(limit)")
    }
}
