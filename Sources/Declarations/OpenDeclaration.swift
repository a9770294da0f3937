/// A declaration that still takes lots.
struct OpenDeclaration {
    /// Its number in the fill.
    let number: Int
    /// Positions of its lots in the division.
    var lots: [UInt32] = []
    /// Distinct kinds.
    var kinds = 0
    /// Of these the excluded ones.
    var excluded = 0
    /// At most so many lines for the chapters, if all eligible kinds were merged.
    var chapterLines = 0
    /// Work it may still spend on exact checks, in lots looked at: what keeps filling linear.
    var credit = 512
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

    /// The most lines it could have after simplification with `kind` added, or without when it is `nil`.
    func mostLines(adding kind: KindFacts?, _ classes: UnitClasses) -> Int {
        let base = excluded + LineDrafter.itemised + chapterLines
        guard let kind else { return base }
        return base + (kind.isExcluded ? 1 : growth(kind, classes))
    }

    private func growth(_ kind: KindFacts, _ classes: UnitClasses) -> Int {
        lines(of: kind.unitClass, more: 1, classes) - lines(of: kind.unitClass, more: 0, classes)
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
