import CodeLists
import Findings

extension JobReading {
    /// The code of a key, of a shape and of a customs table.
    mutating func code(
        _ key: String, of object: JobObject, _ shape: JobCodeShape, in name: CodeTable.Name, on date: CalendarDate?,
        required: Bool = true
    ) -> String? {
        guard let text = text(key, of: object, .code(), required: required) else { return nil }
        let pointer = object.pointer + "/" + key
        if text.unicodeScalars.contains(where: \.isFullWidth) { return nil }
        guard shape.fits(text) else {
            reportShape(text, shape, at: pointer)
            return nil
        }
        checkTable(text, codes.table(name), on: date, at: pointer)
        return text
    }

    /// The country or currency of a key.
    mutating func alpha3(
        _ key: String, of object: JobObject, in name: CodeTable.Name, required: Bool = true
    ) -> Alpha3? {
        code(key, of: object, .letters3, in: name, on: day, required: required).flatMap { Alpha3($0) }
    }

    mutating func reportShape(_ text: String, _ shape: JobCodeShape, at pointer: String) {
        report(
            JobRules.codeShape, at: pointer, zh: "“\(text)”不是\(shape.words.zh)",
            en: "'\(text)' is not \(shape.words.en)",
            hintZh: "写成\(shape.words.zh)，如 \(shape.example)",
            hintEn: "write \(shape.words.en), such as \(shape.example)")
    }

    private mutating func checkTable(_ code: String, _ table: CodeTable, on date: CalendarDate?, at pointer: String) {
        switch table.standing(of: code, on: date) {
        case .inForce: return
        case .unknown: reportMissing(code, table, at: pointer)
        case .notYet(let from):
            reportPeriod(code, table, "自 \(from) 起才有效", "is in force from \(from) only", at: pointer)
        case .ended(let since): reportPeriod(code, table, "自 \(since) 起已停用", "ended on \(since)", at: pointer)
        }
    }

    private mutating func reportMissing(_ code: String, _ table: CodeTable, at pointer: String) {
        let near = table.nearestCode(to: code)
        report(
            table.isClosed ? JobRules.unknownCode : JobRules.unlistedCode, at: pointer,
            zh: "代码 \(code) 不在海关参数表 \(table.name.fileName)(\(table.vintage))内",
            en: "code \(code) is not in the customs table \(table.name.fileName) of \(table.vintage)",
            hintZh: near.map { "是否指 \($0.code) \($0.nameChinese)？" } ?? "核对代码",
            hintEn: near.map { "did you mean \($0.code) \($0.nameEnglish.isEmpty ? $0.nameChinese : $0.nameEnglish)?" }
                ?? (table.isClosed ? "check the code" : "check the code; it may be newer than the table"))
    }

    private mutating func reportPeriod(
        _ code: String, _ table: CodeTable, _ zh: String, _ en: String, at pointer: String
    ) {
        report(
            table.isClosed ? JobRules.unknownCode : JobRules.unlistedCode, at: pointer, zh: "代码 \(code) \(zh)",
            en: "code \(code) \(en)", hintZh: "改用申报日有效的代码", hintEn: "use a code in force on the declaration date")
    }
}

extension CodeTable {
    /// The first code that differs from this one in one character; `nil` where there is none.
    /// Complexity: O(codes), for messages only.
    func nearestCode(to code: String) -> CodeEntry? {
        let wanted = Array(code.utf8)
        return first { entry in
            let candidate = Array(entry.code.utf8)
            guard candidate.count == wanted.count else { return false }
            return zip(candidate, wanted).count { $0 != $1 } == 1
        }
    }
}

/// The shape of a code: how many characters of which kind.
struct JobCodeShape {
    let words: (zh: String, en: String)
    let example: String
    let fits: @Sendable (String) -> Bool

    static let letters3 = JobCodeShape(
        words: ("3 位大写字母代码", "a code of three capital letters"), example: "USD",
        fits: { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } })
    static let customs = digits(4, zh: "4 位关区代码", en: "a customs code of four digits", example: "2921")
    static let domesticPort = digits(6, zh: "6 位口岸代码", en: "a port code of six digits", example: "380101")
    static let division = digits(6, zh: "6 位行政区划代码", en: "a division code of six digits", example: "330782")
    static let edoc = digits(8, zh: "8 位单据代码", en: "a document code of eight digits", example: "00000004")
    static let district = JobCodeShape(
        words: ("5 位境内货源地代码", "a source place of five characters"), example: "33189",
        fits: { $0.utf8.count == 5 && $0.utf8.allSatisfy(\.isCapitalOrDigit) })
    static let mode = JobCodeShape(
        words: ("1 位运输方式代码", "a mode of transport of one character"), example: "2",
        fits: { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isCapitalOrDigit) })
    static let port = JobCodeShape(
        words: ("3 位字母加 3 位数字的港口代码", "a port code of three letters and three digits"), example: "ARE003",
        fits: {
            $0.utf8.count == 6 && $0.utf8.prefix(3).allSatisfy { (0x41...0x5A).contains($0) }
                && $0.utf8.dropFirst(3).allSatisfy(\.isDigit)
        })
    static let messageVersion = JobCodeShape(
        words: ("数字与点组成、至多 5 位的版本号", "a version of digits and points, at most 5 characters"), example: "4.8",
        fits: { $0.utf8.count <= 5 && $0.utf8.allSatisfy { $0.isDigit || $0 == 0x2E } && $0.utf8.first != 0x2E })

    private static func digits(_ count: Int, zh: String, en: String, example: String) -> JobCodeShape {
        JobCodeShape(
            words: (zh, en), example: example, fits: { $0.utf8.count == count && $0.utf8.allSatisfy(\.isDigit) })
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it is an ASCII capital or digit.
    var isCapitalOrDigit: Bool { isDigit || (0x41...0x5A).contains(self) }
}
