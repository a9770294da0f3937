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
    private let headFrames: [HeadShape: MessageFrame<HeadField>]
    private let itemFrames: [ItemShape: MessageFrame<ItemField>]
    private let ending: MessageFrame<HeadField>
    private let purchasers: [PurchaserText]
    private let start: [UInt8]
    private let packing: PackingKinds
    private let tariff = TariffColumns.embedded
    /// Containers (by index in the load plan) whose lots go on more than one declaration.
    let sharedContainers: Set<Int>

    private struct PurchaserText {
        var remark: [UInt8]
        var name: [UInt8]
        var aeoCode: [UInt8]?
    }

    /// A writer for the declarations of a run.
    /// - Parameter groups: All groups of the run, to know which containers are shared.
    public init(_ input: DeclarationInput, plan: LoadPlan, groups: [LotGroup]) {
        self.input = input
        self.plan = plan
        let job = input.job
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
                remark: Self.escaped(Remark.text(for: $0, of: job)), name: Self.escaped($0.nameEnglish ?? $0.name),
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

    private static func headFrames(_ job: Job, _ valuation: Valuation) -> [HeadShape: MessageFrame<HeadField>] {
        var frames: [HeadShape: MessageFrame<HeadField>] = [:]
        for bits in 0..<32 {
            let shape = HeadShape(
                freight: bits & 1 != 0, insurance: bits & 2 != 0, other: bits & 4 != 0, otherPacks: bits & 8 != 0,
                consigneeCode: bits & 16 != 0)
            frames[shape] = MessageFrame(MessageParts.head(shape, job: job, valuation: valuation))
        }
        return frames
    }

    private static func itemFrames(_ job: Job) -> [ItemShape: MessageFrame<ItemField>] {
        var frames: [ItemShape: MessageFrame<ItemField>] = [:]
        for bits in 0..<4 {
            let shape = ItemShape(hasSecondUnit: bits & 1 != 0, isInspected: bits & 2 != 0)
            frames[shape] = MessageFrame(MessageParts.item(shape, job: job))
        }
        return frames
    }

    /// Appends the whole message of a declaration.
    /// - Parameters:
    ///   - sequenceNumber: Its ``ClientSequenceNumber``.
    ///   - attachments: Documents that go with it into the archive.
    public func write(
        _ declaration: PlannedDeclaration, sequenceNumber: String, attachments: [AttachedFile] = [],
        to bytes: inout [UInt8]
    ) {
        let packs = packing.count(declaration, book: input.book)
        bytes.append(contentsOf: start)
        writeHead(declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
        for item in declaration.items { write(item, to: &bytes) }
        appendMarkup("</DecLists>\n", to: &bytes)
        let transport = ContainerBlocks(writer: self, declaration: declaration)
        transport.writeContainers(to: &bytes)
        appendMarkup("<DecLicenseDocus/>\n", to: &bytes)
        writeOtherPacks(packs.dropFirst(), to: &bytes)
        write(ending, declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
        transport.writeTransit(to: &bytes)
        for (index, file) in attachments.enumerated() {
            file.writeRelation(index: index, sequenceNumber: sequenceNumber, job: input.job, to: &bytes)
        }
        appendMarkup("</DecMessage>\n", to: &bytes)
    }

    private func writeHead(
        _ declaration: PlannedDeclaration, packs: [PackCount], sequenceNumber: String, to bytes: inout [UInt8]
    ) {
        let shape = HeadShape(
            freight: declaration.freight > 0, insurance: declaration.insurance > 0, other: declaration.other != 0,
            otherPacks: packs.count > 1, consigneeCode: purchasers[declaration.purchaser].aeoCode != nil)
        guard let frame = headFrames[shape] else { preconditionFailure("every shape of a head has its frame") }
        write(frame, declaration, packs: packs, sequenceNumber: sequenceNumber, to: &bytes)
    }

    private func write(
        _ frame: MessageFrame<HeadField>, _ declaration: PlannedDeclaration, packs: [PackCount],
        sequenceNumber: String, to bytes: inout [UInt8]
    ) {
        var leadStart = 0
        for step in frame.steps {
            ByteSearch.append(frame.leads.span.extracting(leadStart..<step.leadEnd), to: &bytes)
            leadStart = step.leadEnd
            switch step.field {
            case .freight: appendDecimal(declaration.freight, decimals: 5, to: &bytes)
            case .insurance: appendDecimal(declaration.insurance, decimals: 5, to: &bytes)
            case .other: appendDecimal(declaration.other, decimals: 5, to: &bytes)
            case .gross: declaration.gross.flooredToOne.append(to: &bytes)
            case .net: declaration.net.flooredToOne.append(to: &bytes)
            case .remark: bytes.append(contentsOf: purchasers[declaration.purchaser].remark)
            case .pieces: appendInteger(declaration.packages, to: &bytes)
            case .packing: packs[0].appendCode(to: &bytes)
            case .consigneeCode: bytes.append(contentsOf: purchasers[declaration.purchaser].aeoCode ?? [])
            case .consigneeName: bytes.append(contentsOf: purchasers[declaration.purchaser].name)
            case .sequenceNumber: bytes.append(contentsOf: sequenceNumber.utf8)
            }
        }
        bytes.append(contentsOf: frame.tail)
    }

    private func write(_ item: DeclaredItem, to bytes: inout [UInt8]) {
        let line = Int(item.tariff.rawValue)
        let shape = ItemShape(
            hasSecondUnit: item.secondQuantity != nil, isInspected: tariff.flags[line].contains(.exportInspection))
        guard let frame = itemFrames[shape] else { preconditionFailure("every shape of a line has its frame") }
        let model = input.book.lots[Int(item.model)]
        var leadStart = 0
        for step in frame.steps {
            ByteSearch.append(frame.leads.span.extracting(leadStart..<step.leadEnd), to: &bytes)
            leadStart = step.leadEnd
            switch step.field {
            case .code: appendDigits(tariff.codes[line], count: 10, to: &bytes)
            case .price: appendDecimal(item.price, decimals: 4, minimumDecimals: 4, to: &bytes)
            case .specification: appendSpecification(model, to: &bytes)
            case .name: appendEscaped(input.book.texts.span(model.name), to: &bytes)
            case .number: appendInteger(item.gNo, to: &bytes)
            case .total: appendDecimal(item.cents, decimals: 2, minimumDecimals: 2, to: &bytes)
            case .quantity: item.quantity.append(to: &bytes)
            case .firstQuantity: item.firstQuantity.append(to: &bytes)
            case .secondQuantity: (item.secondQuantity ?? .zero).append(to: &bytes)
            case .unit: appendDigits(UInt64(item.unit.rawValue), count: 3, to: &bytes)
            case .firstUnit: appendDigits(UInt64(tariff.firstUnits[line].rawValue), count: 3, to: &bytes)
            case .secondUnit: appendDigits(UInt64(tariff.secondUnits[line]?.rawValue ?? 0), count: 3, to: &bytes)
            case .origin: appendLetters(model.originCountry, to: &bytes)
            case .division: appendDigits(UInt64(model.originDivision), count: 6, to: &bytes)
            case .district: model.originDistrict.append(to: &bytes)
            }
        }
        bytes.append(contentsOf: frame.tail)
    }

    /// `GModel`: brand type, export benefit, then the elements of the tariff line (rules R-108).
    private func appendSpecification(_ lot: Lot, to bytes: inout [UInt8]) {
        bytes.append(lot.brandType &+ 0x30)
        bytes.append(0x7C)
        bytes.append(lot.exportBenefit &+ 0x30)
        guard !lot.elements.isEmpty else { return }
        bytes.append(0x7C)
        appendEscaped(input.book.texts.span(lot.elements), to: &bytes)
    }

    private func writeOtherPacks(_ packs: ArraySlice<PackCount>, to bytes: inout [UInt8]) {
        guard !packs.isEmpty else { return }
        appendMarkup("<DecOtherPacks>\n", to: &bytes)
        for pack in packs {
            appendMarkup("<DecOtherPack>\n<PackQty>", to: &bytes)
            appendInteger(pack.pieces, to: &bytes)
            appendMarkup("</PackQty>\n<PackType>", to: &bytes)
            pack.appendCode(to: &bytes)
            appendMarkup("</PackType>\n</DecOtherPack>\n", to: &bytes)
        }
        appendMarkup("</DecOtherPacks>\n", to: &bytes)
    }
}

/// Appends literal markup; only for text written in this module.
func appendMarkup(_ literal: String, to bytes: inout [UInt8]) { bytes.append(contentsOf: literal.utf8) }

/// Appends the three letters of a country or currency.
func appendLetters(_ code: Alpha3, to bytes: inout [UInt8]) {
    let letters = code.letters
    for index in 0..<3 { bytes.append(letters[index]) }
}

extension Weight {
    /// The weight as a head may write it: below one kilogram it is 1 (filling rules F-115, F-116).
    var flooredToOne: Weight { max(self, Weight(scaled: Weight.scale)) }
}

/// So many pieces of one packing kind.
struct PackCount: Hashable, Sendable {
    /// Packing kind (包装种类).
    var kind: UInt8
    /// Pieces.
    var pieces: Int64

    /// Appends the two digits of the kind.
    func appendCode(to bytes: inout [UInt8]) { appendDigits(UInt64(kind), count: 2, to: &bytes) }
}

/// Counts the packing kinds of a declaration.
struct PackingKinds: Sendable {
    /// The kinds with their pieces: the one with most pieces first (the head's packing), the others by code.
    /// Ties go to the lower code: our default, no text rules it.
    func count(_ declaration: PlannedDeclaration, book: LotBook) -> [PackCount] {
        var pieces = [Int64](repeating: 0, count: 100)
        for item in declaration.items {
            for share in item.shares {
                let lot = book.lots[Int(share.lot)]
                pieces[Int(lot.packageKind)] += Int64(lot.packages)
            }
        }
        var counts = pieces.indices.filter { pieces[$0] > 0 }.map { PackCount(kind: UInt8($0), pieces: pieces[$0]) }
        guard
            let most = counts.indices.max(by: {
                counts[$0].pieces < counts[$1].pieces || (counts[$0].pieces == counts[$1].pieces && $0 > $1)
            })
        else { return [PackCount(kind: 22, pieces: 0)] }
        counts.insert(counts.remove(at: most), at: 0)
        return counts
    }
}
