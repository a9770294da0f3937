import CodeLists
import Consignments
import Declarations
import Valuation

/// Values of a declaration's head that differ from message to message.
enum HeadField: Sendable {
    case freight, gross, insurance, net, remark, other, pieces, packing, consigneeCode, consigneeName, sequenceNumber
}

/// Values of a declared line.
enum ItemField: Sendable {
    case code, price, specification, name, number, total, quantity, firstQuantity, secondQuantity, unit, firstUnit
    case secondUnit, origin, division, district, inspectionCode
}

/// Which optional elements of the head are present.
struct HeadShape: Hashable, Sendable {
    var freight: Bool
    var insurance: Bool
    var other: Bool
    var otherPacks: Bool
    var consigneeCode: Bool

    /// How many shapes there are.
    static let count = 32

    /// The shape of a number below ``count``.
    init(number: Int) {
        self.init(
            freight: number & 1 != 0, insurance: number & 2 != 0, other: number & 4 != 0, otherPacks: number & 8 != 0,
            consigneeCode: number & 16 != 0)
    }

    init(freight: Bool, insurance: Bool, other: Bool, otherPacks: Bool, consigneeCode: Bool) {
        self.freight = freight
        self.insurance = insurance
        self.other = other
        self.otherPacks = otherPacks
        self.consigneeCode = consigneeCode
    }

    /// Its number.
    var number: Int {
        (freight ? 1 : 0) | (insurance ? 2 : 0) | (other ? 4 : 0) | (otherPacks ? 8 : 0) | (consigneeCode ? 16 : 0)
    }
}

/// Which optional elements of a line are present.
struct ItemShape: Hashable, Sendable {
    var hasSecondUnit: Bool
    var isInspected: Bool
    /// Only inspected goods have one.
    var hasInspectionCode: Bool

    /// How many shapes there are.
    static let count = 8

    /// The shape of a number below ``count``.
    init(number: Int) {
        self.init(
            hasSecondUnit: number & 1 != 0, isInspected: number & 2 != 0, hasInspectionCode: number & 4 != 0)
    }

    init(hasSecondUnit: Bool, isInspected: Bool, hasInspectionCode: Bool) {
        self.hasSecondUnit = hasSecondUnit
        self.isInspected = isInspected
        self.hasInspectionCode = hasInspectionCode
    }

    /// Its number.
    var number: Int { (hasSecondUnit ? 1 : 0) | (isInspected ? 2 : 0) | (hasInspectionCode ? 4 : 0) }
}

/// The order of the message's elements: names and order of the published schema (decmessage reference section 2).
enum MessageParts {
    /// The head (报关单表头), up to the opening of the lines.
    static func head(_ shape: HeadShape, job: Job, valuation: Valuation) -> [FramePart<HeadField>] {
        let transport = TransportFields(job)
        var parts: [FramePart<HeadField>] = [
            .open("DecHead"), .empty("SeqNo"), .constant("IEFlag", "E"), .empty("Type"),
        ]
        parts += [
            .constant("AgentCode", job.declarant.customsCode), .constant("AgentName", job.declarant.name),
            .constant("BillNo", transport.bill), .constant("ContrNo", job.terms.contract),
            .constant("CustomMaster", job.route.declarationCustoms), .constant("CutMode", "101"),
            .constant("DistinatePort", job.route.destinationPort),
        ]
        parts += charge("Fee", .freight, currency: shape.freight ? valuation.freightCurrency : nil)
        parts += [.value("GrossWet", .gross), .constant("IEPort", job.route.exitCustoms)]
        parts += charge("Insur", .insurance, currency: shape.insurance ? valuation.insuranceCurrency : nil)
        parts += [.value("NetWt", .net), .value("NoteS", .remark)]
        parts += charge("Other", .other, currency: shape.other ? valuation.otherCurrency : nil)
        parts += [
            .constant("OwnerCode", job.producer.customsCode), .constant("OwnerName", job.producer.name),
            .value("PackNo", .pieces), .constant("TradeCode", job.exporter.customsCode),
            .constant("TradeCountry", job.route.arrivalCountry.text), .constant("TradeMode", "1039"),
            .constant("TradeName", job.exporter.name), .constant("TrafMode", job.route.transportMode),
            .constant("TrafName", transport.vessel), .constant("TransMode", job.terms.transactionMode.code),
            .value("WrapType", .packing), .constant("EdiId", transport.declarationFlag),
            .constant("CopName", job.declarant.name), .constant("CopCode", job.declarant.customsCode),
            .constant("EntryType", "M"), .constant("TypistNo", job.declarant.operatorCard),
            .constant("InputerName", job.declarant.operatorName), .constant("DeclTrnRel", transport.transitRelation),
            .constant("ChkSurety", "0"), .constant("CopCodeScc", job.declarant.creditCode),
            .constant("OwnerCodeScc", job.producer.creditCode), .constant("AgentCodeScc", job.declarant.creditCode),
            .constant("TradeCoScc", job.exporter.creditCode), .constant("PromiseItmes", "99999"),
            .constant("TradeAreaCode", job.route.tradeCountry.text), .constant("MarkNo", job.defaults.marks),
            .constant("EntyPortCode", job.route.exitPort), .constant("DeclareName", job.declarant.operatorName),
            .constant("NoOtherPack", shape.otherPacks ? "0" : "1"),
        ]
        if shape.consigneeCode { parts.append(.value("OverseasConsigneeCode", .consigneeCode)) }
        parts.append(.value("OverseasConsigneeEname", .consigneeName))
        if let english = job.exporter.nameEnglish { parts.append(.constant("DomesticConsigneeEname", english)) }
        return parts + [.close("DecHead"), .open("DecLists")]
    }

