import Messages
import Quantities

extension MessageField {
    /// Kilograms in steps of 0.00001; of a weight too great for that the greatest, so that no comparison is passed over.
    var weight: Int64? {
        let bytes = bytes
        do throws(DecimalFault) { return try parseDecimal(bytes.span, decimals: 5) } catch {
            return error == .outOfRange ? .max : nil
        }
    }
}
