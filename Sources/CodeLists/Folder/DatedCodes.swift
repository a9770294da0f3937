/// The tables of an edition and its tariff as they are on one day: what a job of that day is judged by.
public struct DatedCodes: Sendable {
    /// The tables.
    public let edition: CodeEdition
    /// The day; without one every code counts that a table has.
    public let date: CalendarDate?
    /// The tariff of the day: that of its year, or the last one before. A ``TariffIndex`` of the job is one of it.
    public let tariff: Tariff
    private let ownColumns: TariffColumns?

    /// What is compiled into the program, on any day.
    public static let embedded = DatedCodes(.embedded, on: nil)

    /// An edition on a day. Complexity: O(1), about a millisecond where the edition has tariffs of its own.
    public init(_ edition: CodeEdition, on date: CalendarDate?) {
        self.edition = edition
        self.date = date
        tariff = date.map { edition.tariff(on: $0) } ?? edition.newestTariff
        ownColumns = edition.hasNewerTariff ? TariffColumns(tariff) : nil
    }

    /// The columns of the tariff.
    public var columns: TariffColumns { ownColumns ?? .embedded }

    /// A table. Complexity: O(1).
    @inline(__always) public func table(_ name: CodeTable.Name) -> CodeTable { edition.table(name) }

    /// What a table says of a code on the day. Complexity: O(log n), no allocation.
    public func standing(of code: Span<UInt8>, in name: CodeTable.Name) -> CodeTable.Standing {
        table(name).standing(of: code, on: date)
    }

    /// Whether a table has a code, in force on the day. Complexity: O(log n), no allocation.
    public func contains(_ code: Span<UInt8>, in name: CodeTable.Name) -> Bool {
        standing(of: code, in: name) == .inForce
    }

    /// Whether a table of three-letter codes has a code, in force on the day. Complexity: O(log n), no allocation.
    public func contains(_ code: Alpha3, in name: CodeTable.Name) -> Bool {
        let letters = code.letters
        return contains(letters.span, in: name)
    }
}

extension DatedCodes {
    /// The unit of a number, in force on the day; `nil` where the table of units has none.
    public func unit(_ number: UInt16) -> UnitCode? {
        guard edition.isNewer(.measurementUnit) else { return UnitCode(rawValue: number) }
        guard number > 0, number < ImageLayout.Unit.slots else { return nil }
        let unit = UnitCode(packed: number)
        return contains(unit.text.utf8.span, in: .measurementUnit) ? unit : nil
    }

    /// The unit written as its three digits or its Chinese name, or as an alias that the program knows, in force on the
    /// day. Complexity: O(length), where the table of units is newer than the program's O(bytes of the table).
    public func unit(utf8 bytes: Span<UInt8>) -> UnitCode? {
        let known = UnitCode(utf8: bytes)
        guard edition.isNewer(.measurementUnit) else { return known }
        let units = table(.measurementUnit)
        let number = known?.rawValue ?? units.entry(for: bytes).flatMap { UInt16($0.code) }
        if let number { return unit(number) }
        let name = [UInt8](copying: bytes)
        let named = units.first { Array($0.nameChinese.utf8) == name }
        return named.flatMap { UInt16($0.code) }.flatMap { unit($0) }
    }

    /// The Chinese name of a unit.
    public func name(of unit: UnitCode) -> String {
        guard edition.isNewer(.measurementUnit) else { return unit.name }
        return table(.measurementUnit).entry(for: unit.text)?.nameChinese ?? unit.name
    }
}
