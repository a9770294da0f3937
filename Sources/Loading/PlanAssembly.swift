import Consignments
import Quantities

/// Turns a packing into the containers of a plan: given ones in the job's order, then those of the fleet in the order
/// of their first lots.
struct PlanAssembly {
    private let supply: BoxSupply
    private let packing: Packing
    /// Lots of one box after the other, in input order.
    private let sorted: [UInt32]
    /// Where those of each box begin, and where all end.
    private let starts: [Int]
    /// Boxes of the fleet in plan order.
    private var fleetOrder: [Int] = []

    /// Sorts the lots into their boxes. Complexity: O(lots).
    init(_ packing: Packing, _ units: CargoUnits, _ supply: BoxSupply) {
        self.packing = packing
        self.supply = supply
        // All boxes in one array first: lots of one box come from all over the table.
        var ends = [Int](repeating: 0, count: packing.boxes.count + 1)
        for unit in units.unitOfLot where packing.boxOf[Int(unit)] >= 0 { ends[Int(packing.boxOf[Int(unit)]) + 1] += 1 }
        for box in packing.boxes.indices { ends[box + 1] += ends[box] }
        let starts = ends
        var sorted = [UInt32](repeating: 0, count: ends.last ?? 0)
        for (position, lot) in units.lots.enumerated() {
            let box = Int(packing.boxOf[Int(units.unitOfLot[position])])
            guard box >= 0 else { continue }
            if ends[box] == starts[box], box >= supply.given.count { fleetOrder.append(box) }
            sorted[ends[box]] = lot
            ends[box] += 1
        }
        (self.sorted, self.starts) = (sorted, starts)
    }

    private func lots(_ box: Int) -> [UInt32] { Array(sorted[starts[box]..<starts[box + 1]]) }

    /// The containers of the plan. Given ones are listed even when empty.
    func containers(of job: Job) -> [LoadedContainer] {
        var containers = job.containers.indices.map { index in
            let given = job.containers[index]
            return LoadedContainer(
                ref: given.ref, number: given.number, capacity: given.capacity, cost: given.cost, given: index,
                lots: lots(index))
        }
        let taken = Set(job.containers.map(\.ref))
        containers.reserveCapacity(containers.count + fleetOrder.count)
        var number = 0
        for box in fleetOrder {
            number += 1
            while !taken.isEmpty, taken.contains("C\(number)") { number += 1 }
            let entry = job.fleet[supply.kinds[packing.boxes[box].kind].entry]
            containers.append(
                LoadedContainer(
                    ref: "C\(number)", number: nil, capacity: entry.capacity, cost: entry.cost, given: nil,
                    lots: lots(box)))
        }
        return containers
    }
}
