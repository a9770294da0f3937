/// The number printed in a passport or travel permit: shape only, so every fault is a warning.
///
/// Letters and leading zeros belong to the number; it is never a quantity.
public enum TravelDocumentNumber {
    /// What kind of document it is.
    public enum Kind: Sendable, Hashable {
        /// A passport of a country, where known.
        case passport(of: Alpha3?)
        /// A mainland travel permit of a resident of Hong Kong or Macao.
        case hongKongMacaoPermit
        /// A mainland travel permit of a resident of Taiwan.
        case taiwanPermit
    }

    /// What is wrong with a number in capitals.
    public static func faults(in number: Span<UInt8>, kind: Kind) -> [IdentifierFault] {
        let faults = Characters.faults(in: number, .warning) { Characters.value($0) != nil }
        guard faults.isEmpty else { return faults }
        switch kind {
        case .passport(let country):
            guard (1...9).contains(number.count) else { return [IdentifierFault(.length(expected: 1...9), .warning)] }
            return country?.text != "CHN" || isChinesePassport(number) ? [] : [IdentifierFault(.form, .warning)]
        case .hongKongMacaoPermit:
            let rest = number.count - 1
            guard rest == 8 || rest == 10, "HM".utf8.contains(number[0]), digits(number, from: 1) else { break }
            return []
        case .taiwanPermit:
            if number.count == 8, digits(number, from: 0) { return [] }
            if number.count == 11, digits(number.extracting(0..<10), from: 0), Characters.isCapital(number[10]) {
                return []
            }
        }
        return [IdentifierFault(.form, .warning)]
    }

    /// The check digit of a field of the machine-readable zone (ICAO 9303): weights 7 3 1, modulo 10, `<` is 0.
    public static func machineReadableCheckDigit(of field: Span<UInt8>) -> Int {
        var sum = 0
        for index in field.indices { sum += (Characters.value(field[index]) ?? 0) * [7, 3, 1][index % 3] }
        return sum % 10
    }

    /// G or E and eight digits, E and a letter (no I, O) and seven, 14 or 15 and seven, D S P (SE, PE) and 7 or 8.
    private static func isChinesePassport(_ number: Span<UInt8>) -> Bool {
        guard number.count >= 8 else { return false }
        let (first, second) = (number[0], number[1])
        switch first {
        case UInt8(ascii: "G"): return number.count == 9 && digits(number, from: 1)
        case UInt8(ascii: "E"):
            let letter = Characters.isCapital(second) && !"IO".utf8.contains(second)
            return number.count == 9 && digits(number, from: 2) && (letter || Characters.isDigit(second))
        case UInt8(ascii: "1"): return number.count == 9 && "45".utf8.contains(second) && digits(number, from: 2)
        case UInt8(ascii: "D"): return digits(number, from: 1)
        case UInt8(ascii: "S"), UInt8(ascii: "P"): return digits(number, from: second == UInt8(ascii: "E") ? 2 : 1)
        default: return false
        }
    }

    private static func digits(_ number: Span<UInt8>, from start: Int) -> Bool {
        for index in start..<number.count where !Characters.isDigit(number[index]) { return false }
        return true
    }
}
