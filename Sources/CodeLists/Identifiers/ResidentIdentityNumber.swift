/// The number of a resident identity card, GB 11643: six digits of the division, birth date, order, check character.
///
/// Permits of residents of Hong Kong, Macao and Taiwan (81, 82, 83) and of foreigners (9) follow the same check.
/// Divisions are not looked up: numbers of abolished ones stay valid. Numbers of 15 digits are no longer legal.
public enum ResidentIdentityNumber {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// What is wrong with a number; a small x is taken as X. All faults are errors.
    ///
    /// - Parameter date: the day of the declaration, which no one is born after.
    public static func faults(in number: Span<UInt8>, on date: CalendarDate? = nil) -> [IdentifierFault] {
        guard number.count == 18 else { return [IdentifierFault(.length(expected: 18...18), .error)] }
        var faults = Characters.faults(in: number, to: 17, .error, unless: Characters.isDigit)
        let last = number[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : number[17]
        if !Characters.isDigit(last), last != UInt8(ascii: "X") {
            faults.append(IdentifierFault(.character(position: 18), .error))
        }
        guard faults.isEmpty else { return faults }
        if let birth = CalendarDate(ascii: number.extracting(6..<14)) {
            if let date, birth > date { faults.append(IdentifierFault(.future, .error)) }
        } else {
            faults.append(IdentifierFault(.date, .error))
        }
        var sum = 0
        for index in 0..<17 { sum += (Int(number[index]) - 0x30) * weights[index] }
        let expected = checks[sum % 11]
        if last != expected {
            faults.append(IdentifierFault(.checkCharacter(expected: Character(Unicode.Scalar(expected))), .error))
        }
        return faults
    }
}
