import CodeLists
import Findings
import JSONText

extension JobReading {
    /// Greatest number of purchasers a lot can name.
    private static let purchaserLimit = 65_535

    /// The buyers that could be read, in order.
    mutating func purchasers(of root: JobObject, on date: CalendarDate?) -> [Purchaser] {
        let values = elements("purchasers", of: root, required: true)
        if isEmptyArray("purchasers", of: root) {
            report(
                JobRules.noPurchaser, at: "/purchasers", zh: "没有采购商", en: "there is no purchaser", hintZh: "至少写一个采购商",
                hintEn: "give at least one")
        }
        checkCount(values.count, atMost: Self.purchaserLimit, at: "/purchasers")
        var firsts: [String: String] = [:]
        return values.prefix(Self.purchaserLimit).compactMap { value in
            guard let object = open(value, as: .purchaser) else { return nil }
            return purchaser(object, firsts: &firsts, on: date)
        }
    }

    private mutating func purchaser(
        _ object: JobObject, firsts: inout [String: String], on date: CalendarDate?
    ) -> Purchaser? {
        let id = text("id", of: object)
        checkUnique(id, rule: JobRules.duplicatePurchaser, at: object.pointer + "/id", firsts: &firsts)
        let name = text("name", of: object, .name)
        let nameEnglish = text("nameEn", of: object, .english, required: false)
        checkEnglishName(nameEnglish ?? name, at: object.pointer + (nameEnglish == nil ? "/name" : "/nameEn"))
        let nationality = alpha3("nationality", of: object, in: .country)
        let type: Purchaser.DocumentType? = choice("documentType", of: object)
        let number = documentNumber(of: object, type: type, on: date)
        let registeredIn = text("registeredIn", of: object, required: false)
        if type == .licence, registeredIn == nil { reportRegistration(object) }
        let aeo = aeoCode(of: object)
        guard let id, let name, let nationality, let type, let number else {
            if let id { places.unusable.purchasers.insert(id) }
            return nil
        }
        return Purchaser(
            id: id, name: name, nameEnglish: nameEnglish, nationality: nationality, documentType: type,
            documentNumber: number, registeredIn: registeredIn, aeoCode: aeo)
    }

    private mutating func documentNumber(
        of object: JobObject, type: Purchaser.DocumentType?, on date: CalendarDate?
    ) -> String? {
        guard let number = text("documentNumber", of: object, .code(100)) else { return nil }
        let pointer = object.pointer + "/documentNumber"
        switch type {
        case .idCard: return checkResident(number, on: date, at: pointer)
        case .passport: checkPassport(number, at: pointer)
        case .residencePermit, .licence, nil: break
        }
        return number
    }

    private mutating func checkEnglishName(_ name: String?, at pointer: String) {
        guard let name, let first = name.unicodeScalars.first, !first.isLatinLetter else { return }
        report(
            JobRules.englishName, at: pointer, zh: "境外收货人名称“\(name)”不以拉丁字母开头",
            en: "the overseas consignee '\(name)' does not start in Latin letters",
            hintZh: "在 nameEn 写英文名，他文写在其后的半角括号内", hintEn: "give nameEn in English; another language follows in ( )")
    }

    private mutating func reportRegistration(_ purchaser: JobObject) {
        report(
            JobRules.firmRegistration, at: purchaser.pointer + "/registeredIn", zh: "企业采购商未登记注册地",
            en: "the firm's place of registration is missing", hintZh: "填写 registeredIn；此要求以地方办法为样本，是我们的默认",
            hintEn: "give registeredIn; asking for it is our default, after a local rule")
    }

    /// Singapore `SG` and 12 digits, Korea `KR` and 7 digits; otherwise a country and the firm's code.
    private mutating func aeoCode(of object: JobObject) -> String? {
        guard let code = text("aeoCode", of: object, .code(32), required: false) else { return nil }
        let country = code.prefix(2).utf8
        let firm = code.dropFirst(2).utf8
        let length = ["SG": 12, "KR": 7][String(code.prefix(2))]
        let isFirm = length.map { firm.count == $0 && firm.allSatisfy(\.isDigit) } ?? !firm.isEmpty
        if !isFirm || !country.allSatisfy({ (0x41...0x5A).contains($0) }) {
            report(
                JobRules.aeoForm, at: object.pointer + "/aeoCode", zh: "AEO 编码“\(code)”的形式不对",
                en: "AEO code '\(code)' has another form", hintZh: "按互认国家公布的形式，如 SG 加 12 位数字、KR 加 7 位数字",
                hintEn: "use the form announced for the country, such as SG and 12 digits or KR and 7 digits")
        }
        return code
    }

    /// Reports a second use of a name, with a note at the first.
    mutating func checkUnique(_ name: String?, rule: Rule, at pointer: String, firsts: inout [String: String]) {
        guard let name else { return }
        guard let first = firsts[name] else {
            firsts[name] = pointer
            return
        }
        report(
            rule, at: pointer, zh: "\(name) 已经用过", en: "\(name) is used already", hintZh: "改名或删去其中一个",
            hintEn: "rename or remove one of them",
            notes: [Note(zh: "第一次出现", en: "first used here", place: places.place(first))])
    }

    /// Reports a list that is longer than an index can name.
    mutating func checkCount(_ count: Int, atMost limit: Int, at pointer: String) {
        guard count > limit else { return }
        report(
            JobRules.tooMany, at: pointer, zh: "共 \(count) 项，最多 \(limit) 项",
            en: "\(count) entries; at most \(limit) are read",
            hintZh: "拆成几个任务", hintEn: "split the job")
    }
}

extension Unicode.Scalar {
    /// A letter A to Z of either case, or a Latin letter with a mark.
    var isLatinLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
        default: false
        }
    }
}
