import Messages

/// Numbers of boxes and bills.
enum BoxNumbers {
    /// The leaves that hold container numbers, those of customs transit too.
    static func of(_ facts: borrowing MessageFacts) -> [MessageField] {
        facts.containers.map { $0[.containerId] } + facts.message.transitContainers.map { $0[.contaNo] }
    }

    /// Whether a bill holds a character that is no capital, digit, `*`, `_`, `-`; what separates several bills (comma,
    /// semicolon, slash, blank, line break) and full-width signs are left to other rules.
    static func hasOddCharacter(_ bill: ArraySlice<UInt8>) -> Bool {
        String(decoding: bill, as: UTF8.self).unicodeScalars.contains { character in
            switch character {
            case "0"..."9", "A"..."Z", "\u{3000}"..."\u{303F}", "\u{FF00}"..."\u{FFEF}": false
            default: !"*_-,; /\n\r".unicodeScalars.contains(character)
            }
        }
    }
}
