import Messages

/// Numbers of boxes and bills.
enum BoxNumbers {
    /// The leaves that hold container numbers, those of customs transit too.
    static func of(_ facts: borrowing MessageFacts) -> [MessageField] {
        facts.containers.map { $0[.containerId] } + facts.message.transitContainers.map { $0[.contaNo] }
    }

    /// Whether a bill holds an ASCII character that is no capital, digit, `*`, `_`, `-`; what separates several bills
    /// (comma, semicolon, slash, blank, line break) is left to other rules.
    static func hasOddCharacter(_ bill: ArraySlice<UInt8>) -> Bool {
        bill.contains { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x80...: false
            default: !"*_-,; /\n\r".utf8.contains(byte)
            }
        }
    }
}
