/// The units a box may be filled with, in their order. Each has the number of its arrival, counted from 1, which rises from
/// place to place.
struct UnitsInView {
    /// So far behind the first, it takes less to move those behind a place than those before it.
    private static let near = 16

    private var units: [UInt32]
    private var arrivals: [UInt32]
    /// The place of the first unit.
    private(set) var head = 0
    /// How many have arrived so far.
    private(set) var arrived: UInt32

    init(_ units: ArraySlice<UInt32> = []) {
        self.units = Array(units)
        arrived = UInt32(units.count)
        arrivals = units.isEmpty ? [] : Array(1...arrived)
    }

    /// The place behind the last unit.
    var end: Int { units.count }
    var count: Int { units.count - head }
    var isEmpty: Bool { head == units.count }
    /// The units from the first one on.
    var all: ArraySlice<UInt32> { units[head...] }

    subscript(place: Int) -> UInt32 { units[place] }

    /// The number of the arrival of the unit at a place; one more than any so far at the end.
    func arrival(_ place: Int) -> UInt32 { place < arrivals.count ? arrivals[place] : arrived + 1 }

    /// Lets a unit arrive behind the others.
    mutating func append(_ unit: UInt32) {
        arrived += 1
        units.append(unit)
        arrivals.append(arrived)
    }

    /// Lets other units stand in place of all, as if they were the first to arrive.
    mutating func replace(by others: [UInt32]) {
        units.removeAll(keepingCapacity: true)
        arrivals.removeAll(keepingCapacity: true)
        (head, arrived) = (0, 0)
        for unit in others { append(unit) }
    }

    /// Takes a unit out; the others keep their order.
    mutating func take(_ place: Int) -> UInt32 {
        let unit = units[place]
        if place - head >= Self.near {
            units.remove(at: place)
            arrivals.remove(at: place)
            return unit
        }
        var index = place
        while index > head {
            units[index] = units[index - 1]
            arrivals[index] = arrivals[index - 1]
            index -= 1
        }
        head += 1
        return unit
    }

    /// Forgets the places before the first unit once there are many of them.
    mutating func tidy(from most: Int) {
        guard head >= most else { return }
        units.removeFirst(head)
        arrivals.removeFirst(head)
        head = 0
    }

    /// The place of a unit in view by the number of its arrival.
    /// - Complexity: O(log units).
    func place(ofArrival arrival: UInt32) -> Int {
        var (low, high) = (head, units.count)
        while low < high {
            let middle = (low + high) >> 1
            if arrivals[middle] < arrival { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
