import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Quantities

/// The commercial lists that go with declarations and containers. Headers are Chinese, as the trade prints them; they
/// are the names that the lots table knows, so a list can be read back.
public struct ListWriter: Sendable {
    let input: DeclarationInput
    let plan: LoadPlan
    private let reasons: [RuleCode: String]
    private let tariff = TariffColumns.embedded
    /// Names that many rows repeat, as bytes: units by code, containers and tables by index.
    private let unitNames: [[UInt8]]
    private let containerNames: [[UInt8]]
    private let fileNames: [[UInt8]]
    private let declaredCurrency: [UInt8]

    /// A writer for the lists of a run.
    /// - Parameter reasons: The rules that put lots on lines, for the words of the correspondence list.
    public init(_ input: DeclarationInput, plan: LoadPlan, reasons: [Rule]) {
        self.input = input
        self.plan = plan
        self.reasons = Dictionary(reasons.map { ($0.code, $0.title.zh) }) { first, _ in first }
        unitNames = (0..<256).map { UnitCode(rawValue: $0).map { Array($0.name.utf8) } ?? [] }
        containerNames = plan.containers.map { Array(($0.number ?? $0.ref).utf8) }
        fileNames = input.book.tables.map { Array($0.file.utf8) }
        declaredCurrency = Array(input.valuation.currency.text.utf8)
    }

    private static let commodityHeader = [
        "商品序号", "批次号", "交易单号", "商户编号", "商户名称", "商品编号", "商品名称", "英文品名", "品牌类型", "出口享惠情况",
        "申报要素", "数量", "单位", "单价", "总价", "币制", "申报金额", "申报币制", "法定数量", "第二法定数量", "件数", "包装种类",
        "毛重(千克)", "净重(千克)", "体积(立方米)", "境内货源地", "产地", "原产国", "柜号", "来源文件", "来源行",
    ]

    /// 商品清单: every lot behind a declaration, by line, then by input order.
    public func commodities(of declaration: PlannedDeclaration) -> [UInt8] {
        var text = DelimitedText(header: Self.commodityHeader)
        for item in declaration.items {
            for share in item.shares { appendCommodity(share, of: item, to: &text) }
        }
        return text.bytes
    }

    private func appendCommodity(_ share: LotShare, of item: DeclaredItem, to text: inout DelimitedText) {
        let lot = input.book.lots[Int(share.lot)]
        let line = Int(lot.tariff.rawValue)
        text.field(Int64(item.gNo))
        appendTexts(lot.id, lot.trade, lot.vendor, lot.vendorName, to: &text)
        text.plain { appendDigits(tariff.codes[line], count: 10, to: &$0) }
        text.field(input.book.texts.span(lot.name))
        text.field(input.book.texts.span(lot.nameEnglish))
        text.field(Int64(lot.brandType))
        text.field(Int64(lot.exportBenefit))
        text.field(input.book.texts.span(lot.elements))
        text.field(lot.quantity)
        text.field(unitNames[Int(lot.unit.rawValue)])
        text.plain { lot.unitPrice.append(to: &$0, minimumDecimals: 2) }
        text.plain { lot.total.append(to: &$0, minimumDecimals: 2) }
        text.plain { appendLetters(lot.currency, to: &$0) }
        text.plain { appendDecimal(share.cents, decimals: 2, minimumDecimals: 2, to: &$0) }
        text.field(declaredCurrency)
        text.field(lot.firstQuantity)
        if tariff.secondUnits[line] == nil { text.empty() } else { text.field(lot.secondQuantity) }
        text.field(Int64(lot.packages))
        text.plain { appendDigits(UInt64(lot.packageKind), count: 2, to: &$0) }
        text.field(lot.gross)
        text.field(lot.net)
        text.field(lot.volume)
        text.plain { lot.originDistrict.append(to: &$0) }
        text.plain { appendDigits(UInt64(lot.originDivision), count: 6, to: &$0) }
        text.plain { appendLetters(lot.originCountry, to: &$0) }
        let container = Int(input.containerOfLot[Int(share.lot)])
        if container >= 0 { text.field(containerNames[container]) } else { text.empty() }
        appendOrigin(of: lot, to: &text)
    }

    private func appendTexts(
        _ first: TextID, _ second: TextID, _ third: TextID, _ fourth: TextID, to text: inout DelimitedText
    ) {
        text.field(input.book.texts.span(first))
        text.field(input.book.texts.span(second))
        text.field(input.book.texts.span(third))
        text.field(input.book.texts.span(fourth))
    }

