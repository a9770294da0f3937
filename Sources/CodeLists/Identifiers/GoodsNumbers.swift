/// The UN number of dangerous goods: four digits, UN before them or not. Warnings only.
public enum DangerousGoodsNumber {
    /// What is wrong with a number; 0004 to 3600 are taken as given out (our bound, no official text was seen).
    public static func faults(in number: Span<UInt8>) -> [IdentifierFault] {
        let prefixed = number.count == 6 && number[0] == UInt8(ascii: "U") && number[1] == UInt8(ascii: "N")
        let start = prefixed ? 2 : 0
        guard number.count == 4 + start else { return [IdentifierFault(.length(expected: 4...6), .warning)] }
        let faults = Characters.faults(in: number, from: start, .warning, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        let value = Characters.number(number, start..<start + 4)
        return (4...3600).contains(value) ? [] : [IdentifierFault(.range, .warning)]
    }
}

/// The inspection code of goods (检验检疫编码): three digits after the commodity code, or all thirteen.
public enum InspectionCode {
    /// What is wrong with a code of three or thirteen digits for goods of a commodity code. Warnings only:
    /// no list of them is held.
    public static func faults(in code: Span<UInt8>, goods: UInt64) -> [IdentifierFault] {
        guard code.count == 3 || code.count == 13 else {
            return [IdentifierFault(.length(expected: 3...13), .warning)]
        }
        let faults = Characters.faults(in: code, .warning, unless: Characters.isDigit)
        guard faults.isEmpty, code.count == 13 else { return faults }
        return Characters.number(code, 0..<10) == Int(goods) ? [] : [IdentifierFault(.prefix, .warning)]
    }
}
