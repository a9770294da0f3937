import CodeLists
import Messages
import Quantities

/// The quantities in kilograms (035) of all items.
struct KilogramSum {
    /// The sum in hundred-thousandths of a kilogram.
    private(set) var sum: Int64 = 0
    /// Whether every item has such a quantity.
    private(set) var isComplete = true

    /// Adds them up: the first statutory quantity, the second or the traded one; `nil` when none is in kilograms or one
    /// is no number.
    init?(_ items: [ItemFacts]) {
        var found = false
        for item in items {
            guard let quantity = KilogramSum.quantity(of: item) else {
                isComplete = false
                continue
            }
            guard let weight = quantity.decimal(5), weight >= 0, weight < 1_000_000_000_000_000 else { return nil }
            sum += weight
            found = true
        }
        guard found else { return nil }
    }

    private static func quantity(of item: ItemFacts) -> MessageField? {
        if item[.firstUnit] == "035" { return item[.firstQty] }
        if item[.secondUnit] == "035" { return item[.secondQty] }
        return item[.gUnit] == "035" ? item[.gQty] : nil
    }

    /// The sum as it is written.
    var text: String {
        var bytes: [UInt8] = []
        appendDecimal(sum, decimals: 5, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
