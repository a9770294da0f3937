/// The unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last a check character.
///
/// A party without one declares `NO`; that is for the caller to allow. Characters 9 to 17 are an
/// organisation code with a check character of its own, which a few sound codes break.
public enum CreditCode {
    /// No I, O, S, V, Z; the position is the value.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// What is wrong with a code in capitals: form and check character are errors, the inner check
    /// character a warning.
    public static func faults(in code: Span<UInt8>) -> [IdentifierFault] {
        guard code.count == 18 else { return [IdentifierFault(.length(expected: 18...18), .error)] }
        var faults = Characters.faults(in: code, .error) { alphabet.contains($0) }
        guard faults.isEmpty else { return faults }
        var sum = 0
        for index in 0..<17 { sum += (alphabet.firstIndex(of: code[index]) ?? 0) * weights[index] }
        let expected = alphabet[(31 - sum % 31) % 31]
        if code[17] != expected {
            faults.append(IdentifierFault(.checkCharacter(expected: Character(Unicode.Scalar(expected))), .error))
        }
        let inner = OrganisationCode.checkCharacter(of: code.extracting(8..<16))
        if code[16] != inner {
            faults.append(IdentifierFault(.innerCheckCharacter(expected: Character(Unicode.Scalar(inner))), .warning))
        }
        return faults
    }
}

/// The organisation code (组织机构代码), GB 11714: eight characters and a check character, no hyphen.
public enum OrganisationCode {
    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// What is wrong with a code of nine digits and capitals: warnings only, the code is obsolete.
    public static func faults(in code: Span<UInt8>) -> [IdentifierFault] {
        guard code.count == 9 else { return [IdentifierFault(.length(expected: 9...9), .warning)] }
        let faults = Characters.faults(in: code, .warning) { Characters.value($0) != nil }
        guard faults.isEmpty else { return faults }
        let expected = checkCharacter(of: code.extracting(0..<8))
        return code[8] == expected
            ? [] : [IdentifierFault(.checkCharacter(expected: Character(Unicode.Scalar(expected))), .warning)]
    }

    /// 11 less the weighted sum modulo 11; 10 is written X, 11 as 0.
    static func checkCharacter(of code: Span<UInt8>) -> UInt8 {
        var sum = 0
        for index in 0..<8 { sum += (Characters.value(code[index]) ?? 0) * weights[index] }
        switch 11 - sum % 11 {
        case 10: return UInt8(ascii: "X")
        case 11: return UInt8(ascii: "0")
        case let digit: return UInt8(0x30 + digit)
        }
    }
}
