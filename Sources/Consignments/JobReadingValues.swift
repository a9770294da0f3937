import CodeLists
import Findings
import JSONText
import Quantities

/// What a decimal of the job file may be.
enum JobDecimalRange {
    /// Above zero.
    case positive
    /// Anything but zero.
    case notZero
    /// Zero or above.
    case notNegative
    /// Above zero, at most one.
    case share
    /// Above zero, at most 1,000,000: no container weighs or holds more, and sums stay within their types.
    case measure

    /// Whether a value lies in it.
    func contains<Value: ScaledDecimal>(_ value: Value) -> Bool {
        switch self {
        case .positive: value > .zero
        case .notZero: value != .zero
        case .notNegative: value >= .zero
        case .share: value > .zero && value.scaled <= Value.scale
        case .measure: value > .zero && value.scaled <= 1_000_000 * Value.scale
        }
    }

    /// The range in words.
    var words: (zh: String, en: String) {
        switch self {
        case .positive: ("大于 0", "above 0")
        case .notZero: ("不为 0，扣减写负数", "not 0, a deduction negative")
        case .notNegative: ("不小于 0", "0 or above")
        case .share: ("大于 0、不大于 1", "above 0 and at most 1")
        case .measure: ("大于 0、不大于 1000000", "above 0 and at most 1000000")
        }
    }
}

extension JobReading {
    /// The decimal of a key, written as a string.
    mutating func decimal<Value: ScaledDecimal>(
        _ key: String, of object: JobObject, _ range: JobDecimalRange, required: Bool = true,
        as: Value.Type = Value.self
    ) -> Value? {
        guard let value = value(key, of: object, required: required) else { return nil }
        guard let text = decimalText(value) else { return nil }
        do throws(DecimalFault) {
            let decimal = try Value(parsing: Array(text.utf8).span)
            if range.contains(decimal) { return decimal }
            outOfRange(value, text, zh: range.words.zh, en: range.words.en)
        } catch {
            badDecimal(value, text, error)
        }
        return nil
    }

    private mutating func decimalText(_ value: JobValue) -> String? {
        switch value.node.value {
        case .string(let text): return text
        case .number(let number):
            report(
                JobRules.unquotedDecimal, at: value.pointer, zh: "小数须写成字符串，不可写成数字 \(number)",
                en: "decimals are strings here, not JSON numbers such as \(number)", hintZh: "加上引号：\"\(number)\"",
                hintEn: "quote it: '\(number)'")
        default: wrongType(value, zh: "小数字符串", en: "a decimal string")
        }
        return nil
    }

    private mutating func badDecimal(_ value: JobValue, _ text: String, _ fault: DecimalFault) {
        let words = fault.words
        report(
            JobRules.badDecimal, at: value.pointer, zh: "'\(text)'\(words.zh)", en: "'\(text)' \(words.en)",
            hintZh: words.hintZh, hintEn: words.hintEn)
    }

    mutating func outOfRange(_ value: JobValue, _ written: String, zh: String, en: String) {
        report(
            JobRules.outOfRange, at: value.pointer, zh: "\(written) 超出范围，须\(zh)",
            en: "\(written) is out of range: it must be \(en)",
            hintZh: "改为\(zh)的数", hintEn: "write a number \(en)")
    }

    /// The whole number of a key, written as a JSON number.
    mutating func whole(_ key: String, of object: JobObject, in range: ClosedRange<Int>) -> Int? {
        guard let value = value(key, of: object, required: false) else { return nil }
        guard case .number(let written) = value.node.value, let number = Int(written) else {
            wrongType(value, zh: "整数（不加引号）", en: "a whole number without quotes")
            return nil
        }
        guard !range.contains(number) else { return number }
        outOfRange(
            value, written, zh: "在 \(range.lowerBound) 与 \(range.upperBound) 之间",
            en: "between \(range.lowerBound) and \(range.upperBound)")
        return nil
    }

    /// The truth of a key; false when it is missing.
    mutating func truth(_ key: String, of object: JobObject) -> Bool {
        guard let value = value(key, of: object, required: false) else { return false }
        if case .boolean(let truth) = value.node.value { return truth }
        wrongType(value, zh: "true 或 false（不加引号）", en: "true or false without quotes")
        return false
    }

    /// The day of a key.
    mutating func date(_ key: String, of object: JobObject, required: Bool = true) -> CalendarDate? {
        guard let text = text(key, of: object, required: required) else { return nil }
        if text.utf8.count == 10, let date = CalendarDate(text) { return date }
        report(
            JobRules.badDate, at: object.pointer + "/" + key, zh: "“\(text)”不是有效日期", en: "'\(text)' is not a date",
            hintZh: "按 年-月-日 书写，如 2026-11-18", hintEn: "write year-month-day, such as 2026-11-18")
        return nil
    }

    /// The word of a key, one of those of its type.
    mutating func choice<Word: RawRepresentable & CaseIterable>(
        _ key: String, of object: JobObject, required: Bool = true, as: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        guard let text = text(key, of: object, required: required) else { return nil }
        return choice(text, at: object.pointer + "/" + key)
    }

    /// The word that a text is, one of those of its type.
    mutating func choice<Word: RawRepresentable & CaseIterable>(
        _ text: String, at pointer: String, as: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        reportChoice(text, among: Word.allCases.map(\.rawValue), at: pointer)
        return nil
    }

    private mutating func reportChoice(_ text: String, among words: [String], at pointer: String) {
        let near = nearestName(to: text, among: words)
        report(
            JobRules.notAllowed, at: pointer, zh: "不认识“\(text)”，可用：\(words.joined(separator: "、"))",
            en: "'\(text)' is not one of: \(words.joined(separator: ", "))",
            hintZh: near.map { "是否指“\($0)”？" } ?? "从所列取值中选一个",
            hintEn: near.map { "did you mean '\($0)'?" } ?? "choose one of those listed")
    }
}

extension DecimalFault {
    /// The fault in words, to follow the quoted text, and its remedy.
    fileprivate var words: (zh: String, en: String, hintZh: String, hintEn: String) {
        switch self {
        case .empty: ("为空", "is empty", "填写数值，如 \"1200.00\"", "write a number, such as \"1200.00\"")
        case .notANumber:
            ("不是数字", "is not a number", "只用数字和一个小数点，如 \"1200.00\"", "digits and one point only, such as \"1200.00\"")
        case .thousandsSeparator:
            (
                "含千分位分隔符", "has a thousands separator", "去掉逗号和空格，如 \"1200.00\"",
                "drop commas and blanks, such as \"1200.00\""
            )
        case .exponent:
            ("是科学计数法", "is in scientific notation", "写成普通小数", "write it out as a plain decimal")
        case .tooManyDecimals(let limit):
            (
                "小数超过 \(limit) 位", "has more than \(limit) decimals", "先四舍五入到 \(limit) 位",
                "round it to \(limit) decimals first"
            )
        case .outOfRange: ("过大", "is too large", "检查是否多写了位数", "check whether there are digits too many")
        }
    }
}
