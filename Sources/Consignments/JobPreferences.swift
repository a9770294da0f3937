/// What makes one plan better than another of as many boxes and declarations (`preferences`).
///
/// Our defaults throughout: no official text ranks plans. Fewest lots refused, least cost of boxes, fewest boxes and fewest
/// declarations always come first; nothing here buys one more.
public struct JobPreferences: Hashable, Sendable {
    /// What lots have in common that are to share a box.
    public enum Bond: String, CaseIterable, Sendable {
        /// The purchaser: a declaration has one.
        case purchaser
        /// The tariff code, chapters first: equal codes share a line, chapters may be merged.
        case tariff
        /// Name and declaration elements: with the code they make a line.
        case kind
        /// The merchant.
        case vendor
    }

    /// Bonds of lots in a box, the strongest first, each at most once; `nil` for what suits the binding.
    public var together: [Bond]?
    /// Price of a declaration that holds goods under inspection or with export duty: what a hold may block.
    public var controlledDeclarations: Int64
    /// Price of a declared line.
    public var lines: Int64
    /// Price of each declaration more than the first in which a vendor's lots stand.
    public var vendorSplits: Int64
    /// Price of a hundredth of the cap between the most and the least valuable declaration.
    public var imbalance: Int64

    /// The greatest weight: sums of prices stay far within 128 bits.
    public static let mostWeight: Int64 = 1_000_000

    /// Preferences; a controlled declaration weighs as much as a hundred lines unless told otherwise.
    public init(
        together: [Bond]? = nil, controlledDeclarations: Int64 = 100, lines: Int64 = 1, vendorSplits: Int64 = 1,
        imbalance: Int64 = 1
    ) {
        self.together = together
        self.controlledDeclarations = controlledDeclarations
        self.lines = lines
        self.vendorSplits = vendorSplits
        self.imbalance = imbalance
    }
}
