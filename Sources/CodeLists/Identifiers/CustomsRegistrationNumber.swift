/// The customs registration number (海关注册编码): ten characters, shape only, no check character.
///
/// Four digits of the administrative division, kind of zone, kind of enterprise, serial. The first five are a
/// domestic district: 33189 is Yiwu. All faults are warnings: codes of other shapes stand in official samples.
public enum CustomsRegistrationNumber {
    /// What is wrong with a number in capitals.
    /// - Parameter districts: the table of domestic districts.
    public static func faults(
        in number: Span<UInt8>, districts: CodeTable = CodeTable(.domesticDistrict)
    ) -> [IdentifierFault] {
        guard number.count == 10 else { return [IdentifierFault(.length(expected: 10...10), .warning)] }
        var faults = Characters.faults(in: number, to: 4, .warning, unless: Characters.isDigit)
        faults += Characters.faults(in: number, from: 4, .warning) { Characters.value($0) != nil }
        if faults.isEmpty, !districts.contains(number.extracting(0..<5)) {
            faults.append(IdentifierFault(.unknownRegion, .warning))
        }
        return faults
    }

    /// Whether the sixth character says customs broker (报关企业).
    public static func isBroker(_ number: Span<UInt8>) -> Bool {
        number.count == 10 && number[5] == UInt8(ascii: "8")
    }
}
