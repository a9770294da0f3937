import CodeLists
import Findings
import JSONText

extension JobReading {
    /// The exporter, with its two filings. Source: GACC 2019-221 art. 2.
    mutating func exporter(of root: JobObject) -> Party? {
        guard let object = object("exporter", of: root, as: .exporter, required: true) else { return nil }
        let party = party(object, mayHaveNoCode: false)
        if object.node["marketProcurementFiling"] == nil || party.filing == nil {
            report(
                JobRules.operatorFiling, at: "/exporter/marketProcurementFiling", zh: "缺少市场采购贸易经营者备案号",
                en: "the filing as market-procurement operator is missing", hintZh: "填写商务主管部门的备案号；未备案不可按 1039 出口",
                hintEn: "give its number; without the filing nothing is exported under 1039")
        }
        if !party.isFiled {
            report(
                JobRules.customsFiling, at: "/exporter/customsFiling", zh: "经营者未办理海关收发货人备案",
                en: "the exporter is not filed with customs", hintZh: "备案后写 \"customsFiling\": true",
                hintEn: "file it, then write \"customsFiling\": true")
        }
        return party.value
    }

    /// The producer-seller, where it is not the exporter.
    mutating func producer(of root: JobObject) -> Party? {
        guard let object = object("producer", of: root, as: .producer, required: false) else { return nil }
        return party(object, mayHaveNoCode: true).value
    }

    private mutating func party(
        _ object: JobObject, mayHaveNoCode: Bool
    ) -> (value: Party?, filing: String?, isFiled: Bool) {
        let name = text("name", of: object, .name)
        let nameEnglish = text("nameEn", of: object, .english, required: false)
        let customsCode = customsCode(of: object, limit: 18, mayBeAbsent: mayHaveNoCode)
        let creditCode = creditCode(of: object, mayBeAbsent: mayHaveNoCode)
        let filing = text("marketProcurementFiling", of: object, .code(), required: false)
        let isFiled = truth("customsFiling", of: object)
        guard let name, let customsCode, let creditCode else { return (nil, filing, isFiled) }
        let party = Party(
            name: name, nameEnglish: nameEnglish, customsCode: customsCode, creditCode: creditCode,
            marketProcurementFiling: filing, customsFiling: isFiled)
        return (party, filing, isFiled)
    }

    /// The declarant.
    mutating func declarant(of root: JobObject) -> Declarant? {
        guard let object = object("declarant", of: root, as: .declarant, required: true) else { return nil }
        let name = text("name", of: object, .text(70))
        let customsCode = customsCode(of: object, limit: 10, mayBeAbsent: false)
        let creditCode = creditCode(of: object, mayBeAbsent: false)
        let person = text("operator", of: object, .text(30))
        let card = text("operatorCard", of: object, .code(13))
        guard let name, let customsCode, let creditCode, let person, let card else { return nil }
        return Declarant(
            name: name, customsCode: customsCode, creditCode: creditCode, operatorName: person, operatorCard: card)
    }

    /// The consolidator and its warehouse.
    mutating func consolidator(of root: JobObject, flow: Flow?) -> Consolidator? {
        guard let object = object("consolidator", of: root, as: .consolidator, required: false) else { return nil }
        let before = findings.count
        let id = text("id", of: object)
        let name = text("name", of: object)
        let grade = text("creditGrade", of: object, required: false)
        checkGrade(grade)
        let isRegistered = truth("registered", of: object)
        let isVerified = truth("controllerVerified", of: object)
        let isPosted = truth("plaquePosted", of: object)
        let warehouse = warehouse(of: object, flow: flow)
        guard let id, let name else { return nil }
        let consolidator = Consolidator(
            id: id, name: name, creditGrade: grade, isRegistered: isRegistered, isControllerVerified: isVerified,
            isPlaquePosted: isPosted, warehouse: warehouse)
        // A condition that could not be read is not one that does not hold.
        if !findings[before...].contains(where: { $0.rule == JobRules.wrongType.code }) { checkActive(consolidator) }
        return consolidator
    }

    private mutating func warehouse(of parent: JobObject, flow: Flow?) -> Consolidator.Warehouse? {
        guard let object = object("warehouse", of: parent, as: .warehouse, required: false) else { return nil }
        let id = text("id", of: object)
        let name = text("name", of: object)
        let kind: Consolidator.WarehouseKind? = choice("kind", of: object)
        let approval = text("approval", of: object, required: false)
        let isVerified = truth("addressVerified", of: object)
        if kind == .marketOperated, flow == .inspectBeforeLoad, approval == nil { reportApproval(object) }
        guard let id, let name, let kind else { return nil }
        return Consolidator.Warehouse(id: id, name: name, kind: kind, approval: approval, addressVerified: isVerified)
    }

    private mutating func reportApproval(_ warehouse: JobObject) {
        report(
            JobRules.warehouseApproval, at: warehouse.pointer + "/approval", zh: "在市场化运营仓库先查验后装运，未给批准号",
            en: "goods are inspected in a market-operated warehouse, and no approval is given",
            hintZh: "在 approval 填写批准号；此检查是我们的默认做法", hintEn: "give the number in approval; asking for it is our default")
    }

    private mutating func checkGrade(_ grade: String?) {
        guard let grade, !["A", "B", "C", "D", "E"].contains(grade) else { return }
        report(
            JobRules.creditGrade, at: "/consolidator/creditGrade", zh: "信用等级“\(grade)”不在 A 至 E 之内",
            en: "credit grade '\(grade)' is not one of A to E", hintZh: "按平台公布的等级填写",
            hintEn: "write the grade as the platform publishes it")
    }

    private mutating func checkActive(_ consolidator: Consolidator) {
        guard !consolidator.isActive else { return }
        let conditions = [
            (consolidator.isRegistered, "registered"), (consolidator.isControllerVerified, "controllerVerified"),
            (consolidator.isPlaquePosted, "plaquePosted"),
            (consolidator.warehouse?.addressVerified ?? false, "warehouse.addressVerified"),
        ]
        let open = conditions.filter { !$0.0 }.map(\.1)
        report(
            JobRules.inactiveConsolidator, at: "/consolidator", zh: "组货人未满足：\(open.joined(separator: "、"))",
            en: "the consolidator does not fulfil: \(open.joined(separator: ", "))",
            hintZh: "办妥后改为 true；此四项是我们的默认要求", hintEn: "set them to true once done; asking for all four is our default")
    }

    /// One code with two names: the declarant and the exporter are one firm or two.
    mutating func checkParties(exporter: Party?, declarant: Declarant?) {
        guard let exporter, let declarant, exporter.creditCode == declarant.creditCode,
            exporter.name != declarant.name
        else { return }
        report(
            JobRules.selfDeclared, at: "/declarant/name",
            zh: "申报单位与发货人代码相同，名称不同：“\(declarant.name)”与“\(exporter.name)”",
            en:
                "declarant and exporter have one credit code and two names: '\(declarant.name)', '\(exporter.name)'",
            hintZh: "自行申报时写同一名称", hintEn: "write one name when the exporter declares itself")
    }
}
