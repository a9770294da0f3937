import Findings

/// The rules of tables: whether a file is one, and whether its rows are whole.
public enum TableRules {
    /// The file is a table.
    public static let notATable = Rule(
        "MP-TAB-001", .error, zh: "文件应是表格", en: "The file must be a table",
        source: "contracts section 1", certainty: .contract)
    /// There is a header row.
    public static let noHeader = Rule(
        "MP-TAB-002", .error, zh: "表格应有标题行", en: "The table must have a header row",
        source: "contracts section 1", certainty: .contract)
    /// The encoding is one of those allowed.
    public static let unknownEncoding = Rule(
        "MP-TAB-003", .error, zh: "编码应为 UTF-8 或 GB18030", en: "The encoding must be UTF-8 or GB18030",
        source: "contracts section 1", certainty: .contract)
    /// Every byte belongs to a character.
    public static let badBytes = Rule(
        "MP-TAB-004", .error, zh: "行内字节应符合文件编码", en: "The bytes of a row must be well-formed text",
        source: "contracts section 1", certainty: .contract)
    /// No NUL.
    public static let nulByte = Rule(
        "MP-TAB-005", .error, zh: "行内不得有 NUL 字节", en: "A row must not contain a NUL byte",
        source: "contracts section 1", certainty: .contract)
    /// A record stays within bounds.
    public static let recordTooLong = Rule(
        "MP-TAB-006", .error, zh: "单行长度应在上限以内", en: "A row must not be longer than the limit",
        source: "contracts section 1; the limit is a default of this program", certainty: .ownDefault)
    /// A quote is closed.
    public static let openQuote = Rule(
        "MP-TAB-007", .error, zh: "引号应成对", en: "A quoted cell must be closed",
        source: "RFC 4180 section 2", certainty: .contract)
    /// Nothing follows a closing quote.
    public static let textAfterQuote = Rule(
        "MP-TAB-008", .error, zh: "右引号之后应为分隔符", en: "A closing quote must be followed by a delimiter",
        source: "RFC 4180 section 2", certainty: .contract)
    /// A row has as many cells as the header.
    public static let raggedRow = Rule(
        "MP-TAB-009", .error, zh: "每行单元格数应与标题行一致", en: "A row must have as many cells as the header",
        source: "RFC 4180 section 2", certainty: .contract)
    /// Blank rows are passed over.
    public static let blankRows = Rule(
        "MP-TAB-010", .notice, zh: "空行已跳过", en: "Blank rows are passed over",
        source: "contracts section 1", certainty: .contract)
    /// A required column is there.
    public static let missingColumn = Rule(
        "MP-TAB-011", .error, zh: "必需的列应存在", en: "A required column must be there",
        source: "contracts section 1", certainty: .contract)
    /// A column stands once.
    public static let duplicateColumn = Rule(
        "MP-TAB-012", .error, zh: "同一列只能出现一次", en: "A column must not stand twice",
        source: "contracts section 1", certainty: .contract)
    /// Unknown columns are carried along.
    public static let unknownColumns = Rule(
        "MP-TAB-013", .notice, zh: "未知列原样保留", en: "Unknown columns are carried along",
        source: "contracts section 1", certainty: .contract)
    /// The delimiter is a comma.
    public static let otherDelimiter = Rule(
        "MP-TAB-014", .notice, zh: "分隔符应为逗号", en: "The delimiter should be a comma",
        source: "RFC 4180 section 2", certainty: .contract)
    /// There are data rows.
    public static let noRows = Rule(
        "MP-TAB-015", .warning, zh: "表格应有数据行", en: "The table should have data rows",
        source: "contracts section 1", certainty: .contract)
    /// Columns stay within bounds.
    public static let tooManyColumns = Rule(
        "MP-TAB-016", .error, zh: "列数应在上限以内", en: "The table must not have more columns than the limit",
        source: "contracts section 1; the limit of 16384 is that of spreadsheets", certainty: .ownDefault)
    /// Numbers of a workbook are written in full.
    public static let floatingNumber = Rule(
        "MP-TAB-017", .notice, zh: "工作簿数字按十五位有效数字读取",
        en: "Numbers of a workbook are read with fifteen significant digits",
        source: "contracts section 1; spreadsheets keep fifteen digits", certainty: .ownDefault)
    /// Full-width characters are tolerated.
    public static let fullWidth = Rule(
        "MP-TAB-018", .notice, zh: "全角字符按半角读取", en: "Full-width characters are read as half-width ones",
        source: "contracts section 1", certainty: .contract)
    /// Blanks around a value are tolerated.
    public static let strayBlanks = Rule(
        "MP-TAB-019", .notice, zh: "值前后的空格已忽略", en: "Blanks around a value are dropped",
        source: "contracts section 1", certainty: .contract)
    /// The workbook and its sheet can be read.
    public static let workbook = Rule(
        "MP-TAB-020", .error, zh: "工作簿及工作表应可读取", en: "The workbook and its sheet must be readable",
        source: "contracts section 1; ECMA-376 part 1", certainty: .contract)
    /// A formula of a workbook has a value.
    public static let formulaError = Rule(
        "MP-TAB-021", .error, zh: "公式单元格应有有效值", en: "A cell of a workbook must not hold a formula error",
        source: "contracts section 1; ECMA-376 part 1", certainty: .contract)

    /// All rules of tables, in reading order.
    public static let all: [Rule] = [
        notATable, noHeader, unknownEncoding, badBytes, nulByte, recordTooLong, openQuote, textAfterQuote, raggedRow,
        blankRows, missingColumn, duplicateColumn, unknownColumns, otherDelimiter, noRows, tooManyColumns,
        floatingNumber, fullWidth, strayBlanks, workbook, formulaError,
    ]
}
