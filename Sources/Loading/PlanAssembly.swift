import Consignments
import Quantities

/// Turns a packing into the containers of a plan: given ones in the job's order, then those of the fleet in the order
/// of their first lots.
struct PlanAssembly {
    private let supply: BoxSupply
    private let packing: Packing
    /// Lots of each box, in input order.
    private var lots: [[UInt32]]
    /// Boxes of the fleet in plan order.
    private var fleetOrder: [Int] = []

    /// Sorts the lots into their boxes. Complexity: O(lots).
    init(_ packing: Packing, _ units: CargoUnits, _ supply: BoxSupply) {
        self.packing = packing
        self.supply = supply
        var counts = [Int](repeating: 0, count: packing.boxes.count)
        for unit in units.unitOfLot where packing.boxOf[Int(unit)] >= 0 { counts[Int(packing.boxOf[Int(unit)])] += 1 }
        lots = Array(repeating: [], count: packing.boxes.count)
        for box in lots.indices { lots[box].reserveCapacity(counts[box]) }
        for (position, lot) in units.lots.enumerated() {
            let box = Int(packing.boxOf[Int(units.unitOfLot[position])])
            guard box >= 0 else { continue }
            if lots[box].isEmpty, box >= supply.given.count { fleetOrder.append(box) }
            lots[box].append(lot)
        }
    }

    /// The containers of the plan. Given ones are listed even when empty.
    func containers(of job: Job) -> [LoadedContainer] {
        var containers = job.containers.indices.map { index in
            let given = job.containers[index]
            return LoadedContainer(
                ref: given.ref, number: given.number, capacity: given.capacity, cost: given.cost, given: index,
                lots: lots[index])
        }
        let taken = Set(job.containers.map(\.ref))
        var number = 0
        for box in fleetOrder {
            repeat { number += 1 } while taken.contains("C\(number)")
            let entry = job.fleet[supply.kinds[packing.boxes[box].kind].entry]
            containers.append(
                LoadedContainer(
                    ref: "C\(number)", number: nil, capacity: entry.capacity, cost: entry.cost, given: nil,
                    lots: lots[box]))
        }
        return containers
    }
}
