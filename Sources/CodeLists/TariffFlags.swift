/// What an exporter must know of a tariff line before all else.
public struct TariffFlags: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt16

    /// Flags of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Control mark B (electronic ledger), or an export inspection class (N, Q, S, W). Such goods are
    /// declared line by line, never in the simplified way.
    public static let exportInspection = TariffFlags(rawValue: 1 << 0)
    /// The export duty in force is above 0: not eligible for 1039 simplified declaration.
    public static let exportDuty = TariffFlags(rawValue: 1 << 1)
    /// Control mark 8: export prohibited.
    public static let prohibited = TariffFlags(rawValue: 1 << 2)
    /// One of the control marks 3 4 5 E G I L S W: a licence that shuts the goods out of 1039.
    public static let licence = TariffFlags(rawValue: 1 << 3)
    /// One of the control marks J V X D k m x y z i: another document of export.
    public static let otherDocument = TariffFlags(rawValue: 1 << 4)
    /// Named in the export tariff, at whatever rate, 0 too.
    public static let listedInExportTariff = TariffFlags(rawValue: 1 << 5)

    /// The flags of control marks (`46ABxy`) and inspection marks (`import/export`), duty left out.
    package init(controlMarks: String, inspectionMarks: String) {
        self = []
        for mark in controlMarks.utf8 { formUnion(TariffFlags(controlMark: mark)) }
        let export = inspectionMarks.utf8.drop { $0 != UInt8(ascii: "/") }
        if export.contains(where: { "NQSW".utf8.contains($0) }) { insert(.exportInspection) }
    }

    private init(controlMark mark: UInt8) {
        switch Character(Unicode.Scalar(mark)) {
        case "B": self = .exportInspection
        case "8": self = .prohibited
        case "3", "4", "5", "E", "G", "I", "L", "S", "W": self = .licence
        case "J", "V", "X", "D", "k", "m", "x", "y", "z", "i": self = .otherDocument
        default: self = []
        }
    }
}
