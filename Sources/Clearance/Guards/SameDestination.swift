import Findings

extension Guard {
    /// R-073, section 4.1.
    public static let sameDestination = Guard(
        rule(
            "MP-FLW-034", zh: "同箱货物的目的地和提单须一致",
            en: "goods of a box have its destination and bill of lading",
            source: "report on Yiwu 2023: assignment by vessel date and destination", certainty: .secondary)
    ) {
        guard let lot = $0.lot, let box = $0.container else { return nil }
        let differs = { (left: String, right: String) in !left.isEmpty && !right.isEmpty && left != right }
        guard differs(lot.destination, box.destination) || differs(lot.bill, box.bill) else { return nil }
        return Refusal(
            zh: "货物 \(lot.id) 运往 \(lot.destination)，提单 \(lot.bill)；集装箱 \(box.id) 运往 \(box.destination)，提单 \(box.bill)",
            en:
                "lot \(lot.id) goes to '\(lot.destination)' on bill '\(lot.bill)', container \(box.id) to '\(box.destination)' on bill '\(box.bill)'",
            hintZh: "配到同目的地、同提单的集装箱", hintEn: "assign it to a container of the same destination and bill")
    }
}
