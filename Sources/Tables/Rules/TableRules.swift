import Findings

/// The rules of tables: whether a file is one, and whether its rows are whole.
public enum TableRules {
    /// All rules of tables, in reading order.
    public static let all: [Rule] = [
        notATable, noHeader, unknownEncoding, badBytes, nulByte, recordTooLong, openQuote, textAfterQuote, raggedRow,
        blankRows, missingColumn, duplicateColumn, unknownColumns, otherDelimiter, noRows, tooManyColumns,
        floatingNumber, fullWidth, strayBlanks, workbook, formulaError,
    ]
}
