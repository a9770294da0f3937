import CodeLists

/// Check characters and shapes of the identifiers in a job file.
enum IdentifierChecks {
    private static let creditAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
    private static let residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let residentChecks = Array("10X98765432".utf8)

    /// The check character a credit code of 18 characters of its alphabet should end in; `nil` for another form.
    /// Source: GB 32100-2015.
    static func creditCodeCheck(_ code: String) -> UInt8? {
        let values = code.utf8.compactMap { creditAlphabet.firstIndex(of: $0) }
        guard values.count == 18, code.utf8.count == 18 else { return nil }
        let sum = zip(values, creditWeights).reduce(0) { $0 + $1.0 * $1.1 }
        return creditAlphabet[(31 - sum % 31) % 31]
    }

    /// Whether characters 9 to 17 of a credit code pass the check of an organisation code. Source: GB 11714-1997.
    static func hasOrganisationCheck(_ code: String) -> Bool {
        let organisation = Array(code.utf8.dropFirst(8).prefix(9))
        let sum = zip(organisation, organisationWeights).reduce(0) { $0 + letterValue($1.0) * $1.1 }
        let check = 11 - sum % 11
        let expected: UInt8 = check == 10 ? 0x58 : check == 11 ? 0x30 : UInt8(check) + 0x30
        return organisation.count == 9 && organisation[8] == expected
    }

    /// Whether a text has the shape of a customs registration number.
    static func isCustomsCode(_ code: String) -> Bool {
        code.utf8.count == 10 && code.utf8.prefix(5).allSatisfy(\.isDigit) && code.utf8.allSatisfy(\.isCapitalOrDigit)
    }

    /// The check digit a container number should end in; `nil` when it has not the form of one. Source: ISO 6346, where
    /// a remainder of 10 is written 0.
    static func containerCheck(_ number: String) -> UInt8? {
        let bytes = Array(number.utf8)
        guard bytes.count == 11, bytes[..<3].allSatisfy({ (0x41...0x5A).contains($0) }),
            [0x55, 0x4A, 0x5A].contains(bytes[3]), bytes[4...].allSatisfy(\.isDigit)
        else { return nil }
        var sum = 0
        for index in 0..<10 { sum += containerValue(bytes[index]) << index }
        return UInt8(sum % 11 % 10) + 0x30
    }

    /// What is wrong with a resident identity number, to follow its name; `nil` when nothing is. Source: GB 11643-1999.
    static func residentFault(_ number: String, on date: CalendarDate?) -> (zh: String, en: String)? {
        let bytes = Array(number.utf8)
        guard bytes.count == 18, bytes[..<17].allSatisfy(\.isDigit), bytes[17].isDigit || bytes[17] == 0x58 else {
            return ("不是 17 位数字加 1 位校验位", "does not have 17 digits and a check character")
        }
        let birth = String(decoding: bytes[6..<14], as: UTF8.self)
        let dashed = birth.prefix(4) + "-" + birth.dropFirst(4).prefix(2) + "-" + birth.suffix(2)
        guard let day = CalendarDate(String(dashed)) else {
            return ("中的出生日期不存在", "has a birth date that does not exist")
        }
        if let date, date < day { return ("中的出生日期在申报日之后", "has a birth date after the declaration date") }
        let sum = zip(bytes, residentWeights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        if residentChecks[sum % 11] == bytes[17] { return nil }
        let check = Character(Unicode.Scalar(residentChecks[sum % 11]))
        return ("的校验位应为 \(check)", "should end in \(check)")
    }

    /// 0 to 9, A 10 to Z 35.
    private static func letterValue(_ byte: UInt8) -> Int { byte.isDigit ? Int(byte) - 0x30 : Int(byte) - 0x37 }

    /// 0 to 9, A 10 and up by one, leaving out 11, 22 and 33.
    private static func containerValue(_ byte: UInt8) -> Int {
        guard !byte.isDigit else { return Int(byte) - 0x30 }
        let value = Int(byte) - 0x37
        return value + (value > 10 ? 1 : 0) + (value > 20 ? 1 : 0) + (value > 30 ? 1 : 0)
    }
}
