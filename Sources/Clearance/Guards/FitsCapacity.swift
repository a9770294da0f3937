import Findings
import Quantities

extension Guard {
    ///
    public static let fitsCapacity = Guard(
        rule(
            "MP-FLW-033", zh: "配箱不得超过集装箱可装体积和载重",
            en: "what is assigned fits the container's volume and payload",
            source: "contracts section 5", certainty: .contract)
    ) {
        guard let lot = $0.lot, let box = $0.container else { return nil }
        let volume = box.assigned.volume + lot.volume
        let gross = box.assigned.gross + lot.gross
        guard volume > box.capacity || gross > box.payload else { return nil }
        return Refusal(
            zh:
                "货物 \(lot.id) 配入后集装箱 \(box.id) 将有 \(volume.description) 立方米、\(gross.description) 千克，限 \(box.capacity.description) 立方米、\(box.payload.description) 千克",
            en:
                "with lot \(lot.id) container \(box.id) would hold \(volume.description) m3 and \(gross.description) kg, its limits are \(box.capacity.description) m3 and \(box.payload.description) kg",
            hintZh: "先取消另一批的配箱，或选另一个集装箱", hintEn: "first unassign another lot, or choose another container")
    }
}
