import CodeLists
import Consignments
import Declarations
import Findings
import Loading
import Platform
import Quantities

/// The commercial lists that go with declarations and containers. Headers are Chinese, as the trade prints them; they
/// are the names that the lots table knows, so a list can be read back.
public struct ListWriter: Sendable {
    let input: DeclarationInput
    let plan: LoadPlan
    /// Rule and reason of a line, as two fields.
    private let reasons: [RuleCode: [UInt8]]
    private let tariff: TariffColumns
    /// Names that many rows repeat, as bytes: units by code, containers and tables by index.
    private let unitNames: NameTable
    private let containerNames: NameTable
    private let fileNames: NameTable
    private let purchaserIDs: NameTable
    private let declaredCurrency: [UInt8]
    private let commodityHeader: [UInt8]
    private let packingHeader: [UInt8]
    /// Whether packing lists name the groups that must not share a container: only where a lot is in one.
    private let namesSeparation: Bool

    /// A writer for the lists of a run.
    /// - Parameter reasons: The rules that put lots on lines, for the words of the correspondence list.
    public init(_ input: DeclarationInput, plan: LoadPlan, reasons: [Rule]) {
        self.input = input
        self.plan = plan
        self.reasons = Dictionary(reasons.map { ($0.code, Self.reason($0.code, $0.title.zh)) }) { first, _ in first }
        let codes = input.job.codes
        tariff = codes.columns
        unitNames = NameTable((0..<256).map { codes.unit($0).map { Array(codes.name(of: $0).utf8) } ?? [] })
        containerNames = NameTable(plan.containers.map { Array(($0.number ?? $0.ref).utf8) })
        fileNames = NameTable(input.book.tables.map { Array($0.file.utf8) })
        purchaserIDs = NameTable(input.job.purchasers.map { Array($0.id.utf8) })
        declaredCurrency = Array(input.valuation.currency.text.utf8)
        commodityHeader = Self.commodityHeader(namesInspection: input.book.namesInspection)
        namesSeparation = input.book.namesSeparation && input.book.lots.contains { !$0.separate.isEmpty }
        packingHeader = Self.packingHeader(namesSeparation: namesSeparation)
    }

    private static func reason(_ code: RuleCode, _ words: String) -> [UInt8] {
        var text = DelimitedText()
        text.field(code.text)
        text.field(words)
        return text.bytes
    }

    /// The columns of inspection stand there where a lots table has one of them.
    private static func commodityHeader(namesInspection: Bool) -> [UInt8] {
        DelimitedText.encoded(goodsColumns + (namesInspection ? ["检验检疫编码", "电子底账"] : []) + ["来源文件", "来源行"])
    }

    private static let goodsColumns = [
        "商品序号", "批次号", "交易单号", "商户编号", "商户名称", "商品编号", "商品名称", "英文品名", "品牌类型", "出口享惠情况",
        "申报要素", "数量", "单位", "单价", "总价", "币制", "申报金额", "申报币制", "法定数量", "第二法定数量", "件数", "包装种类",
        "毛重(千克)", "净重(千克)", "体积(立方米)", "境内货源地", "产地", "原产国", "柜号",
    ]

    /// 商品清单: every lot behind a declaration, by line, then by input order; `text` is then that file.
    public func writeCommodities(of declaration: PlannedDeclaration, to text: inout DelimitedText) {
        text.begin(commodityHeader)
        fetch(declaration)
        let texts = input.book.texts
        let lots = input.book.lots.span
        for item in declaration.items {
            for share in item.shares {
                appendGoods(of: lots[Int(share.lot)], gNo: item.gNo, texts, to: &text)
                appendMeasures(of: lots[Int(share.lot)], share, to: &text)
            }
        }
    }

    /// Asks for the lots of a declaration and what they name, all over the memory, before they are needed.
    private func fetch(_ declaration: PlannedDeclaration) {
        let lots = input.book.lots.span
        let items = declaration.items.span
        for line in items.indices {
            let shares = items[line].shares.span
            for place in shares.indices {
                let lot = Int(shares[place].lot)
                Prefetch.element(lot, of: lots)
                let container = Int(input.containerOfLot[lot])
                if container >= 0 { Prefetch.bytes(containerNames[container]) }
            }
        }
        for line in items.indices {
            let shares = items[line].shares.span
            for place in shares.indices { input.book.texts.fetchPlace(lots[Int(shares[place].lot)].id) }
        }
        for line in items.indices {
            let shares = items[line].shares.span
            for place in shares.indices { fetchTexts(lots[Int(shares[place].lot)]) }
        }
    }

