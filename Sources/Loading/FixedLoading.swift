/// Units with a fixed container, in a given order; what does not fit beside those before it is refused.
struct FixedLoading {
    /// The given containers with those units in them.
    private(set) var packing: Packing
    private var held: HeldValues
    private let units: CargoUnits

    /// Places the fixed units and refuses those that name two containers.
    /// - Parameter order: Units in the order in which they are placed; those without a fixed container are passed over.
    init(
        _ units: CargoUnits, _ supply: BoxSupply, in order: some Sequence<Int>, _ refusals: inout [Int: Refusal]
    ) {
        packing = Packing(
            boxes: supply.given.map { Packing.Box(left: $0, kind: -1) },
            boxOf: Array(repeating: -1, count: units.count))
        self.units = units
        held = HeldValues(packing, units)
        for (unit, text) in units.separation.torn where refusals[unit] == nil { refusals[unit] = .groupApart(text) }
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
        if held.clashes(unit, box) {
            refusals[unit] = units.clash(of: unit, in: box, packing.boxOf)
        } else if left.holds(load) {
            held.put(unit, into: box)
            packing.boxes[box].left = left.taking(load)
            packing.boxOf[unit] = Int32(truncatingIfNeeded: box)
        } else if load.volume > left.volume {
            refusals[unit] = .fixedFull(box, .volume, left: left.volume)
        } else {
            refusals[unit] = .fixedFull(box, .weight, left: left.weight)
        }
    }
}

extension CargoUnits {
    /// Why a unit may not be in the box to which it is fixed: the first unit there that carries one of its values.
    func clash(of unit: Int, in box: Int, _ boxOf: [Int32]) -> Refusal {
        for value in separation.values(of: unit) {
            let other = boxOf.indices.first { Int(boxOf[$0]) == box && separation.values(of: $0).contains(value) }
            if let other { return .fixedTogether(box, separation.texts[Int(value)], other: leads[other]) }
        }
        return .noneLeft
    }
}
