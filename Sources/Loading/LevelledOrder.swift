/// Units in two streams, those heavier for their volume than all together and those lighter, each in its order, merged so
/// that every stretch of the outcome needs volume and weight as all units together do.
///
/// For very many units where both limits bind: a run of one tariff code may then be longer than any view of
/// ``GroupedFilling``, and boxes filled from it would be full by one limit and half empty by the other.
enum LevelledOrder {
    /// Merges.
    /// - Complexity: O(units).
    static func merged(_ order: [UInt32], _ units: CargoUnits, _ largest: Load) -> [UInt32] {
        let (volumeStep, weightStep) = (ShareStep(largest.volume), ShareStep(largest.weight))
        let (volume, weight) = units.total(of: order)
        let (allVolume, allWeight) = (volumeStep.share(of: volume), weightStep.share(of: weight))
        // By how much a unit is too heavy for its volume.
        let tilts = order.map { unit in
            Int128(weightStep.share(units.weights[Int(unit)])) * allVolume
                - Int128(volumeStep.share(units.volumes[Int(unit)])) * allWeight
        }
        let heavy = order.indices.filter { tilts[$0] > 0 }
        let light = order.indices.filter { tilts[$0] <= 0 }
        var (nextHeavy, nextLight, tilt): (Int, Int, Int128) = (0, 0, 0)
        var merged: [UInt32] = []
        merged.reserveCapacity(order.count)
        while merged.count < order.count {
            let takesHeavy = nextLight == light.count || (tilt <= 0 && nextHeavy < heavy.count)
            let place = takesHeavy ? heavy[nextHeavy] : light[nextLight]
            if takesHeavy { nextHeavy += 1 } else { nextLight += 1 }
            tilt += tilts[place]
            merged.append(order[place])
        }
        return merged
    }
}
