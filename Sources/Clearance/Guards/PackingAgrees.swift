import Findings
import Quantities

extension Guard {
    /// R-099, section 4.3.
    public static let packingAgrees = Guard(
        rule(
            "MP-FLW-051", zh: "装箱清单件数、毛重须等于已装货物之和",
            en: "the packing list is the sum of the loaded lots, in pieces and kilograms",
            source: "definition of the packing list (装箱清单): actual loading data", certainty: .secondary)
    ) {
        guard let box = $0.container else { return nil }
        let pieces = $0.payload.whole("pieces") ?? -1
        let gross = $0.payload.text("grossKg")
        guard pieces != box.loaded.pieces || Weight(gross) != box.loaded.gross else { return nil }
        return Refusal(
            zh:
                "装箱清单 \(pieces) 件 \(gross) 千克，集装箱 \(box.id) 已装 \(box.loaded.pieces) 件 \(box.loaded.gross.description) 千克",
            en:
                "the packing list says \(pieces) pieces and \(gross) kg, loaded in container \(box.id) are \(box.loaded.pieces) pieces and \(box.loaded.gross.description) kg",
            hintZh: "先核对箱内货物，按实装数更正装箱清单", hintEn: "first check what is in the box and correct the packing list")
    }
}
