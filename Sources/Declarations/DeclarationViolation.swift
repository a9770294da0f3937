import Findings

/// Something a plan says that its lots do not bear out. A plan with a violation is never written: it is a fault of the
/// program, not of the user's data.
public struct DeclarationViolation: Hashable, Sendable, CustomStringConvertible {
    /// What was found wrong.
    public enum Check: String, CaseIterable, Sendable {
        /// A lot is in no line, in no group, or refused without need.
        case missingLot
        /// A lot is where it does not belong.
        case strayLot
        /// A lot is declared twice.
        case repeatedLot
        /// A refused lot would not break the cap.
        case refusal
        /// A lot of another purchaser.
        case purchaser
        /// A lot of another container, or a container under late binding.
        case container
        /// Lots of a line are not the ones that rules 2B put there.
        case placement
        /// Lines are not numbered from 1 without gap.
        case lineNumber
        /// Lots of a line or a group are not in input order.
        case lotOrder
        /// Single or chapter.
        case lineKind
        /// The rule named for a line.
        case reason
        /// Tariff line, or the lot the texts come from.
        case model
        /// Transaction unit.
        case unit
        /// Quantity in the transaction unit.
        case quantity
        /// A statutory quantity.
        case statutoryQuantity
        /// Total of a line.
        case lineTotal
        /// Unit price.
        case price
        /// Pieces, gross or net weight of a line.
        case lineMeasure
        /// A lot's part of a line.
        case share
        /// Total, pieces, weights or volume of the declaration.
        case header
        /// Freight, insurance or other charges of the declaration.
        case charge
        /// Merged or not.
        case simplification
        /// Value above the cap.
        case valueCap
        /// More lines than the cap.
        case lineCap
        /// Values that do not sum to prices and charges.
        case valuation
    }
    /// What was found wrong.
    public let check: Check
    /// The declaration, where one is concerned.
    public let declaration: String?
    /// The line, where one is concerned.
    public let gNo: Int?
    /// The lot, where one is concerned.
    public let lot: UInt32?
    /// What the lots say.
    public let expected: String
    /// What the plan says.
    public let found: String

    /// One sentence for the log.
    public var description: String {
        var text = check.rawValue
        if let declaration { text += " in \(declaration)" }
        if let gNo { text += " line \(gNo)" }
        if let lot { text += " lot #\(lot)" }
        return text + ": expected \(expected), found \(found)"
    }
}
