import Ledger

extension Statement {
    /// A column that holds 1 or 0; anything else was not written by this program.
    func flag(_ column: Int32) throws(LedgerError) -> Bool {
        let number = integer(column)
        guard number == 0 || number == 1, !isNull(column) else {
            throw LedgerError(code: 20, message: "\(number) is neither 0 nor 1", statement: "column \(column)")
        }
        return number == 1
    }

    /// A column that holds one of the words of a type.
    /// - Throws: ``LedgerError`` where it holds another, which only a foreign program can have written.
    func word<Word: RawRepresentable>(_ column: Int32) throws(LedgerError) -> Word where Word.RawValue == String {
        let text = try text(column)
        guard let word = Word(rawValue: text) else {
            throw LedgerError(code: 20, message: "'\(text)' is no \(Word.self)", statement: "column \(column)")
        }
        return word
    }

    /// A column that holds a state.
    func state<State: FlowState>(_ column: Int32) throws(LedgerError) -> State { try word(column) }

    /// A column that holds a zone, or NULL.
    func zone(_ column: Int32) throws(LedgerError) -> Zone? { isNull(column) ? nil : try word(column) }
}

extension JournalFile {
    /// A statement that writes a row in place of an earlier one of the same `id`; one parameter a column.
    static func upsert(_ table: String, _ columns: String) -> String {
        let names = columns.split(separator: ",").map { $0.drop { $0 == " " } }
        let places = names.map { _ in "?" }.joined(separator: ", ")
        let values = names.map { "excluded.\($0)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columns)) VALUES (\(places)) "
            + "ON CONFLICT (id) DO UPDATE SET (\(columns)) = (\(values))"
    }
}
