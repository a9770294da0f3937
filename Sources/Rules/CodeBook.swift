import CodeLists

/// The code tables and the tariff that a message is judged by.
public struct CodeBook: Sendable {
    private let edition: CodeEdition
    private let tariff: Tariff

    /// The tables of an edition, with its newest tariff; by default those compiled into the program.
    public init(_ edition: CodeEdition = .embedded) {
        self.edition = edition
        tariff = edition.newestTariff
    }

    private init(_ edition: CodeEdition, _ tariff: Tariff) {
        self.edition = edition
        self.tariff = tariff
    }

    /// The same tables with the tariff that is in force on a day.
    public func on(_ date: CalendarDate) -> CodeBook {
        edition.tariffs.count == 1 ? self : CodeBook(edition, edition.tariff(on: date))
    }

    /// What a table says of a code on a day.
    public func standing(of code: ArraySlice<UInt8>, in table: CodeTable.Name, on date: CalendarDate)
        -> CodeTable.Standing
    {
        edition.table(table).standing(of: code.span, on: date)
    }

    /// Whether a table is complete, so that a code it lacks is wrong.
    public func isClosed(_ table: CodeTable.Name) -> Bool { edition.table(table).isClosed }

    /// The Chinese and English names of a code, if the table has it.
    public func names(of code: ArraySlice<UInt8>, in table: CodeTable.Name) -> (zh: String, en: String)? {
        guard let entry = edition.table(table).entry(for: code.span) else { return nil }
        return (entry.nameChinese, entry.nameEnglish)
    }

    /// The fixed ratio of two units of the table of units: so many of the second make one of the first; `nil` when it
    /// fixes none or lacks one of them. A newer table may bring units; the ratios stay those of the program's.
    public func unitRatio(of unit: ArraySlice<UInt8>, to other: ArraySlice<UInt8>) -> UnitRatio? {
        let units = edition.table(.measurementUnit)
        guard units.contains(unit.span), units.contains(other.span) else { return nil }
        if unit.elementsEqual(other) { return UnitRatio(numerator: 1, denominator: 1) }
        guard let known = UnitCode(utf8: unit.span), let second = UnitCode(utf8: other.span) else { return nil }
        return known.ratio(to: second)
    }

    /// The Chinese name of a unit of the tariff, by the table in use.
    public func name(of unit: UnitCode) -> String {
        edition.table(.measurementUnit).entry(for: unit.text)?.nameChinese ?? unit.name
    }

    /// The line of the tariff for a ten-digit code.
    public func tariffLine(_ code: ArraySlice<UInt8>) -> TariffLine? {
        guard code.count == 10, let index = tariff.find(ascii: code.span) else { return nil }
        return tariff[index]
    }

    /// A table.
    public func table(_ name: CodeTable.Name) -> CodeTable { edition.table(name) }

    /// The lines of the tariff that an unknown code is nearest to, and how many digits they share.
    public func tariffLines(nearest code: UInt64, limit: Int) -> (sharedDigits: Int, lines: [TariffLine]) {
        let near = tariff.nearest(to: code, limit: limit)
        return (near.sharedDigits, near.lines.map { tariff[$0] })
    }

    /// The year of the tariff.
    public var tariffYear: Int { tariff.year }
}
