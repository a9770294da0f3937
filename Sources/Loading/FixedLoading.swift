/// Units with a fixed container, in a given order; what does not fit beside those before it is refused.
struct FixedLoading {
    /// The given containers with those units in them.
    private(set) var packing: Packing

    /// Places the fixed units and refuses those that name two containers.
    /// - Parameter order: Units in the order in which they are placed; those without a fixed container are passed over.
    init(
        _ units: CargoUnits, _ supply: BoxSupply, in order: some Sequence<Int>, _ refusals: inout [Int: Refusal]
    ) {
        packing = Packing(
            boxes: supply.given.map { Packing.Box(left: $0, kind: -1) },
            boxOf: Array(repeating: -1, count: units.count))
        for conflict in units.conflicts where refusals[conflict.unit] == nil {
            refusals[conflict.unit] = .conflict(Int(conflict.first) - 1, Int(conflict.second) - 1)
        }
        for unit in order where units.fixed[unit] != 0 {
            guard refusals.isEmpty || refusals[unit] == nil else { continue }
            place(unit, units.load(unit), Int(units.fixed[unit]) - 1, &refusals)
        }
    }

    private mutating func place(_ unit: Int, _ load: Load, _ box: Int, _ refusals: inout [Int: Refusal]) {
        precondition(packing.boxes.indices.contains(box), "a lot's fixed container must be one of the job's containers")
        let left = packing.boxes[box].left
        if left.holds(load) {
            packing.boxes[box].left = left.taking(load)
            packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
        } else if load.volume > left.volume {
            refusals[unit] = .fixedFull(box, .volume, left: left.volume)
        } else {
            refusals[unit] = .fixedFull(box, .weight, left: left.weight)
        }
    }
}
