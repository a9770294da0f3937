import CodeLists
import Consignments
import Declarations
import Loading
import Platform
import Quantities
import Valuation

/// Writes declarations as `DecMessage` XML.
///
/// One writer serves a whole run and many threads: it holds only what never changes. The message has every block in the
/// order of the published schema, UTF-8 without byte-order mark, one element a line.
/// - Complexity: O(bytes written).
public struct MessageWriter: Sendable {
    let input: DeclarationInput
    let plan: LoadPlan
    /// By the number of their shape.
    private let headFrames: [MessageFrame<HeadField>]
    private let itemFrames: [MessageFrame<ItemField>]
    private let ending: MessageFrame<HeadField>
    private let purchasers: [PurchaserText]
    private let start: [UInt8]
    private let isTransit: Bool
    private let packing: PackingKinds
    private let tariff: TariffColumns
    /// Containers (by index in the load plan) whose lots go on more than one declaration.
    let sharedContainers: Set<Int>

    private struct PurchaserText {
        var remark: [UInt8]
        var mergedRemark: [UInt8]
        var name: [UInt8]
        var aeoCode: [UInt8]?
    }

    /// A writer for the declarations of a run.
    /// - Parameter groups: All groups of the run, to know which containers are shared.
    public init(_ input: DeclarationInput, plan: LoadPlan, groups: [LotGroup]) {
        self.input = input
        self.plan = plan
        let job = input.job
        tariff = job.codes.columns
        isTransit = job.clearance == .transit
        start = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <DecMessage xmlns="http://www.chinaport.gov.cn/dec" Version="\(job.messageVersion)">\n
            """.utf8)
        headFrames = Self.headFrames(job, input.valuation)
        itemFrames = Self.itemFrames(job)
        ending = MessageFrame(MessageParts.ending(job))
        purchasers = job.purchasers.map {
            PurchaserText(
                remark: Self.escaped(Remark.text(for: $0, of: job, isMerged: false)),
                mergedRemark: Self.escaped(Remark.text(for: $0, of: job, isMerged: true)),
                name: Self.escaped($0.nameEnglish ?? $0.name),
                aeoCode: $0.aeoCode.map(Self.escaped))
        }
        packing = PackingKinds()
        var seen: Set<Int> = []
        sharedContainers = Set(groups.compactMap(\.container).filter { !seen.insert($0).inserted })
    }

    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        appendEscaped(Array(text.utf8).span, to: &bytes)
        return bytes
    }

    private static func headFrames(_ job: Job, _ valuation: Valuation) -> [MessageFrame<HeadField>] {
        (0..<HeadShape.count).map { number in
            MessageFrame(MessageParts.head(HeadShape(number: number), job: job, valuation: valuation))
        }
    }

    private static func itemFrames(_ job: Job) -> [MessageFrame<ItemField>] {
        (0..<ItemShape.count).map { MessageFrame(MessageParts.item(ItemShape(number: $0), job: job)) }
    }

    /// Appends the whole message of a declaration to an array; see the variant over ``Platform/ByteBuffer``.
    public func write(
        _ declaration: PlannedDeclaration, sequenceNumber: String, attachments: [AttachedFile] = [],
        to bytes: inout [UInt8]
    ) {
        var message = ByteBuffer()
        write(declaration, sequenceNumber: sequenceNumber, attachments: attachments, to: &message)
        ByteSearch.append(message.span, to: &bytes)
    }

    /// Appends the whole message of a declaration.
    /// - Parameters:
    ///   - sequenceNumber: Its ``ClientSequenceNumber``.
    ///   - attachments: Documents that go with it into the archive.
    public func write(
        _ declaration: PlannedDeclaration, sequenceNumber: String, attachments: [AttachedFile] = [],
        to bytes: inout ByteBuffer
    ) {
        let packs = packing.count(declaration, book: input.book)
        fetch(declaration)
        bytes.append(start)
        writeHead(declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
        let lots = input.book.lots.span
        let items = declaration.items.span
        for place in items.indices { write(items[place], model: lots[Int(items[place].model)], to: &bytes) }
        bytes.append("</DecLists>\n")
        let isPlain = declaration.container == nil && !isTransit
        let transport = isPlain ? nil : ContainerBlocks(writer: self, declaration: declaration)
        if let transport { transport.writeContainers(to: &bytes) } else { bytes.append(ContainerBlocks.none) }
        LedgerNumbers(of: declaration, in: input).write(input.book.texts, to: &bytes)
        writeOtherPacks(packs.dropFirst(), to: &bytes)
        write(ending, declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
        transport?.writeTransit(to: &bytes)
        for (index, file) in attachments.enumerated() {
            file.writeRelation(index: index, sequenceNumber: sequenceNumber, job: input.job, to: &bytes)
        }
        bytes.append("</DecMessage>\n")
    }

    /// Asks for what the lines say, which lies all over the book and the tariff, before it is needed.
    private func fetch(_ declaration: PlannedDeclaration) {
        let items = declaration.items.span
        let lots = input.book.lots.span
        let (codes, units) = (tariff.codes.span, tariff.firstUnits.span)
        for place in items.indices {
            let line = Int(items[place].tariff.rawValue)
            Prefetch.element(line, of: codes)
            Prefetch.element(line, of: units)
            let model = Int(items[place].model)
            Prefetch.bytes(input.book.texts.span(lots[model].name))
            Prefetch.bytes(input.book.texts.span(lots[model].elements))
        }
    }

    private func writeHead(
        _ declaration: PlannedDeclaration, packs: [PackCount], sequenceNumber: String, to bytes: inout ByteBuffer
    ) {
        let shape = HeadShape(
            freight: declaration.freight > 0, insurance: declaration.insurance > 0, other: declaration.other != 0,
            otherPacks: packs.count > 1, consigneeCode: purchasers[declaration.purchaser].aeoCode != nil)
        write(headFrames[shape.number], declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
    }

    private func write(
        _ frame: MessageFrame<HeadField>, _ declaration: PlannedDeclaration, packs: [PackCount],
        sequenceNumber: String, to bytes: inout ByteBuffer
    ) {
        var start = 0
        let runs = frame.runs.span
        let steps = frame.steps.span
        for place in steps.indices {
            let step = steps[place]
            bytes.append(start..<step.leadEnd, of: runs)
            start = step.leadEnd
            switch step.field {
            case .freight: bytes.decimal(declaration.freight, decimals: 5)
            case .insurance: bytes.decimal(declaration.insurance, decimals: 5)
            case .other: bytes.decimal(declaration.other, decimals: 5)
            case .gross: bytes.decimal(declaration.gross.flooredToOne)
            case .net: bytes.decimal(declaration.net.flooredToOne)
            case .remark:
                let purchaser = purchasers[declaration.purchaser]
                bytes.append(declaration.isSimplified ? purchaser.mergedRemark : purchaser.remark)
            case .pieces: bytes.integer(packs[0].kind == PackingKinds.bare ? 1 : declaration.packages)
            case .packing: packs[0].appendCode(to: &bytes)
            case .consigneeCode: bytes.append(purchasers[declaration.purchaser].aeoCode ?? [])
            case .consigneeName: bytes.append(purchasers[declaration.purchaser].name)
            case .sequenceNumber: bytes.append(sequenceNumber)
            }
        }
        bytes.append(start..<frame.end, of: runs)
    }

    private func write(_ item: DeclaredItem, model: Lot, to bytes: inout ByteBuffer) {
        let line = Int(item.tariff.rawValue)
        let isInspected = tariff.flags[line].contains(.exportInspection)
        let shape = ItemShape(
            hasSecondUnit: item.secondQuantity != nil, isInspected: isInspected,
            hasInspectionCode: isInspected && model.inspectionCode != nil)
        let frame = itemFrames[shape.number]
        var start = 0
        let runs = frame.runs.span
        let steps = frame.steps.span
        for place in steps.indices {
            let step = steps[place]
            bytes.append(start..<step.leadEnd, of: runs)
            start = step.leadEnd
            switch step.field {
            case .code: bytes.digits(tariff.codes[line], count: 10)
            case .price: bytes.decimal(item.price, decimals: 4, minimum: 4)
            case .specification: appendSpecification(model, to: &bytes)
            case .name: bytes.escaped(input.book.texts.span(model.name))
            case .number: bytes.integer(Int64(item.gNo))
            case .total: bytes.decimal(item.cents, decimals: 2, minimum: 2)
            case .quantity: bytes.decimal(item.quantity)
            case .firstQuantity: bytes.decimal(item.firstQuantity)
            case .secondQuantity: bytes.decimal(item.secondQuantity ?? .zero)
            case .unit: bytes.digits(UInt64(item.unit.rawValue), count: 3)
            case .firstUnit: bytes.digits(UInt64(tariff.firstUnits[line].rawValue), count: 3)
            case .secondUnit: bytes.digits(UInt64(tariff.secondUnits[line]?.rawValue ?? 0), count: 3)
            case .origin: bytes.letters(model.originCountry)
            case .division: bytes.digits(UInt64(model.originDivision), count: 6)
            case .district: bytes.district(model.originDistrict)
            case .inspectionCode: bytes.digits(UInt64(model.inspectionCode ?? 0), count: 3)
            }
        }
        bytes.append(start..<frame.end, of: runs)
    }

    /// `GModel`: brand type, export benefit, then the elements of the tariff line (rules R-108).
    private func appendSpecification(_ lot: Lot, to bytes: inout ByteBuffer) {
        bytes.append(lot.brandType &+ 0x30)
        bytes.append(0x7C)
        bytes.append(lot.exportBenefit &+ 0x30)
        guard !lot.elements.isEmpty else { return }
        bytes.append(0x7C)
        bytes.escaped(input.book.texts.span(lot.elements))
    }

    private func writeOtherPacks(_ packs: ArraySlice<PackCount>, to bytes: inout ByteBuffer) {
        guard !packs.isEmpty else { return }
        bytes.append("<DecOtherPacks>\n")
        for pack in packs {
            bytes.append("<DecOtherPack>\n<PackQty>")
            bytes.integer(pack.pieces)
            bytes.append("</PackQty>\n<PackType>")
            pack.appendCode(to: &bytes)
            bytes.append("</PackType>\n</DecOtherPack>\n")
        }
        bytes.append("</DecOtherPacks>\n")
    }
}

extension Weight {
    /// The weight as a head may write it: below one kilogram it is 1 (filling rules F-115, F-116).
    var flooredToOne: Weight { max(self, Weight(scaled: Weight.scale)) }
}
