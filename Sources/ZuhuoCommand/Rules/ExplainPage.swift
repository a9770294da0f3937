import Consignments
import Findings
import Loading
import Quantities
import Zuhuo

/// Puts explanations of a plan into words.
struct ExplainPage {
    let explainer: PlanExplainer
    let plan: RunPlan
    let language: Language

    // MARK: Lots

    func lot(_ name: String) -> ExplainSheet? {
        guard let facts = explainer.lot(name) else { return nil }
        var sheet = ExplainSheet(
            Bilingual(zh: "批次 \(name)", en: "lot \(name)"), language)
        sheet.fact("lot", .text(name))
        sheet.fact("container", .text(facts.container))
        sheet.fact("declaration", .text(facts.declaration))
        if let refusal = facts.refusal {
            sheet.say(
                "退回", "refused",
                Bilingual(zh: "\(refusal.rule)：\(refusal.message.zh)", en: "\(refusal.rule): \(refusal.message.en)"))
            sheet.fact("refusedBy", .text(refusal.rule.text))
        }
        if let container = facts.container { sayBox(container, facts, &sheet) }
        if let declaration = facts.declaration { sayDeclaration(declaration, facts, &sheet) }
        return sheet
    }

    /// A lot that was refused on the way in, so that no plan has it; `nil` for a number that no refused row bears.
    func refusedRow(_ name: String, _ findings: FindingList) -> ExplainSheet? {
        guard plan.input.book.refused.contains(where: { $0.lot == name }) else { return nil }
        var sheet = ExplainSheet(Bilingual(zh: "批次 \(name)", en: "lot \(name)"), language)
        sheet.fact("lot", .text(name))
        sheet.fact("container", .text(nil))
        sheet.fact("declaration", .text(nil))
        var rules: [String] = []
        for finding in findings where finding.severity == .error && finding.place.lot == name {
            let line = finding.place.line.map { "\(finding.place.file ?? ""):\($0) " } ?? ""
            sheet.say(
                "退回", "refused",
                Bilingual(
                    zh: "\(line)\(finding.rule)：\(finding.message.zh)",
                    en: "\(line)\(finding.rule): \(finding.message.en)"))
            rules.append(finding.rule.text)
        }
        sheet.fact("refusedBy", .text(rules.joined(separator: "; ")))
        return sheet
    }

    private func sayBox(_ container: String, _ facts: LotExplanation, _ sheet: inout ExplainSheet) {
        for reason in facts.boxReasons { sheet.say("在 \(container) 柜", "in box \(container)", Self.words(reason)) }
        sheet.fact("containerReasons", .list(facts.boxReasons.map(Self.code)))
        say(facts.boxSlacks, container, &sheet)
        for other in facts.otherBoxes { sheet.say("其他柜", "other boxes", words(other)) }
        sheet.fact("couldGoToContainers", .list(facts.otherBoxes.filter(\.isOpen).map(\.ref)))
    }

    private func sayDeclaration(_ declaration: String, _ facts: LotExplanation, _ sheet: inout ExplainSheet) {
        if let line = facts.line {
            let title = RuleCatalogue.rule(line.rule.text)?.title ?? Bilingual(zh: "", en: "")
            sheet.say(
                "在 \(declaration) 单", "on \(declaration)",
                Bilingual(
                    zh: "第 \(line.gNo) 项，" + (facts.lotsOnLine == 0 ? "只此一批" : "同项另有 \(facts.lotsOnLine) 批")
                        + "；\(line.rule)：\(title.zh)",
                    en: "line \(line.gNo), "
                        + (facts.lotsOnLine == 0
                            ? "no other lot on it" : "with \(Self.lots(facts.lotsOnLine, "other "))")
                        + "; \(line.rule): \(title.en)"))
            sheet.fact("line", .number(line.gNo))
            sheet.fact("lineRule", .text(line.rule.text))
        }
        say(facts.declarationSlacks, declaration, &sheet)
        for other in facts.otherDeclarations { sheet.say("其他单", "other declarations", words(other)) }
        sheet.fact("couldGoToDeclarations", .list(facts.otherDeclarations.filter(\.isOpen).map(\.ref)))
    }

