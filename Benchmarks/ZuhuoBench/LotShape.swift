/// What a generated table looks like; every shape but the standard mix is meant to hurt.
enum LotShape: String, CaseIterable {
    /// Log-normal sizes and values, Zipf-distributed codes and vendors, a share of bad rows.
    case standard
    /// One purchaser for all lots.
    case onePurchaser = "one-purchaser"
    /// One tariff code for all lots.
    case oneCode = "one-code"
    /// As many different tariff codes as there are.
    case allCodes = "all-codes"
    /// Every field in quotes.
    case quoted
    /// One field of a megabyte among ordinary lots.
    case longField = "long-field"
    /// One lot worth a thousand times the cap.
    case hugeLot = "huge-lot"
    /// Bulky lots, about nine a box.
    case bulky
    /// Heavy lots: weight binds as often as volume.
    case heavy
}

/// What a generated row can have wrong.
enum RowFault: Int, CaseIterable {
    case unknownCode, netAboveGross, noPieces, wrongTotal, unknownCurrency, noVendor, unconfirmed, thousandsSeparator
}
