/// A declaration that still takes lots: an upper bound of its lines, kept from lot to lot.
struct OpenDeclaration {
    /// Its number in the plan.
    let number: Int
    /// Positions of its lots in the division.
    var lots: [UInt32] = []
    /// Distinct kinds.
    private(set) var kinds = 0
    /// Of these the excluded ones.
    private(set) var excluded = 0
    /// Work it may still spend on exact trials, in lots looked at: what keeps filling linear.
    var credit = 2_048
    /// At most so many lines for the chapters, if all eligible kinds were merged.
    private var chapterLines = 0
    private var kindsOfClass: [Int32]

    init(number: Int, classes: Int) {
        self.number = number
        kindsOfClass = Array(repeating: 0, count: classes)
    }

    /// Counts a kind that was not here before.
    mutating func add(_ kind: KindFacts, _ classes: UnitClasses) {
        kinds += 1
        if kind.isExcluded {
            excluded += 1
        } else {
            chapterLines += growth(kind, classes)
            kindsOfClass[kind.unitClass] += 1
        }
    }

    /// Lines that it certainly does not exceed with `kind` added, or without when it is `nil`.
    func mostLines(adding kind: KindFacts?, _ division: DivisionKinds, _ caps: DivisionCaps) -> Int {
        let kinds = kinds + (kind == nil ? 0 : 1)
        guard kinds > caps.cap.lines, caps.isSimplified(kinds: kinds) else { return kinds }
        let base = excluded + LineDrafter.itemised + chapterLines
        guard let kind else { return base }
        return base + (kind.isExcluded ? 1 : growth(kind, division.classes))
    }

    private func growth(_ kind: KindFacts, _ classes: UnitClasses) -> Int {
        if classes.siblings[kind.unitClass].count == 1 { return kindsOfClass[kind.unitClass] == 0 ? 1 : 0 }
        return lines(of: kind.unitClass, more: 1, classes) - lines(of: kind.unitClass, more: 0, classes)
    }

    /// The most lines the chapter of a class could take: whichever class its model is of, the kinds that cannot be merged
    /// into it stand by themselves. `more` kinds of the class are added.
    private func lines(of own: Int, more: Int, _ classes: UnitClasses) -> Int {
        var most = 0
        for model in classes.siblings[own] {
            guard Int(kindsOfClass[model]) + (model == own ? more : 0) > 0 else { continue }
            var lines = 1
            for stranger in classes.strangers[model] {
                lines += Int(kindsOfClass[stranger]) + (stranger == own ? more : 0)
            }
            most = max(most, lines)
        }
        return most
    }
}
