import Clearance
import Quantities

/// The packing lists (装箱清单) of closed boxes, and which declaration is in which box.
public enum FinalPacking {
    /// The packing list of a box: its lots as loaded. Complexity: O(lots).
    public static func list(
        of box: ContainerRecord, lots: [LotRecord], declarations: [String: DeclarationRecord]
    ) -> [UInt8] {
        var table = FlowTable(header: [
            "批次号", "报关单", "客户端编号", "海关编号", "清单编号", "件数", "毛重(千克)", "体积(立方米)", "集装箱", "柜号", "箱型", "封志号", "目的地",
            "提单号",
        ])
        for lot in lots where lot.isAboard {
            let form = declarations[lot.declaration]
            table.add([
                lot.id, lot.declaration, form?.clientSeqNo ?? "", form?.entryNumber ?? "", lot.list,
                String(lot.loadedPieces), lot.gross.description, lot.volume.description, box.id, box.number, box.type,
                box.seal, box.destination, box.bill,
            ])
        }
        table.add([
            "合计", "", "", "", "", String(box.loaded.pieces), box.loaded.gross.description,
            box.loaded.volume.description, box.id, box.number, box.type, box.seal, box.destination, box.bill,
        ])
        return table.bytes
    }

    /// Which declaration is in which box, with lots and pieces. Complexity: O(lots log lots).
    public static func relations(_ records: RecordSet) -> [UInt8] {
        var table = FlowTable(header: ["报关单", "客户端编号", "海关编号", "集装箱", "柜号", "封志号", "批数", "件数", "毛重(千克)"])
        let boxes = Dictionary(records.containers.map { ($0.id, $0) }) { first, _ in first }
        let aboard = records.lots.filter(\.isAboard)
        let byForm = Dictionary(grouping: aboard, by: \.declaration)
        let byList = Dictionary(grouping: aboard, by: \.list)
        for form in records.declarations {
            let own = byForm[form.id] ?? []
            for name in Set(own.map(\.container)).sorted() {
                table.add([form.id, form.clientSeqNo, form.entryNumber] + row(own, in: name, boxes[name]))
            }
        }
        for list in Set(records.lots.map(\.list)).sorted() where !list.isEmpty {
            let own = byList[list] ?? []
            for name in Set(own.map(\.container)).sorted() {
                table.add([list, "", ""] + row(own, in: name, boxes[name]))
            }
        }
        return table.bytes
    }

    private static func row(_ lots: [LotRecord], in name: String, _ box: ContainerRecord?) -> [String] {
        let own = lots.filter { $0.container == name }
        let gross = own.reduce(Weight.zero) { $0 + $1.gross }
        return [
            name, box?.number ?? "", box?.seal ?? "", String(own.count), String(own.reduce(0) { $0 + $1.loadedPieces }),
            gross.description,
        ]
    }
}