    private static func words(_ reason: LotExplanation.BoxReason) -> Bilingual {
        switch reason {
        case .fixed: Bilingual(zh: "货表指定此柜", en: "the lots table fixes it to this box")
        case .keepWith(let group, let lots):
            Bilingual(
                zh: "同柜组 \(group) 的另外 \(lots) 批在此",
                en: "\(Self.lots(lots, "other ")) of keep_with group \(group) \(lots == 1 ? "is" : "are") here")
        case .separate(let value, let lots):
            Bilingual(
                zh: "须与分柜组 \(value) 的另外 \(lots) 批分柜",
                en: "kept apart from \(Self.lots(lots, "other ")) of separate value \(value)")
        case .onlyBox: Bilingual(zh: "只用这一个柜", en: "it is the only box in use")
        case .onlyRoom: Bilingual(zh: "其他柜都装不下它", en: "no other box has room for it")
        case .sameTariff(let lots):
            Bilingual(
                zh: "与柜内另外 \(lots) 批的商品编号相同", en: "together with \(Self.lots(lots, "other ")) of its tariff code")
        case .sameVendor(let lots):
            Bilingual(zh: "与柜内另外 \(lots) 批同一商户", en: "together with \(Self.lots(lots, "other ")) of its merchant")
        case .bestFit: Bilingual(zh: "装在这里最合适（按体积和重量）", en: "it fitted here best, by volume and weight")
        }
    }

    private static func code(_ reason: LotExplanation.BoxReason) -> String {
        switch reason {
        case .fixed: "fixed"
        case .keepWith: "keepWith"
        case .separate: "separate"
        case .onlyBox: "onlyBox"
        case .onlyRoom: "onlyRoom"
        case .sameTariff: "sameTariff"
        case .sameVendor: "sameVendor"
        case .bestFit: "bestFit"
        }
    }

    /// A number of lots in English.
    private static func lots(_ count: Int, _ which: String = "") -> String {
        "\(count) \(which)\(count == 1 ? "lot" : "lots")"
    }

    private func words(_ other: LotExplanation.Alternative) -> Bilingual {
        if let clash = other.clash {
            let name = plan.input.book.id(of: Int(clash))
            return Bilingual(
                zh: "\(other.ref)：有同一分柜组的批次 \(name)", en: "\(other.ref): holds lot \(name) of the same separate value")
        }
        guard let obstacle = other.obstacle else {
            return Bilingual(zh: "\(other.ref)：也放得下", en: "\(other.ref): could go there as well")
        }
        let (zh, en) = obstacle.names
        let excess = Self.amount(other.excess, obstacle)
        return Bilingual(zh: "\(other.ref)：\(zh)超出 \(excess)", en: "\(other.ref): \(excess) too much by \(en)")
    }

    // MARK: Boxes

    func container(_ ref: String) -> ExplainSheet? {
        guard let facts = explainer.container(ref) else { return nil }
        let type = facts.container.capacity.type.rawValue
        var sheet = ExplainSheet(
            Bilingual(
                zh: "柜 \(ref)（\(type)），\(facts.container.lots.count) 批",
                en: "box \(ref) (\(type)), \(Self.lots(facts.container.lots.count))"),
            language)
        sheet.fact("container", .text(ref))
        sheet.fact("type", .text(type))
        sheet.fact("lots", .number(facts.container.lots.count))
        sheet.fact("given", .truth(facts.container.given != nil))
        sheet.fact("fixedLots", .number(facts.fixedLots))
        let origin =
            facts.container.given == nil
            ? Bilingual(zh: "从 fleet 中取", en: "taken from the fleet")
            : Bilingual(zh: "作业文件给定的柜", en: "given by the job")
        sheet.say("来源", "why", origin)
        if facts.fixedLots > 0 {
            sheet.say(
                "来源", "why",
                Bilingual(
                    zh: "\(facts.fixedLots) 批由货表指定此柜",
                    en: "the lots table fixes \(Self.lots(facts.fixedLots)) to it"))
        }
        say(facts.slacks, ref, &sheet)
        saySaving(facts, &sheet)
        return sheet
    }

    private func saySaving(_ facts: BoxExplanation, _ sheet: inout ExplainSheet) {
        let heading = ("少一个柜", "one box less")
        if facts.used == 1 {
            sheet.say(heading.0, heading.1, Bilingual(zh: "只用这一个柜", en: "it is the only box in use"))
        } else {
            saySaving(facts, &sheet, heading)
        }
        let rest = facts.leftBehind
        sheet.fact("used", .number(facts.used))
        sheet.fact("lowerBound", .number(facts.lowerBound))
        sheet.fact("excessVolumeM3", .text(facts.excessVolume.description))
        sheet.fact("excessWeightKg", .text(facts.excessWeight.description))
        sheet.fact("lotsWithoutRoom", .number(rest.lots.count))
        sheet.fact("namesWithoutRoom", .list(rest.lots.map { plan.input.book.id(of: Int($0)) }))
        sheet.fact("volumeWithoutRoomM3", .text(rest.volume.description))
        sheet.fact("weightWithoutRoomKg", .text(rest.weight.description))
        sheet.fact("savingFillFactor", .text(facts.fillFactor?.description))
    }

