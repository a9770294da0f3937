import Consignments
import Declarations
import Loading
import Platform
import Quantities

/// The blocks of a message that speak of containers: `DecContainers`, and under transit `TrnHead` to
/// `TrnContaGoodsList`. Empty under late binding: the box is not known yet.
struct ContainerBlocks {
    let writer: MessageWriter
    let declaration: PlannedDeclaration

    private var job: Job { writer.input.job }

    /// The box of the declaration and its number, once both are known.
    private var box: (container: LoadedContainer, number: String)? {
        guard let index = declaration.container else { return nil }
        let container = writer.plan.containers[index]
        return container.number.map { (container, $0) }
    }

    /// The block of a declaration whose box is not known.
    static let none = "<DecContainers/>\n"

    /// `DecContainers` (decmessage reference 2.4).
    func writeContainers(to bytes: inout ByteBuffer) {
        guard let (container, number) = box else { return bytes.append(Self.none) }
        let lines = declaration.items.map { String($0.gNo) }.joined(separator: ",")
        let frame = MessageFrame<Never>([
            .open("DecContainers"), .open("Container"), .constant("ContainerId", number),
            .constant("ContainerMd", container.capacity.type.specification), .constant("GoodsNo", lines),
            .constant("LclFlag", declaration.container.map(writer.sharedContainers.contains) == true ? "1" : "0"),
            .constant("GoodsContaWt", writer.grossOfBox(container).description), .close("Container"),
            .close("DecContainers"),
        ])
        bytes.append(frame.tail)
    }

    /// The transit blocks (decmessage reference 2.13 to 2.16), only under transit.
    func writeTransit(to bytes: inout ByteBuffer) {
        guard job.clearance == .transit, let leg = job.transit else { return }
        bytes.append(MessageFrame<Never>(head(leg) + list(leg)).tail)
        guard let (container, number) = box else { return }
        bytes.append(MessageFrame<Never>(boxes(container, number, leg) + goods(number)).tail)
    }

    private func head(_ leg: TransitLeg) -> [FramePart<Never>] {
        var parts: [FramePart<Never>] = [
            .open("TrnHead"), .empty("TrnPreId"), .constant("TransNo", leg.number),
            .constant("NativeTrafMode", leg.inlandMode), .constant("NativeShipName", leg.inlandVehicle),
            .constant("NativeVoyageNo", leg.inlandVoyage), .constant("ContractorName", leg.carrierName),
            .constant("ContractorCode", leg.carrierCode), .constant("TransFlag", "1P"),
        ]
        if let day = leg.validUntil { parts.append(.constant("ValidTime", day.compactText)) }
        return parts + [
            .constant("ESealFlag", leg.usesELock ? "Y" : "N"), .constant("TrnType", "1"),
            .constant("ApplCodeScc", job.declarant.creditCode), .close("TrnHead"),
        ]
    }

    private func list(_ leg: TransitLeg) -> [FramePart<Never>] {
        [
            .open("TrnList"), .constant("TrafMode", job.route.transportMode),
            .constant("ShipNameEn", job.route.vessel), .constant("VoyageNo", job.route.voyage),
            .constant("BillNo", job.route.billOfLading), .close("TrnList"),
        ]
    }

    private func boxes(_ container: LoadedContainer, _ number: String, _ leg: TransitLeg) -> [FramePart<Never>] {
        let lock = container.given.flatMap { job.containers[$0].eLock ?? job.containers[$0].seal }
        var parts: [FramePart<Never>] = [
            .open("TrnContainers"), .open("TrnContainer"), .constant("ContaNo", number), .constant("ContaSn", "1"),
            .constant("ContaModel", container.capacity.type.specification),
        ]
        if let lock { parts.append(.constant("SealNo", lock)) }
        parts += [
            .constant("TransName", leg.inlandVehicle),
            .constant("TransWeight", writer.grossOfBox(container).description),
        ]
        if lock != nil { parts.append(.constant("SealQty", "1")) }
        return parts + [.close("TrnContainer"), .close("TrnContainers")]
    }

    private func goods(_ number: String) -> [FramePart<Never>] {
        var parts: [FramePart<Never>] = [.open("TrnContaGoodsList")]
        for item in declaration.items {
            parts += [
                .open("TrnContaGoods"), .constant("ContaNo", number), .constant("GNo", String(item.gNo)),
                .constant("ContaGoodsCount", String(item.packages)),
                .constant("ContaGoodsWeight", item.gross.description), .close("TrnContaGoods"),
            ]
        }
        return parts + [.close("TrnContaGoodsList")]
    }
}

extension MessageWriter {
    /// Weight of a box with all that is in it (箱货重量): tare plus gross weight of every lot, whoever declares it.
    func grossOfBox(_ container: LoadedContainer) -> Weight {
        container.lots.reduce(container.capacity.tare) { $0 + input.book.lots[Int($1)].gross }
    }

}
