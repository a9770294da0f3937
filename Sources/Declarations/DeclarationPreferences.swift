import Consignments

/// What makes one plan better than another of as many declarations. Each weight is the price of one unit, 0 for what does
/// not matter; the plan of least price is taken.
///
/// Fewest declarations always comes first: no weight buys one more.
public struct DeclarationPreferences: Hashable, Sendable {
    /// A declaration that holds goods under inspection or with export duty: what a hold may block.
    public var controlledDeclarations: Int64
    /// A declared line.
    public var lines: Int64
    /// A declaration more than the first in which a vendor's lots stand.
    public var vendorSplits: Int64
    /// A hundredth of the cap between the most and the least valuable declaration.
    public var imbalance: Int64

    /// Our defaults: a controlled declaration weighs as much as a hundred lines.
    public init(
        controlledDeclarations: Int64 = 100, lines: Int64 = 1, vendorSplits: Int64 = 1, imbalance: Int64 = 1
    ) {
        self.controlledDeclarations = controlledDeclarations
        self.lines = lines
        self.vendorSplits = vendorSplits
        self.imbalance = imbalance
    }

    /// What a job prefers (`preferences.declarations`).
    public init(for job: Job) {
        let weights = job.preferences
        self.init(
            controlledDeclarations: weights.controlledDeclarations, lines: weights.lines,
            vendorSplits: weights.vendorSplits, imbalance: weights.imbalance)
    }

    /// Whether vendors are to be kept together before codes.
    var putsVendorsFirst: Bool { vendorSplits > lines }
}
