/// The figures of every tariff line side by side, for loops over very many lots: a look-up is one array access, without
/// the reference that a ``TariffLine`` carries and every thread would count.
public struct TariffColumns: Sendable {
    /// The ten-digit codes.
    public let codes: [UInt64]
    /// First statutory units.
    public let firstUnits: [UnitCode]
    /// Second statutory units, where a line has one.
    public let secondUnits: [UnitCode?]
    /// Flags.
    public let flags: [TariffFlags]

    /// The columns of the embedded tariff, made on first use: about a millisecond.
    public static let embedded = TariffColumns(.embedded)

    /// The columns of a tariff: about a millisecond.
    public init(_ tariff: Tariff) {
        let lines = tariff.indices.map { tariff[$0] }
        codes = lines.map(\.code)
        firstUnits = lines.map(\.firstUnit)
        secondUnits = lines.map(\.secondUnit)
        flags = lines.map(\.flags)
    }
}
