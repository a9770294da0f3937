import Findings

/// Rules of the job file: `MP-JOB-001` to `019` its form, `020` to `039` codes and route, `040` to `059` parties,
/// `060` to `069` money, `070` to `079` containers and caps, `080` to `089` transit, `090` to `099` files.
public enum JobRules {
    private static let contract = "job file contract, section 2"

    /// The text is not JSON.
    public static let notJSON = Rule(
        "MP-JOB-001", .error, zh: "作业文件须为 JSON（可带注释）", en: "the job file is JSON, comments allowed",
        source: contract, certainty: .contract)
    /// `schemaVersion` is not 1.
    public static let schemaVersion = Rule(
        "MP-JOB-002", .error, zh: "schemaVersion 须为 1", en: "schemaVersion is 1", source: contract,
        certainty: .contract)
    /// A required key is missing.
    public static let missingKey = Rule(
        "MP-JOB-003", .error, zh: "必填键不可缺", en: "required keys are there", source: contract, certainty: .contract)
    /// A value has another type than its key asks for.
    public static let wrongType = Rule(
        "MP-JOB-004", .error, zh: "值的类型须与键相符", en: "every value has the type of its key", source: contract,
        certainty: .contract)
    /// A key nobody knows.
    public static let unknownKey = Rule(
        "MP-JOB-005", .warning, zh: "只用已知的键", en: "only known keys are used", source: contract,
        certainty: .contract)
    /// A key is given twice.
    public static let duplicateKey = Rule(
        "MP-JOB-006", .error, zh: "同一对象内键不可重复", en: "no key is given twice in one object", source: contract,
        certainty: .contract)
    /// A required text is empty.
    public static let emptyText = Rule(
        "MP-JOB-007", .error, zh: "必填文字不可为空", en: "required texts are not empty", source: contract,
        certainty: .contract)
    /// A value outside the words allowed.
    public static let notAllowed = Rule(
        "MP-JOB-008", .error, zh: "取值须在规定之内", en: "the value is one of those allowed", source: contract,
        certainty: .contract)
    /// A decimal written as a JSON number.
    public static let unquotedDecimal = Rule(
        "MP-JOB-009", .error, zh: "金额、重量、体积、汇率须写成字符串",
        en: "money, weight, volume and rates are decimal strings", source: "job file contract, preamble",
        certainty: .contract)
    /// A text that is not a plain decimal of the scale wanted.
    public static let badDecimal = Rule(
        "MP-JOB-010", .error, zh: "小数须为普通写法", en: "decimals are plain", source: "job file contract, preamble",
        certainty: .contract)
    /// A number outside its range.
    public static let outOfRange = Rule(
        "MP-JOB-011", .error, zh: "数值须在范围内", en: "numbers lie within their range", source: contract,
        certainty: .contract)
    /// Not a date.
    public static let badDate = Rule(
        "MP-JOB-012", .error, zh: "日期须为 ISO 8601 且真实存在", en: "dates are ISO 8601 and exist",
        source: "job file contract, preamble", certainty: .contract)
    /// Longer than the message's element.
    public static let tooLong = Rule(
        "MP-JOB-013", .error, zh: "文字不可超过报文长度（汉字计 2）", en: "texts fit the message, a Chinese character counting 2",
        source: "DecMessage format 2018, element lengths", certainty: .official)
    /// A character that XML 1.0 cannot carry.
    public static let forbiddenCharacter = Rule(
        "MP-JOB-014", .error, zh: "不可含 XML 1.0 禁用字符", en: "no characters that XML 1.0 forbids",
        source: "XML 1.0 section 2.2", certainty: .official)
    /// Full-width signs in a code or number.
    public static let fullWidth = Rule(
        "MP-JOB-015", .error, zh: "代码、号码须用半角", en: "codes and numbers are half-width",
        source: "GACC 2018-60, closing definitions (F-001)", certainty: .official)
    /// A code of another shape.
    public static let codeShape = Rule(
        "MP-JOB-016", .error, zh: "代码的位数与字符须合规", en: "codes have their shape",
        source: "Single Window entry guide 2018 (F-011, F-015, F-016, F-089, F-091)", certainty: .official)
    /// Blanks around a text.
    public static let surroundingBlanks = Rule(
        "MP-JOB-017", .warning, zh: "文字首尾不宜有空格", en: "no blanks around a text", source: "our default",
        certainty: .ownDefault)

    /// All rules of the job file, in reading order.
    public static let all: [Rule] = form + routes + parties + money + boxes + transits + files

    static let form: [Rule] = [
        notJSON, schemaVersion, missingKey, wrongType, unknownKey, duplicateKey, emptyText, notAllowed, unquotedDecimal,
        badDecimal, outOfRange, badDate, tooLong, forbiddenCharacter, fullWidth, codeShape, surroundingBlanks,
    ]
}