    private func fetch(_ container: LoadedContainer) {
        let lots = input.book.lots.span
        for lot in container.lots { Prefetch.element(Int(lot), of: lots) }
        for lot in container.lots { input.book.texts.fetchPlace(lots[Int(lot)].id) }
        for lot in container.lots { fetchTexts(lots[Int(lot)]) }
    }

    @inline(__always) private func fetchTexts(_ lot: Lot) {
        Prefetch.bytes(input.book.texts.span(lot.id))
        Prefetch.bytes(input.book.texts.span(lot.trade))
        Prefetch.bytes(input.book.texts.span(lot.vendor))
        Prefetch.bytes(input.book.texts.span(lot.vendorName))
        Prefetch.bytes(input.book.texts.span(lot.name))
        Prefetch.bytes(input.book.texts.span(lot.elements))
    }

    private func appendGoods(of lot: Lot, gNo: Int, _ texts: TextPool, to text: inout DelimitedText) {
        text.field(Int64(gNo))
        text.field(texts.span(lot.id))
        text.field(texts.span(lot.trade))
        text.field(texts.span(lot.vendor))
        text.field(texts.span(lot.vendorName))
        text.plain { $0.digits(tariff.codes[Int(lot.tariff.rawValue)], count: 10) }
        text.field(texts.span(lot.name))
        text.field(texts.span(lot.nameEnglish))
        text.field(Int64(lot.brandType))
        text.field(Int64(lot.exportBenefit))
        text.field(texts.span(lot.elements))
    }

    private func appendMeasures(of lot: Lot, _ share: LotShare, to text: inout DelimitedText) {
        text.field(lot.quantity)
        text.field(unitNames[Int(lot.unit.rawValue)])
        text.plain { $0.decimal(lot.unitPrice, minimum: 2) }
        text.plain { $0.decimal(lot.total, minimum: 2) }
        text.plain { $0.letters(lot.currency) }
        text.plain { $0.decimal(share.cents, decimals: 2, minimum: 2) }
        text.field(declaredCurrency)
        text.field(lot.firstQuantity)
        if tariff.secondUnits[Int(lot.tariff.rawValue)] == nil { text.empty() } else { text.field(lot.secondQuantity) }
        text.field(Int64(lot.packages))
        text.plain { $0.digits(UInt64(lot.packageKind), count: 2) }
        text.field(lot.gross)
        text.field(lot.net)
        text.field(lot.volume)
        text.plain { $0.district(lot.originDistrict) }
        text.plain { $0.digits(UInt64(lot.originDivision), count: 6) }
        text.plain { $0.letters(lot.originCountry) }
        let container = Int(input.containerOfLot[Int(share.lot)])
        if container >= 0 { text.field(containerNames[container]) } else { text.empty() }
        if input.book.namesInspection { appendInspection(of: lot, to: &text) }
        appendOrigin(of: lot, to: &text)
    }

    private func appendInspection(of lot: Lot, to text: inout DelimitedText) {
        if let code = lot.inspectionCode { text.plain { $0.digits(UInt64(code), count: 3) } } else { text.empty() }
        text.field(input.book.texts.span(lot.ledger))
    }

    func appendOrigin(of lot: Lot, to text: inout DelimitedText) {
        text.field(fileNames[Int(lot.origin.table)])
        text.field(Int64(lot.origin.row))
        text.endRow()
    }

    private static let correspondenceHeader = DelimitedText.encoded([
        "批次号", "商户编号", "商品编号", "商品名称", "商品序号", "申报商品编号", "申报品名", "归并方式", "规则", "理由", "申报金额",
        "申报币制", "净重(千克)", "来源文件", "来源行",
    ])

    /// The correspondence of each lot to its declared line and why it is there (rules R-039), by line; `text` is then
    /// that file.
    public func writeCorrespondence(of declaration: PlannedDeclaration, to text: inout DelimitedText) {
        text.begin(Self.correspondenceHeader)
        let texts = input.book.texts
        let lots = input.book.lots.span
        for item in declaration.items {
            // What all lots of a line share is written once and then repeated.
            var shared = 0..<0
            for share in item.shares {
                appendDeclaredLot(lots[Int(share.lot)], texts, to: &text)
                if shared.isEmpty {
                    let start = text.span.count
                    appendLine(item, model: lots[Int(item.model)], texts, to: &text)
                    shared = start..<text.span.count
                } else {
                    text.fields(again: shared)
                }
                text.plain { $0.decimal(share.cents, decimals: 2, minimum: 2) }
                text.field(declaredCurrency)
                text.field(share.net)
                appendOrigin(of: lots[Int(share.lot)], to: &text)
            }
        }
    }

