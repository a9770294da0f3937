import CodeLists
import Messages

/// Numbers of natural persons where codes of firms belong.
enum PersonNumber {
    /// Whether a leaf holds the sound number of a resident identity card that is no sound credit code.
    static func isOne(_ field: MessageField) -> Bool {
        let bytes = field.bytes
        guard bytes.count == 18, ResidentIdentityNumber.faults(in: bytes.span).isEmpty else { return false }
        return CreditCode.faults(in: bytes.span).contains { $0.level == .error }
    }
}