    func appendOrigin(of lot: Lot, to text: inout DelimitedText) {
        text.field(fileNames[Int(lot.origin.table)])
        text.field(Int64(lot.origin.row))
        text.endRow()
    }

    private static let correspondenceHeader = [
        "批次号", "商户编号", "商品编号", "商品名称", "商品序号", "申报商品编号", "申报品名", "归并方式", "规则", "理由", "申报金额",
        "申报币制", "净重(千克)", "来源文件", "来源行",
    ]

    /// The correspondence of each lot to its declared line and why it is there (rules R-039), by line.
    public func correspondence(of declaration: PlannedDeclaration) -> [UInt8] {
        var text = DelimitedText(header: Self.correspondenceHeader)
        let texts = input.book.texts
        for item in declaration.items {
            let declared = tariff.codes[Int(item.tariff.rawValue)]
            let name = Array(texts[input.book.lots[Int(item.model)].name])
            let reason = Array((reasons[item.why] ?? item.why.text).utf8)
            let rule = Array(item.why.text.utf8)
            let way = Array((item.kind == .single ? "逐项申报" : "按章归并").utf8)
            for share in item.shares {
                let lot = input.book.lots[Int(share.lot)]
                text.field(texts.span(lot.id))
                text.field(texts.span(lot.vendor))
                text.plain { appendDigits(tariff.codes[Int(lot.tariff.rawValue)], count: 10, to: &$0) }
                text.field(texts.span(lot.name))
                text.field(Int64(item.gNo))
                text.plain { appendDigits(declared, count: 10, to: &$0) }
                text.field(name)
                text.field(way)
                text.field(rule)
                text.field(reason)
                text.plain { appendDecimal(share.cents, decimals: 2, minimumDecimals: 2, to: &$0) }
                text.field(declaredCurrency)
                text.field(share.net)
                appendOrigin(of: lot, to: &text)
            }
        }
        return text.bytes
    }

    private static let packingHeader = [
        "批次号", "交易单号", "商户编号", "商户名称", "采购商编号", "商品编号", "商品名称", "数量", "单位", "件数", "包装种类",
        "毛重(千克)", "净重(千克)", "体积(立方米)", "同柜组", "柜号", "箱型", "封志号", "来源文件", "来源行",
    ]

    /// 装箱清单 of a container, lots in input order, a row of totals last. Every row names the box, so that a list stands
    /// for itself and reads back as lots with a fixed container.
    public func packing(of container: LoadedContainer) -> [UInt8] {
        var text = DelimitedText(header: Self.packingHeader)
        var packages: Int64 = 0
        var (gross, net, volume) = (Weight.zero, Weight.zero, Volume.zero)
        for index in container.lots {
            let lot = input.book.lots[Int(index)]
            appendPacked(lot, in: container, to: &text)
            packages += Int64(lot.packages)
            gross += lot.gross
            net += lot.net
            volume += lot.volume
        }
        text.field("合计")
        for _ in 0..<8 { text.empty() }
        text.field(packages)
        text.empty()
        text.field(gross)
        text.field(net)
        text.field(volume)
        text.empty()
        appendBox(container, to: &text)
        for _ in 0..<2 { text.empty() }
        text.endRow()
        return text.bytes
    }

    /// Number (or the plan's name), type and seal of a box.
    private func appendBox(_ container: LoadedContainer, to text: inout DelimitedText) {
        text.field(container.number ?? container.ref)
        text.field(container.capacity.type.rawValue)
        text.field(container.given.flatMap { input.job.containers[$0].seal } ?? "")
    }

    private func appendPacked(_ lot: Lot, in container: LoadedContainer, to text: inout DelimitedText) {
        appendTexts(lot.id, lot.trade, lot.vendor, lot.vendorName, to: &text)
        text.field(input.job.purchasers[Int(lot.purchaser)].id)
        text.plain { appendDigits(tariff.codes[Int(lot.tariff.rawValue)], count: 10, to: &$0) }
        text.field(input.book.texts.span(lot.name))
        text.field(lot.quantity)
        text.field(unitNames[Int(lot.unit.rawValue)])
        text.field(Int64(lot.packages))
        text.plain { appendDigits(UInt64(lot.packageKind), count: 2, to: &$0) }
        text.field(lot.gross)
        text.field(lot.net)
        text.field(lot.volume)
        text.field(input.book.texts.span(lot.keepWith))
        appendBox(container, to: &text)
        appendOrigin(of: lot, to: &text)
    }
}
