import CodeLists
import Findings

extension JobReading {
    /// A unified social credit code; `NO` where a firm may have none (F-030).
    mutating func creditCode(of object: JobObject, mayBeAbsent: Bool) -> String? {
        guard let code = text("creditCode", of: object, .code(18)) else { return nil }
        let pointer = object.pointer + "/creditCode"
        if code == "NO" {
            if !mayBeAbsent { reportPlaceholder(at: pointer) }
            return code
        }
        let bytes = Array(code.utf8)
        if let fault = CreditCode.faults(in: bytes.span).first { reportCreditCode(code, fault.fact, at: pointer) }
        return code
    }

    private mutating func reportCreditCode(_ code: String, _ fact: IdentifierFault.Fact, at pointer: String) {
        switch fact {
        case .innerCheckCharacter:
            report(
                IdentifierRules.organisationCode, at: pointer, zh: "\(code) 第 9 至 17 位的组织机构代码校验位不符",
                en: "characters 9 to 17 of \(code) fail the check of an organisation code", hintZh: "核对证照；少数早期代码如此",
                hintEn: "compare with the certificate; a few early codes are so")
        case .checkCharacter(let expected):
            reportCreditCode(
                "统一社会信用代码 \(code) 的校验位应为 \(expected)", "credit code \(code) should end in \(expected)", at: pointer)
        default:
            reportCreditCode(
                "“\(code)”不是 18 位统一社会信用代码", "'\(code)' is not a credit code of 18 characters", at: pointer)
        }
    }

    private mutating func reportCreditCode(_ zh: String, _ en: String, at pointer: String) {
        report(
            IdentifierRules.creditCode, at: pointer, zh: zh, en: en, hintZh: "按营业执照核对；代码中没有 I、O、S、V、Z",
            hintEn: "compare with the business licence; the letters I, O, S, V, Z do not occur")
    }

    private mutating func reportPlaceholder(at pointer: String) {
        report(
            JobRules.placeholderCode, at: pointer, zh: "此处不用 NO", en: "NO is not foreseen here",
            hintZh: "填写 18 位统一社会信用代码", hintEn: "give the unified social credit code")
    }

    /// A customs registration number; `NO` or an organisation code where a producer has none. The declarant's is also
    /// the code of the typing firm, which the message keeps to 10.
    mutating func customsCode(of object: JobObject, limit: Int, mayBeAbsent: Bool) -> String? {
        guard let code = text("customsCode", of: object, .code(limit)) else { return nil }
        let pointer = object.pointer + "/customsCode"
        if mayBeAbsent, code == "NO" || code.utf8.count == 9 { return code }
        let bytes = Array(code.utf8)
        let districts = codes.table(.domesticDistrict)
        guard let fault = CustomsRegistrationNumber.faults(in: bytes.span, districts: districts).first else {
            return code
        }
        if fault.fact != .unknownRegion {
            report(
                IdentifierRules.customsCode, at: pointer, zh: "“\(code)”不像 10 位海关注册编码",
                en: "'\(code)' does not look like a customs registration number", hintZh: "5 位数字加 5 位大写字母或数字",
                hintEn: "five digits, then five digits or capitals")
        } else {
            report(
                IdentifierRules.customsCodeDistrict, at: pointer,
                zh: "海关注册编码 \(code) 前五位不在境内地区表(\(districts.vintage))内",
                en:
                    "the first five characters of \(code) are not in the table of districts of \(districts.vintage)",
                hintZh: "核对编码", hintEn: "check the number; it may be newer than the table")
        }
        return code
    }

    /// A container number, separators dropped and letters capital.
    mutating func containerNumber(of object: JobObject) -> String? {
        guard let written = text("number", of: object, .code(), required: false) else { return nil }
        let pointer = object.pointer + "/number"
        let writtenBytes = Array(written.utf8)
        let bytes = ContainerNumber.normalized(writtenBytes.span)
        let number = String(decoding: bytes, as: UTF8.self)
        guard let fault = ContainerNumber.faults(in: bytes.span).first else { return number }
        guard case .checkCharacter(let expected) = fault.fact else {
            report(
                IdentifierRules.containerForm, at: pointer, zh: "“\(written)”不是集装箱号",
                en: "'\(written)' is not a container number",
                hintZh: "3 位箱主字母、U/J/Z、6 位序号、1 位校验，如 CSQU3054383",
                hintEn: "three letters, U, J or Z, six digits and the check digit, such as CSQU3054383")
            return number
        }
        report(
            IdentifierRules.containerCheck, at: pointer, zh: "集装箱号 \(number) 的校验位应为 \(expected)",
            en: "container number \(number) should end in \(expected)", hintZh: "对照箱体核对",
            hintEn: "compare with the number on the box")
        return number
    }

    /// A resident identity number, its x written capital.
    mutating func checkResident(_ written: String, on date: CalendarDate?, at pointer: String) -> String {
        let number = written.hasSuffix("x") ? written.dropLast() + "X" : written
        let bytes = Array(number.utf8)
        guard let fault = ResidentIdentityNumber.faults(in: bytes.span, on: date).first?.fact.residentWords else {
            return number
        }
        report(
            IdentifierRules.residentNumber, at: pointer, zh: "居民身份证号\(fault.zh)",
            en: "the resident identity number \(fault.en)",
            hintZh: "按证件核对", hintEn: "compare with the card")
        return number
    }

    /// A passport number: one to nine letters and digits.
    mutating func checkPassport(_ number: String, at pointer: String) {
        if (1...9).contains(number.utf8.count), number.utf8.allSatisfy(\.isCapitalOrDigit) { return }
        report(
            IdentifierRules.passport, at: pointer, zh: "“\(number)”不像护照号",
            en: "'\(number)' does not look like a passport number",
            hintZh: "1 至 9 位大写字母或数字，不含空格", hintEn: "one to nine capitals and digits, without blanks")
    }
}

extension IdentifierFault.Fact {
    /// The fault of a resident identity number in words, to follow its name.
    fileprivate var residentWords: (zh: String, en: String) {
        switch self {
        case .checkCharacter(let expected): ("的校验位应为 \(expected)", "should end in \(expected)")
        case .date: ("中的出生日期不存在", "has a birth date that does not exist")
        case .future: ("中的出生日期在申报日之后", "has a birth date after the declaration date")
        default: ("不是 17 位数字加 1 位校验位", "does not have 17 digits and a check character")
        }
    }
}
