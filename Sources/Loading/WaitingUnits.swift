/// Units that wait until the box at hand is closed, because it holds what they must not share a box with.
struct WaitingUnits {
    /// Most units that wait; what comes behind them is not looked at for the box at hand.
    static let most = 4_096

    private let separation: Separation
    /// The box that took each value last, plus one.
    private var boxOfValue: [Int32]
    /// Units with values in each given box.
    private var given: [Int: [Int]] = [:]
    /// The box at hand plus one, -1 between boxes.
    private var box: Int32 = -1
    private var aside: [UInt32] = []
    /// Units that come before the rest of the order.
    private var queue: [UInt32] = []
    private var head = 0

    init(_ separation: Separation, _ start: Packing) {
        self.separation = separation
        boxOfValue = Array(repeating: 0, count: separation.counts.count)
        guard !separation.isEmpty else { return }
        for unit in start.boxOf.indices where start.boxOf[unit] >= 0 && separation.marks(unit) {
            given[Int(start.boxOf[unit]), default: []].append(unit)
        }
    }

    /// Whether nothing is kept apart.
    var isIdle: Bool { boxOfValue.isEmpty }

    /// Turns to a box.
    mutating func enter(_ number: Int) {
        box = Int32(truncatingIfNeeded: number) + 1
        for unit in given[number] ?? [] { _ = note(unit, in: number) }
    }

    /// Notes a unit that goes into the box at hand; whether others may have to wait for it.
    mutating func note(_ unit: Int, in number: Int) -> Bool {
        for value in separation.values(of: unit) { boxOfValue[Int(value)] = Int32(truncatingIfNeeded: number) + 1 }
        return separation.marks(unit)
    }

    /// Lets a unit wait if the box at hand does not take it; whether it waits.
    mutating func setAside(_ unit: UInt32) -> Bool {
        guard box > 0, separation.marks(Int(unit)),
            separation.values(of: Int(unit)).contains(where: { boxOfValue[Int($0)] == box })
        else { return false }
        aside.append(unit)
        return true
    }

    /// The next unit that the box at hand takes; `nil` at the end, or when too many wait.
    mutating func next(_ order: [UInt32], _ next: inout Int) -> UInt32? {
        while aside.count < Self.most {
            let unit: UInt32
            if head < queue.count {
                unit = queue[head]
                head += 1
            } else if next < order.count {
                unit = order[next]
                next += 1
            } else {
                return nil
            }
            if !setAside(unit) { return unit }
        }
        return nil
    }

    /// Ends a box: those that waited for it come back before what is in view.
    /// - Returns: The first `most` of them all; `nil` where nothing waited.
    mutating func callBack(before view: ArraySlice<UInt32>, most: Int) -> [UInt32]? {
        box = -1
        guard !aside.isEmpty else { return nil }
        let all = aside + view
        queue = Array(all.dropFirst(most)) + queue[head...]
        head = 0
        aside.removeAll(keepingCapacity: true)
        return Array(all.prefix(most))
    }
}
