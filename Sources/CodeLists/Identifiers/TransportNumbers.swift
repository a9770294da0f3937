/// The number of a bill of lading or waybill as the declaration carries it (提运单号).
///
/// Sea: `master*house`; air: `master_house`. No check digit exists; it must equal the manifest's number.
public enum BillOfLadingNumber {
    /// The longest that the message holds.
    public static let limit = 32

    /// What is wrong with a number: longer than 32 characters is an error; a character other than a capital,
    /// a digit, `*`, `_`, `-` (blanks, full-width forms) a warning.
    public static func faults(in number: Span<UInt8>) -> [IdentifierFault] {
        var faults: [IdentifierFault] = []
        if !(1...limit).contains(number.count) { faults.append(IdentifierFault(.length(expected: 1...limit), .error)) }
        return faults
            + Characters.faults(in: number, .warning) { Characters.value($0) != nil || "*_-".utf8.contains($0) }
    }
}

/// An air waybill: three digits of the airline, a hyphen or none, eight digits of which the last is the rest of
/// the others by 7. Warnings only.
public enum AirWaybillNumber {
    /// What is wrong with a number.
    public static func faults(in number: Span<UInt8>) -> [IdentifierFault] {
        let hyphen = number.count == 12 && number[3] == UInt8(ascii: "-") ? 1 : 0
        guard number.count == 11 + hyphen else { return [IdentifierFault(.length(expected: 11...12), .warning)] }
        var faults = Characters.faults(in: number, to: 3, .warning, unless: Characters.isDigit)
        faults += Characters.faults(in: number, from: 3 + hyphen, .warning, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        let start = 3 + hyphen
        let expected = Characters.digit(Characters.number(number, start..<start + 7) % 7)
        return Characters.digit(Int(number[start + 7]) - 0x30) == expected
            ? [] : [IdentifierFault(.checkCharacter(expected: expected), .warning)]
    }
}

/// The number of a container seal (ISO 17712): free text without check; warnings only.
public enum SealNumber {
    /// What is wrong with a number: empty, longer than the limit (our default, no source names one), or a
    /// character that is no ASCII letter, digit, hyphen or slash.
    public static func faults(in number: Span<UInt8>, limit: Int = 20) -> [IdentifierFault] {
        guard number.count > 0, number.count <= limit else {
            return [IdentifierFault(.length(expected: 1...max(1, limit)), .warning)]
        }
        return Characters.faults(in: number, .warning) {
            Characters.value($0) != nil || $0 >= 0x61 && $0 <= 0x7A || "-/".utf8.contains($0)
        }
    }
}

/// The IMO number of a ship: seven digits, IMO before them or not. Warnings only: river and feeder ships have none.
public enum ShipNumber {
    /// What is wrong with a number.
    public static func faults(in number: Span<UInt8>) -> [IdentifierFault] {
        let start = isPrefixed(number) ? 3 : 0
        guard number.count == 7 + start else { return [IdentifierFault(.length(expected: 7...7), .warning)] }
        let faults = Characters.faults(in: number, from: start, .warning, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        var sum = 0
        for index in 0..<6 { sum += (Int(number[start + index]) - 0x30) * (7 - index) }
        let expected = sum % 10
        return Int(number[start + 6]) - 0x30 == expected
            ? [] : [IdentifierFault(.checkCharacter(expected: Characters.digit(expected)), .warning)]
    }

    private static func isPrefixed(_ number: Span<UInt8>) -> Bool {
        number.count == 10 && number[0] == UInt8(ascii: "I") && number[1] == UInt8(ascii: "M")
            && number[2] == UInt8(ascii: "O")
    }
}
