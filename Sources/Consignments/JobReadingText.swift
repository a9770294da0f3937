import Findings
import JSONText

/// What a text of the job file may be.
struct JobTextForm {
    /// Greatest length, a Chinese character counting 2; `nil` for none.
    var limit: Int?
    /// Whether it is a code or number, to be written half-width.
    var isCode = false

    /// A name: up to 100 (message format).
    static let name = JobTextForm(limit: 100)
    /// An English name, of the consignee or of the consignor: up to 400 (message format; the guide of 2018 has 100).
    static let english = JobTextForm(limit: 400)
    /// Free text without a limit of the message.
    static let free = JobTextForm(limit: nil)
    /// A code or number.
    static func code(_ limit: Int? = nil) -> JobTextForm { JobTextForm(limit: limit, isCode: true) }
    /// A text up to a length.
    static func text(_ limit: Int) -> JobTextForm { JobTextForm(limit: limit) }
}

extension JobReading {
    /// The text of a key, blanks around it dropped; `nil` when it is missing, empty or no string.
    mutating func text(
        _ key: String, of object: JobObject, _ form: JobTextForm = .free, required: Bool = true
    ) -> String? {
        guard let value = value(key, of: object, required: required) else { return nil }
        return text(value, form)
    }

    /// The text of a value, blanks around it dropped.
    mutating func text(_ value: JobValue, _ form: JobTextForm) -> String? {
        guard let written = value.node.text else {
            wrongType(value, zh: "字符串", en: "a string")
            return nil
        }
        let text = trimmed(written, value)
        if text.isEmpty {
            if value.isRequired { reportEmpty(value) }
            return nil
        }
        checkCharacters(text, value)
        if form.isCode { checkHalfWidth(text, value) }
        if let limit = form.limit { checkLength(text, limit, value) }
        return text
    }

    private mutating func trimmed(_ written: String, _ value: JobValue) -> String {
        let text = written.trimmingBlanks
        if !text.isEmpty, text != written {
            report(
                JobRules.surroundingBlanks, at: value.pointer, zh: "“\(text)”首尾有空格，已略去",
                en: "blanks around '\(text)' were dropped", hintZh: "删去首尾空格（我们的默认做法）",
                hintEn: "remove the blanks (dropping them is our default)")
        }
        return text
    }

    private mutating func reportEmpty(_ value: JobValue) {
        report(
            JobRules.emptyText, at: value.pointer, zh: "此项必填，不可为空", en: "this text is required and must not be empty",
            hintZh: "填写内容", hintEn: "fill it in")
    }

    private mutating func checkCharacters(_ text: String, _ value: JobValue) {
        guard let scalar = text.unicodeScalars.first(where: { !$0.isAllowedInXML }) else { return }
        let code = scalar.codePoint
        report(
            JobRules.forbiddenCharacter, at: value.pointer, zh: "含 XML 禁用字符 \(code)",
            en: "the character \(code) cannot be written in XML 1.0", hintZh: "删去该字符", hintEn: "remove that character")
    }

    private mutating func checkHalfWidth(_ text: String, _ value: JobValue) {
        guard text.unicodeScalars.contains(where: \.isFullWidth) else { return }
        let half = text.halfWidth
        report(
            JobRules.fullWidth, at: value.pointer, zh: "代码或号码“\(text)”含全角字符",
            en: "the code or number '\(text)' has full-width characters", hintZh: "改写为半角：\(half)",
            hintEn: "write it half-width: \(half)")
    }

    private mutating func checkLength(_ text: String, _ limit: Int, _ value: JobValue) {
        let length = text.messageLength
        guard length > limit else { return }
        report(
            JobRules.tooLong, at: value.pointer, zh: "长度 \(length)，超过报文的 \(limit)（汉字计 2）",
            en: "\(length) long, the message takes \(limit) (a Chinese character counts 2)",
            hintZh: "缩短到 \(limit) 以内", hintEn: "shorten it to \(limit)")
    }
}

extension String {
    /// Length as the message counts it: an ASCII character 1, any other 2.
    var messageLength: Int { unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

    /// Full-width signs written half-width.
    var halfWidth: String { String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth))) }

    /// Without spaces, tabs, line ends and ideographic spaces at both ends.
    var trimmingBlanks: String {
        var scalars = unicodeScalars[...]
        while let first = scalars.first, first.isBlank { scalars.removeFirst() }
        while let last = scalars.last, last.isBlank { scalars.removeLast() }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Space, tab, line end, no-break or ideographic space.
    var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000].contains(value) }

    /// Whether XML 1.0 can carry it (production Char).
    var isAllowedInXML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Whether it is the full-width form of an ASCII sign, or the ideographic space.
    var isFullWidth: Bool { (0xFF01...0xFF5E).contains(value) || value == 0x3000 }

    /// The half-width form of a full-width sign.
    var halfWidth: Unicode.Scalar {
        if value == 0x3000 { return " " }
        guard isFullWidth else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }

    /// As `U+000B`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
