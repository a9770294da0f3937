import Platform

extension DeclarationInput {
    /// Divisions that lie between one being planned and the one whose values are asked for.
    public static let divisionsAhead = 6
    /// Values asked for at the head of a division; a planner asks for the others as it goes.
    private static let mostAsked = 48

    /// Asks for the values at the head of a division before it is planned: lots of one container lie all over the table.
    /// Changes no result.
    public func fetchValues(of division: LotGroup) {
        let all = valuation.valueInCNY.span
        for lot in division.lots.prefix(Self.mostAsked) { Prefetch.element(Int(lot), of: all) }
    }
}
