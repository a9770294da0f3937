import CodeLists

/// The code tables and the tariff that a message is judged by.
public struct CodeBook: Sendable {
    private let tariff = Tariff.embedded

    /// The tables compiled into the program.
    public init() {}

    /// What a table says of a code on a day.
    public func standing(of code: ArraySlice<UInt8>, in table: CodeTable.Name, on date: CalendarDate)
        -> CodeTable.Standing
    {
        CodeTable(table).standing(of: code.span, on: date)
    }

    /// Whether a table is complete, so that a code it lacks is wrong.
    public func isClosed(_ table: CodeTable.Name) -> Bool { CodeTable(table).isClosed }

    /// The Chinese and English names of a code, if the table has it.
    public func names(of code: ArraySlice<UInt8>, in table: CodeTable.Name) -> (zh: String, en: String)? {
        guard let entry = CodeTable(table).entry(for: code.span) else { return nil }
        return (entry.nameChinese, entry.nameEnglish)
    }

    /// The line of the tariff for a ten-digit code.
    public func tariffLine(_ code: ArraySlice<UInt8>) -> TariffLine? {
        guard code.count == 10, let index = tariff.find(ascii: code.span) else { return nil }
        return tariff[index]
    }

    /// The year of the tariff.
    public var tariffYear: Int { tariff.year }
}
