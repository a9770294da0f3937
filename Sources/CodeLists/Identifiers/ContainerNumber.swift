/// The number of a freight container, ISO 6346: three letters of the owner, U, J or Z, six digits, a check digit.
///
/// The owner's letters are not looked up: no list of them is complete. Serials whose sum leaves 10 should
/// not be given out but are, with check digit 0; they are sound.
public enum ContainerNumber {
    /// Blanks, hyphens, slashes dropped and letters made capital. O and 0, I and 1 are left as they are.
    public static func normalized(_ text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for index in text.indices {
            let byte = text[index]
            if byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") { continue }
            result.append(byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte)
        }
        return result
    }

    /// What is wrong with a normalized number: its form is an error (boxes of inland and other systems exist,
    /// the caller may allow them), the check digit a warning (the official entry guide prints a wrong one).
    public static func faults(in number: Span<UInt8>) -> [IdentifierFault] {
        guard number.count == 11 else { return [IdentifierFault(.length(expected: 11...11), .error)] }
        var faults = Characters.faults(in: number, to: 4, .error, unless: Characters.isCapital)
        faults += Characters.faults(in: number, from: 4, .error, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        switch number[3] {
        case UInt8(ascii: "U"), UInt8(ascii: "J"), UInt8(ascii: "Z"): break
        default: faults.append(IdentifierFault(.category, .error))
        }
        let expected = checkDigit(of: number)
        if expected != Int(number[10]) - 0x30 {
            faults.append(IdentifierFault(.checkCharacter(expected: Characters.digit(expected)), .warning))
        }
        return faults
    }

    /// Values of letters leave out the multiples of 11; weights are powers of two; the sum modulo 11, 10 as 0.
    private static func checkDigit(of number: Span<UInt8>) -> Int {
        var sum = 0
        for index in 0..<10 {
            let plain = Characters.value(number[index]) ?? 0
            let skipped = plain > 30 ? 3 : plain > 20 ? 2 : plain > 10 ? 1 : 0
            sum += (plain + skipped) << index
        }
        return sum % 11 % 10
    }
}
