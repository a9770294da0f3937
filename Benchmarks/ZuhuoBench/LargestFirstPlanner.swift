import Consignments
import Loading
import Quantities

/// First-fit decreasing with 64 open boxes of the fleet's first kind: what the planner's figures are compared with.
struct LargestFirstPlanner: LoadPlanner {
    func plan(_ lots: [UInt32], of book: LotBook, for job: Job) -> LoadPlan {
        guard let entry = job.fleet.first else { return LoadPlan(containers: [], refused: [], lowerBound: 0) }
        let volume = entry.capacity.volume.scaled / 1_000_000 * job.limits.fillFactor.scaled
        let weight = entry.capacity.payload.scaled
        let sizes = lots.map { lot in
            let (own, gross) = (book.lots[Int(lot)].volume.scaled, book.lots[Int(lot)].gross.scaled)
            return max(Double(own) / Double(volume), Double(gross) / Double(weight))
        }
        var boxes: [(volume: Int64, weight: Int64, lots: [UInt32])] = []
        var open: [Int] = []
        for place in lots.indices.sorted(by: { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }) {
            let lot = book.lots[Int(lots[place])]
            var box = open.first { lot.volume.scaled <= boxes[$0].volume && lot.gross.scaled <= boxes[$0].weight }
            if box == nil {
                if open.count == 64 { open.removeFirst() }
                boxes.append((volume, weight, []))
                open.append(boxes.count - 1)
                box = boxes.count - 1
            }
            guard let box else { continue }
            boxes[box].volume -= lot.volume.scaled
            boxes[box].weight -= lot.gross.scaled
            boxes[box].lots.append(lots[place])
        }
        boxes.sort { ($0.lots.min() ?? 0) < ($1.lots.min() ?? 0) }
        let containers = boxes.enumerated().map { number, box in
            LoadedContainer(
                ref: "C\(number + 1)", number: nil, capacity: entry.capacity, cost: entry.cost, given: nil,
                lots: box.lots.sorted())
        }
        return LoadPlan(containers: containers, refused: [], lowerBound: 0)
    }
}
