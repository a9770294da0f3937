import Quantities

/// Fewest declarations that any plan could need.
enum DeclarationBounds {
    /// The greatest of three bounds for one division; 0 for no lots.
    ///
    /// - value: the sum over what one declaration can hold, rounding included;
    /// - pairs: lots above half of that cannot share;
    /// - lines: every kind needs a line; where lines may be merged, every excluded kind and every chapter does.
    static func bound(_ division: DivisionKinds, _ cap: DeclarationCap, slack: Int128, canSimplify: Bool) -> Int {
        guard !division.lots.isEmpty else { return 0 }
        let most = cap.value + slack
        var sum: Int128 = 0
        var halves = 0
        for value in division.values {
            sum += value
            if 2 * value > most { halves += 1 }
        }
        let byValue = most > 0 ? Int((sum + most - 1) / most) : 1
        let byLines = (lines(division, canSimplify) + cap.lines - 1) / cap.lines
        return max(1, byValue, halves, byLines)
    }

    private static func lines(_ division: DivisionKinds, _ canSimplify: Bool) -> Int {
        guard canSimplify else { return division.kinds.count }
        var excluded = 0
        var chapters = Set<UInt8>()
        for kind in division.kinds {
            if kind.isExcluded {
                excluded += 1
            } else {
                chapters.insert(division.classes.all[kind.unitClass].chapter)
            }
        }
        return excluded + chapters.count
    }
}
