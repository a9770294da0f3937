/// What a plan costs among plans that move as few lots; compared in the order of the fields.
package struct ReplanningPrice: Hashable, Comparable, Sendable {
    /// Cost of what was taken: millionths for boxes, declarations for declarations.
    package var cost: Int128
    /// How many hold something.
    package var count: Int
    /// The job's preferences, 0 where they say nothing.
    package var preference: Int128
    /// How many are no longer as they were.
    package var touched: Int

    package init(cost: Int128, count: Int, preference: Int128, touched: Int) {
        self.cost = cost
        self.count = count
        self.preference = preference
        self.touched = touched
    }

    package static func < (left: ReplanningPrice, right: ReplanningPrice) -> Bool {
        (left.cost, left.count, left.preference, left.touched)
            < (right.cost, right.count, right.preference, right.touched)
    }
}

/// What units are put into when a plan is changed: boxes or declarations. Units and bins are numbers; bins that are there
/// come first, those opened behind them.
package protocol ReplanningBins {
    /// How many units there are.
    var unitCount: Int { get }
    /// How many bins there are, opened ones included.
    var binCount: Int { get }
    /// Lots of a unit.
    func lots(of unit: Int) -> Int
    /// How many lots of a unit have moved when it is in a bin; -1 for none.
    func moves(of unit: Int, to bin: Int) -> Int
    /// Whether a unit may ever be in a bin, whatever else is in it.
    func mayHold(_ unit: Int, in bin: Int) -> Bool
    /// How large a unit is; only for orders.
    func size(of unit: Int) -> Int64
    /// Room left in a bin beside a unit, negative where there is none; only for orders.
    func room(beside unit: Int, in bin: Int) -> Int64
    /// Puts a unit in.
    mutating func put(_ unit: Int, in bin: Int)
    /// Takes a unit out.
    mutating func take(_ unit: Int, from bin: Int)
    /// Units of a bin.
    func members(of bin: Int) -> [Int]
    /// Whether a bin breaks a limit.
    mutating func isBroken(_ bin: Int) -> Bool
    /// Kinds of which a bin may be opened for a unit.
    func kinds(for unit: Int) -> [Int]
    /// Opens a bin.
    mutating func open(_ kind: Int)
    /// Closes the bin opened last, which is empty.
    mutating func closeLast()
    /// Bins of a stock that is overdrawn: one of them has to be emptied. Empty when no stock is.
    func overdrawn() -> [Int]
    /// The price of all bins.
    mutating func price() -> ReplanningPrice
}