    private static func charge(
        _ name: String, _ field: HeadField, currency: Alpha3?
    ) -> [FramePart<HeadField>] {
        guard let currency else { return [] }
        return [
            .constant("\(name)Curr", currency.text), .constant("\(name)Mark", "3"), .value("\(name)Rate", field),
        ]
    }

    /// One line (商品表体). On exports `OriginCountry` carries the final destination and `DestinationCountry` the origin:
    /// the official definition swaps them, and this is the one place where that happens.
    static func item(_ shape: ItemShape, job: Job) -> [FramePart<ItemField>] {
        var parts: [FramePart<ItemField>] = [
            .open("DecList"), .value("CodeTS", .code), .value("DeclPrice", .price), .constant("DutyMode", "1"),
            .value("GModel", .specification), .value("GName", .name), .value("GNo", .number),
            .constant("OriginCountry", job.route.destinationCountry.text),
            .constant("TradeCurr", job.terms.currency.text), .value("DeclTotal", .total), .value("GQty", .quantity),
            .value("FirstQty", .firstQuantity),
        ]
        if shape.hasSecondUnit { parts.append(.value("SecondQty", .secondQuantity)) }
        parts += [.value("GUnit", .unit), .value("FirstUnit", .firstUnit)]
        if shape.hasSecondUnit { parts.append(.value("SecondUnit", .secondUnit)) }
        parts.append(.value("DestinationCountry", .origin))
        parts.append(shape.hasInspectionCode ? .value("CiqCode", .inspectionCode) : .empty("CiqCode"))
        if shape.isInspected { parts.append(.constant("GoodsAttr", "30")) }
        return parts + [.value("DestCode", .division), .value("DistrictCode", .district), .close("DecList")]
    }

    /// Signature block of a draft (暂存, operation G) and free text.
    static func ending(_ job: Job) -> [FramePart<HeadField>] {
        [
            .open("DecFreeTxt"), .empty("RelId"), .empty("RelManNo"), .empty("BonNo"),
            .constant("VoyNo", TransportFields(job).voyage), .close("DecFreeTxt"), .open("DecSign"),
            .constant("OperType", "G"), .constant("ICCode", job.declarant.operatorCard),
            .constant("CopCode", job.declarant.customsCode), .constant("OperName", job.declarant.operatorName),
            .value("ClientSeqNo", .sequenceNumber), .empty("Sign"), .empty("SignDate"), .empty("Certificate"),
            .close("DecSign"),
        ]
    }
}

/// How the way of the goods is written into the head.
/// Source: filling-rules reference F-046...F-060 (GACC 2018-60 items 10 and 11).
struct TransportFields: Sendable {
    /// `TrafName`.
    let vessel: String
    /// `VoyNo`.
    let voyage: String
    /// `BillNo`.
    let bill: String
    /// `DeclTrnRel`: 1 for transit declared in advance.
    let transitRelation: String
    /// `EdiId`: 1 ordinary; transit in advance 3, or 5 where customs of Guangdong declares.
    let declarationFlag: String

    /// The fields of a job.
    init(_ job: Job) {
        guard job.clearance == .transit else {
            vessel = job.route.vessel
            voyage = job.route.voyage
            bill = job.route.billOfLading
            transitRelation = "0"
            declarationFlag = "1"
            return
        }
        vessel = "@" + (job.transit?.number ?? "")
        voyage = ""
        bill = ""
        transitRelation = "1"
        let guangdong = ["51", "52", "53", "57", "60", "64", "67", "68"]
        declarationFlag = guangdong.contains(String(job.route.declarationCustoms.prefix(2))) ? "5" : "3"
    }
}
