import Messages

/// The purchaser that a remark names in our profile `采购商:name,country,number`; other remarks are not read.
struct RemarkedPurchaser {
    /// Whether the nationality is `CHN`.
    let isChinese: Bool
    /// The number of the document.
    let number: ArraySlice<UInt8>

    /// The number as text.
    var numberText: String { String(decoding: number, as: UTF8.self) }

    private static let opening = Array("采购商:".utf8)

    /// Reads a remark; `nil` when it has another form.
    init?(_ remark: MessageField) {
        let bytes = remark.bytes
        guard let start = MessageField.position(of: RemarkedPurchaser.opening, in: bytes) else { return nil }
        let parts = bytes[(start + RemarkedPurchaser.opening.count)...].split(
            separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count >= 3, let country = parts.dropLast().last, let last = parts.last, country.count == 3 else {
            return nil
        }
        isChinese = country.elementsEqual("CHN".utf8)
        number = last.prefix { $0 != 0x20 && $0 != UInt8(ascii: ";") }
    }
}