    private func saySaving(_ facts: BoxExplanation, _ sheet: inout ExplainSheet, _ heading: (String, String)) {
        func say(_ zh: String, _ en: String) { sheet.say(heading.0, heading.1, Bilingual(zh: zh, en: en)) }
        if facts.used == facts.lowerBound {
            say("按现有限制不可能：\(facts.used) 个已是下界", "impossible as limits are: \(facts.used) boxes are the lower bound")
        } else {
            say(
                "下界 \(facts.lowerBound)，已用 \(facts.used)：没有证明不可能",
                "the bound is \(facts.lowerBound), \(facts.used) are used: not proved impossible")
        }
        let excesses = [(facts.excessVolume.scaled, LimitSlack.Limit.volume), (facts.excessWeight.scaled, .weight)]
        for (excess, unit) in excesses where excess > 0 {
            let size = Self.amount(excess, unit)
            say(
                "不用此柜，其余各柜\(unit.names.zh)至少差 \(size)",
                "without it, the others lack at least \(size) by \(unit.names.en)")
        }
        let rest = facts.leftBehind
        let size = "\(rest.volume) m3"
        if rest.lots.isEmpty {
            say("重新计划：不用此柜也全部装得下", "planned again without it, every lot finds room")
        } else {
            say(
                "重新计划：不用此柜，\(rest.lots.count) 批（\(names(rest.lots))；\(size)，\(rest.weight) kg）没有位置",
                "planned again without it, \(Self.lots(rest.lots.count)) (\(names(rest.lots)); \(size), \(rest.weight) kg) "
                    + (rest.lots.count == 1 ? "finds no room" : "find no room"))
        }
        if let factor = facts.fillFactor {
            let now = plan.input.job.limits.fillFactor
            say(
                "重新计划：装载率 \(factor) 而不是 \(now)，就少用柜",
                "planned again with fill factor \(factor) instead of \(now), fewer boxes do")
        } else {
            say("重新计划：装载率到 1 也不能少用柜", "planned again, no fill factor up to 1 saves a box")
        }
    }

    // MARK: Declarations

    func declaration(_ ref: String) -> ExplainSheet? {
        guard let facts = explainer.declaration(ref) else { return nil }
        let purchaser = plan.input.job.purchasers[facts.declaration.purchaser].id
        var sheet = ExplainSheet(
            Bilingual(
                zh: "报关单 \(ref)，采购商 \(purchaser)，\(facts.lots) 批",
                en: "declaration \(ref) of purchaser \(purchaser), \(Self.lots(facts.lots))"),
            language)
        sheet.fact("declaration", .text(ref))
        sheet.fact("purchaser", .text(purchaser))
        sheet.fact("lots", .number(facts.lots))
        sheet.fact("controlledLines", .number(facts.controlledLines))
        let box = facts.declaration.container.map { plan.load.containers[$0].ref }
        sheet.say(
            "范围", "why",
            box.map {
                Bilingual(
                    zh: "早绑定：只含 \($0) 柜中该采购商的货", en: "early binding: it holds goods of its purchaser in box \($0) only")
            }
                ?? Bilingual(zh: "一份报关单只有一个采购商", en: "a declaration has one purchaser"))
        if facts.controlledLines > 0 {
            sheet.say(
                "范围", "why",
                Bilingual(
                    zh: "有 \(facts.controlledLines) 项法检或应征出口关税的商品，集中在此",
                    en: facts.controlledLines == 1
                        ? "its one line of goods under inspection or with export duty"
                        : "\(facts.controlledLines) lines of goods under inspection or with export duty are gathered here"
                ))
        }
        say(facts.slacks, ref, &sheet)
        saySaving(facts, &sheet)
        return sheet
    }