    private func appendDeclaredLot(_ lot: Lot, _ texts: TextPool, to text: inout DelimitedText) {
        text.field(texts.span(lot.id))
        text.field(texts.span(lot.vendor))
        text.plain { $0.digits(tariff.codes[Int(lot.tariff.rawValue)], count: 10) }
        text.field(texts.span(lot.name))
    }

    private func appendLine(
        _ item: DeclaredItem, model: Lot, _ texts: TextPool, to text: inout DelimitedText
    ) {
        text.field(Int64(item.gNo))
        text.plain { $0.digits(tariff.codes[Int(item.tariff.rawValue)], count: 10) }
        text.field(texts.span(model.name))
        text.field(item.kind == .single ? "逐项申报" : "按章归并")
        text.fields(encoded: reasons[item.why] ?? Self.reason(item.why, item.why.text))
    }

    private static func packingHeader(namesSeparation: Bool) -> [UInt8] {
        let goods = [
            "批次号", "交易单号", "商户编号", "商户名称", "采购商编号", "商品编号", "商品名称", "数量", "单位", "件数", "包装种类",
            "毛重(千克)", "净重(千克)", "体积(立方米)", "同柜组",
        ]
        return DelimitedText.encoded(
            goods + (namesSeparation ? ["分柜组"] : []) + ["柜号", "箱型", "封志号", "来源文件", "来源行"])
    }

    /// 装箱清单 of a container, lots in input order, a row of totals last. Every row names the box, so that a list stands
    /// for itself and reads back as lots with a fixed container. `text` is then that file.
    public func writePacking(of container: LoadedContainer, to text: inout DelimitedText) {
        text.begin(packingHeader)
        fetch(container)
        let texts = input.book.texts
        let lots = input.book.lots.span
        let box = encodedBox(container)
        var packages: Int64 = 0
        var (gross, net, volume) = (Weight.zero, Weight.zero, Volume.zero)
        for index in container.lots {
            appendPacked(lots[Int(index)], in: box, texts, to: &text)
            packages += Int64(lots[Int(index)].packages)
            gross += lots[Int(index)].gross
            net += lots[Int(index)].net
            volume += lots[Int(index)].volume
        }
        text.field("合计")
        for _ in 0..<8 { text.empty() }
        text.field(packages)
        text.empty()
        text.field(gross)
        text.field(net)
        text.field(volume)
        text.empty()
        if namesSeparation { text.empty() }
        text.fields(encoded: box)
        for _ in 0..<2 { text.empty() }
        text.endRow()
    }

    /// Number (or the plan's name), type and seal of a box, as three fields.
    private func encodedBox(_ container: LoadedContainer) -> [UInt8] {
        var text = DelimitedText()
        text.field(container.number ?? container.ref)
        text.field(container.capacity.type.rawValue)
        text.field(container.given.flatMap { input.job.containers[$0].seal } ?? "")
        return text.bytes
    }

    private func appendPacked(
        _ lot: Lot, in box: [UInt8], _ texts: TextPool, to text: inout DelimitedText
    ) {
        text.field(texts.span(lot.id))
        text.field(texts.span(lot.trade))
        text.field(texts.span(lot.vendor))
        text.field(texts.span(lot.vendorName))
        text.field(purchaserIDs[Int(lot.purchaser)])
        text.plain { $0.digits(tariff.codes[Int(lot.tariff.rawValue)], count: 10) }
        text.field(texts.span(lot.name))
        text.field(lot.quantity)
        text.field(unitNames[Int(lot.unit.rawValue)])
        text.field(Int64(lot.packages))
        text.plain { $0.digits(UInt64(lot.packageKind), count: 2) }
        text.field(lot.gross)
        text.field(lot.net)
        text.field(lot.volume)
        text.field(texts.span(lot.keepWith))
        if namesSeparation { text.field(texts.span(lot.separate)) }
        text.fields(encoded: box)
        appendOrigin(of: lot, to: &text)
    }
}
