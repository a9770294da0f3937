/// Whether goods come in or go out.
public enum Direction: Sendable, Hashable {
    /// Import.
    case entry
    /// Export.
    case exit
}

/// The customs number of a declaration (海关编号), also the pre-entry number: district 4, year 4, direction 1, serial 9.
///
/// Given out by customs, never made by the declarant (GACC 2018-60). The direction is 0 for export and 1 for
/// import, E or I for a consolidated list.
public enum EntryNumber {
    /// What is wrong with a number: its shape is an error, its content a warning.
    /// - Parameter districts: the table of customs offices to look in; by default that of the program.
    public static func faults(
        in number: Span<UInt8>, direction: Direction? = .exit, on date: CalendarDate? = nil,
        districts: CodeTable = CodeTable(.customsDistrict)
    ) -> [IdentifierFault] {
        guard number.count == 18 else { return [IdentifierFault(.length(expected: 18...18), .error)] }
        var faults = Characters.faults(in: number, to: 4, .error) { Characters.value($0) != nil }
        faults += Characters.faults(in: number, from: 4, to: 8, .error, unless: Characters.isDigit)
        faults += Characters.faults(in: number, from: 8, to: 9, .error) { "01EI".utf8.contains($0) }
        faults += Characters.faults(in: number, from: 9, .error, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        let year = Characters.number(number, 4..<8)
        guard year / 100 == 20 else { return [IdentifierFault(.form, .error)] }
        if let date, year > date.year { faults.append(IdentifierFault(.future, .warning)) }
        let isExit = number[8] == UInt8(ascii: "0") || number[8] == UInt8(ascii: "E")
        if let direction, isExit != (direction == .exit) { faults.append(IdentifierFault(.direction, .warning)) }
        if !districts.contains(number.extracting(0..<4)) {
            faults.append(IdentifierFault(.unknownDistrict, .warning))
        }
        return faults
    }
}

/// The unified number of the data centre (统一编号, SeqNo): I or E, year, thirteen digits; 18 in all.
///
/// Given out by the Single Window on the first import, where it is left empty. Warnings only: the form was
/// seen in receipts of 2019 and is printed in no rule.
public enum UnifiedNumber {
    /// What is wrong with a number.
    public static func faults(in number: Span<UInt8>, direction: Direction? = .exit) -> [IdentifierFault] {
        guard number.count == 18 else { return [IdentifierFault(.length(expected: 18...18), .warning)] }
        var faults = Characters.faults(in: number, to: 1, .warning) { "EI".utf8.contains($0) }
        faults += Characters.faults(in: number, from: 1, .warning, unless: Characters.isDigit)
        guard faults.isEmpty else { return faults }
        if Characters.number(number, 1..<3) != 20 { faults.append(IdentifierFault(.form, .warning)) }
        if let direction, (number[0] == UInt8(ascii: "E")) != (direction == .exit) {
            faults.append(IdentifierFault(.direction, .warning))
        }
        return faults
    }
}

/// The sender's own number of a message (ClientSeqNo), unique for the sender.
///
/// The schema says exactly 18 characters; longer ones were sent and accepted, so the limit may be raised.
public enum ClientSequenceNumber {
    /// What is wrong with a number: over the limit or empty is an error; below 18 characters, or a character
    /// that is no ASCII letter, digit, hyphen or underscore, a warning.
    public static func faults(in number: Span<UInt8>, limit: Int = 18) -> [IdentifierFault] {
        guard number.count > 0, number.count <= limit else {
            return [IdentifierFault(.length(expected: 1...max(1, limit)), .error)]
        }
        var faults = Characters.faults(in: number, .warning) {
            Characters.value($0 & 0xDF) != nil || Characters.value($0) != nil || "-_".utf8.contains($0)
        }
        if number.count < 18 { faults.append(IdentifierFault(.length(expected: 18...max(18, limit)), .warning)) }
        return faults
    }
}
