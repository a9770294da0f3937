import Findings
import Messages

extension MessageRule {
    /// What is defined for imports only stays empty (F-175).
    static let importOnlyElements = MessageRule(
        Rule(
            "MP-FRM-175", .notice, .rules, zh: "只用于进口的栏目留空",
            en: "What is defined for imports only stays empty",
            source: "GACC 2018-60 art. 3(12), 3(17); entry guide 2018 ch. 86, 87, 90, 97, 99-102, 109, 168",
            certainty: .official, from: "2018-08-01"),
        scope: .export,
        explanation: Bilingual(
            zh: "启运港、货物存放地点、启运日期、卸毕日期、B/L 号、原箱运输、原产地区、境外生产企业、使用人等按进口定义。",
            en: "Port of departure, place of storage, days of departure and discharge, users and so on are "
                + "defined for goods coming in."),
        remedy: Bilingual(
            zh: "清空",
            en: "Clear them"),
        passing: [.set("DecHead/DomesticConsigneeEname", "YIWU")],
        failing: [.set("DecHead/GoodsPlace", "义乌市场")]
    ) { facts, reporter in
        let head: [ElementName] = [.despPortCode, .goodsPlace, .despDate, .cmplDschrgDt, .blNo, .origBoxFlag]
        for name in head where facts.head[name].isFilled {
            let field = facts.head[name]
            reporter.report(field, zh: "出口填了进口栏目 \(field.name)", en: "\(field.name) is for imports and is filled")
        }
        for item in facts.items {
            for name in [ElementName.origPlaceCode, .engManEntCnm] where item[name].isFilled {
                reporter.report(
                    item[name], zh: "出口填了进口栏目 \(item[name].name)", en: "\(item[name].name) is for imports and is filled"
                )
            }
        }
        let users = facts.message.root.children(.decUsers).flatMap { $0.children(.decUser) }
        if let user = users.first {
            reporter.report(user, zh: "出口填了使用人", en: "a user (DecUser) is for imports and is given")
        }
    }
}
