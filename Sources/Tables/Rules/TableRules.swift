import Findings

/// The rules of tables: whether a file is one, and whether its rows are whole.
public enum TableRules {
    /// All rules of tables, in reading order.
    public static let all: [Rule] = [
        notATable, noHeader, unknownEncoding, badBytes, nulByte, recordTooLong, openQuote, textAfterQuote, raggedRow,
        blankRows, missingColumn, duplicateColumn, unknownColumns, otherDelimiter, noRows, tooManyColumns,
        floatingNumber, fullWidth, strayBlanks, workbook, formulaError, totalsRow, totalsDisagree, headerAgain,
        loneCell, namelessRow, noLotAtAll, titleRows,
    ]

    /// The rules that leave a row out as none of the lots, so that it is not refused.
    public static let leavingOut: Set<RuleCode> = [totalsRow.code, headerAgain.code, loneCell.code]
}