    private func saySaving(_ facts: DeclarationExplanation, _ sheet: inout ExplainSheet) {
        let heading = ("少一份单", "one less")
        let count = facts.siblings.count
        if count == 1 {
            let isEarly = facts.declaration.container != nil
            sheet.say(
                heading.0, heading.1,
                Bilingual(
                    zh: isEarly ? "该采购商在此柜只有这一份" : "该采购商只有这一份",
                    en: isEarly ? "it is the only one of its purchaser and box" : "it is the only one of its purchaser")
            )
        } else {
            sheet.say(
                heading.0, heading.1,
                count == facts.lowerBound
                    ? Bilingual(
                        zh: "按现有限额不可能：\(count) 份已是下界",
                        en: "impossible as caps are: \(count) declarations are the lower bound")
                    : Bilingual(
                        zh: "下界 \(facts.lowerBound)，现有 \(count)：没有证明不可能",
                        en: "the bound is \(facts.lowerBound), there are \(count): not proved impossible"))
            if facts.excessCents > 0 {
                let money = Counting.money(facts.excessCents)
                sheet.say(
                    heading.0, heading.1,
                    Bilingual(zh: "少一份则货值超限 USD \(money)", en: "with one less, USD \(money) is above the caps"))
            }
            saySaving(facts.saving, &sheet, heading)
        }
        sheet.fact("siblings", .list(facts.siblings))
        sheet.fact("lowerBound", .number(facts.lowerBound))
        sheet.fact("excessUSD", .text(Self.decimal(facts.excessCents)))
        let lots = facts.saving?.lots.map { plan.input.book.id(of: Int($0)) } ?? []
        sheet.fact("lotsToSaveOne", .list(lots))
        sheet.fact("valueToSaveOneUSD", .text(facts.saving.map { Self.decimal($0.dollarCents) }))
    }

    private func saySaving(
        _ saving: DeclarationExplanation.Saving?, _ sheet: inout ExplainSheet, _ heading: (String, String)
    ) {
        guard let saving else {
            let words = Bilingual(
                zh: "重新计划：取出最贵的货也不能少", en: "planned again, taking out the most valuable lots saves none")
            return sheet.say(heading.0, heading.1, words)
        }
        let names = names(saving.lots)
        let money = Counting.money(saving.dollarCents)
        sheet.say(
            heading.0, heading.1,
            Bilingual(
                zh: "重新计划：取出货值最大的 \(saving.lots.count) 批（\(names)，USD \(money)）就少一份",
                en:
                    "planned again without the \(saving.lots.count == 1 ? "most valuable lot" : "\(saving.lots.count) most valuable lots") (\(names); USD \(money)), one less does"
            ))
    }

    /// The first of some lots by their numbers.
    private func names(_ lots: [UInt32]) -> String {
        lots.prefix(5).map { plan.input.book.id(of: Int($0)) }.joined(separator: ", ") + (lots.count > 5 ? " …" : "")
    }

    // MARK: Limits

    private func say(_ slacks: [LimitSlack], _ part: String, _ sheet: inout ExplainSheet) {
        let binding = slacks.binding?.limit
        for slack in slacks {
            let (zh, en) = slack.limit.names
            let (used, most, left) = (
                Self.amount(slack.used, slack.limit), Self.amount(slack.most, slack.limit),
                Self.amount(slack.left, slack.limit)
            )
            let mark = slack.limit == binding
            sheet.say(
                "\(part) 的限制", "limits of \(part)",
                Bilingual(
                    zh: "\(zh) \(used)，至多 \(most)，还剩 \(left)" + (mark ? "（最紧）" : ""),
                    en: "\(en) \(used) of \(most), \(left) left" + (mark ? " (tightest)" : "")))
            sheet.fact(slack.limit.rawValue + "Used", .text(Self.plain(slack.used, slack.limit)))
            sheet.fact(slack.limit.rawValue + "Most", .text(Self.plain(slack.most, slack.limit)))
            sheet.fact(slack.limit.rawValue + "Left", .text(Self.plain(slack.left, slack.limit)))
        }
        if let binding {
            sheet.fact(
                binding == .volume || binding == .weight ? "containerBinds" : "declarationBinds",
                .text(binding.rawValue))
        }
    }

    private static func amount(_ scaled: Int64, _ limit: LimitSlack.Limit) -> String {
        switch limit {
        case .volume: "\(Volume(scaled: scaled)) m3"
        case .weight: "\(Weight(scaled: scaled)) kg"
        case .value: "USD \(Counting.money(scaled))"
        case .lines: "\(scaled)"
        }
    }

    private static func plain(_ scaled: Int64, _ limit: LimitSlack.Limit) -> String {
        switch limit {
        case .volume: Volume(scaled: scaled).description
        case .weight: Weight(scaled: scaled).description
        case .value: decimal(scaled)
        case .lines: "\(scaled)"
        }
    }

    private static func decimal(_ cents: Int64) -> String {
        var bytes: [UInt8] = []
        appendDecimal(cents, decimals: 2, minimumDecimals: 2, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension LimitSlack.Limit {
    /// Its name in both languages.
    var names: (zh: String, en: String) {
        switch self {
        case .volume: ("体积", "volume")
        case .weight: ("重量", "weight")
        case .value: ("货值", "value")
        case .lines: ("项数", "lines")
        }
    }
}
