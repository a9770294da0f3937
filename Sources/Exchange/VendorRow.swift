/// A row of a vendor's table.
public struct VendorRow: Hashable, Sendable {
    /// A cell under its header.
    public struct Cell: Hashable, Sendable {
        /// The header as written.
        public let header: String
        /// The text as written.
        public let text: String
    }

    /// The table, as named in the job file.
    public let file: String
    /// Line on which the row starts (of a workbook: its row), from 1.
    public let line: Int
    /// Number of the merchant; empty where the list has none.
    public let vendor: String
    /// The cells of the row; empty when the table was not at hand.
    public internal(set) var cells: [Cell]
}
