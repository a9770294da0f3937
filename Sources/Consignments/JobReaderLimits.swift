import CodeLists
import Findings
import JSONText
import Quantities

extension JobReading {
    /// Caps of the job; lower ones than the rules' are fine, higher ones are not.
    mutating func limits(of root: JobObject) -> Limits {
        var limits = Limits()
        guard let object = object("limits", of: root, as: .limits, required: false) else { return limits }
        if let factor = decimal("fillFactor", of: object, .share, required: false, as: Proportion.self) {
            limits.fillFactor = factor
        }
        let cap = limits.declarationValueUSD
        if let value = decimal("declarationValueUSD", of: object, .positive, required: false, as: Amount.self) {
            if value > cap { reportValueCap(value) } else { limits.declarationValueUSD = value }
        }
        if let lines = declarationLines(of: object) { limits.declarationLines = lines }
        return limits
    }

    private mutating func reportValueCap(_ value: Amount) {
        report(
            JobRules.valueCap, at: "/limits/declarationValueUSD", zh: "单票上限 \(value.text()) 美元高于 150,000 美元",
            en: "a cap of USD \(value.text()) is above USD 150,000", hintZh: "写 \"150000.00\" 或更低",
            hintEn: "write \"150000.00\" or less")
    }

    private mutating func declarationLines(of object: JobObject) -> Int? {
        guard let lines = whole("declarationLines", of: object, in: -1_000_000_000...1_000_000_000) else { return nil }
        if (1...50).contains(lines) { return lines }
        report(
            JobRules.lineCap, at: "/limits/declarationLines", zh: "商品项上限 \(lines) 不在 1 至 50 之间",
            en: "\(lines) lines: a declaration has 1 to 50", hintZh: "写 50 或更少", hintEn: "write 50 or less")
        return nil
    }

    /// Values for empty fields of lots.
    mutating func defaults(of root: JobObject, on date: CalendarDate?) -> LotDefaults {
        guard let object = object("defaults", of: root, as: .defaults, required: false) else {
            return LotDefaults(originDistrict: nil, originDivision: nil)
        }
        let district = code("originDistrict", of: object, .district, in: .domesticDistrict, on: date, required: false)
        let division = code("originDivision", of: object, .division, in: .adminDivision, on: date, required: false)
        for (key, code) in [("originDistrict", district), ("originDivision", division)] where code == nil {
            if object.node[key]?.text?.isEmpty == false { places.unusable.defaults.insert(key) }
        }
        if let district, let division, district.prefix(2) != division.prefix(2) {
            report(
                JobRules.originProvince, at: "/defaults/originDivision", zh: "产地 \(division) 与境内货源地 \(district) 不同省",
                en: "division \(division) and source place \(district) lie in different provinces",
                hintZh: "核对两者，如 33189 与 330782（此检查由规范推出）",
                hintEn: "check both, such as 33189 and 330782 (a test of ours)")
        }
        let marks = text("marks", of: object, .text(400), required: false)
        return LotDefaults(
            originDistrict: district.flatMap { DistrictCode($0) }, originDivision: division.flatMap { UInt32($0) },
            marks: marks ?? "N/M")
    }

    /// Documents sent with every declaration.
    mutating func attachments(of root: JobObject, on date: CalendarDate?) -> [Attachment] {
        let values = elements("attachments", of: root, required: false)
        if values.count > 10 {
            report(
                JobRules.manyAttachments, at: "/attachments", zh: "随附单据 \(values.count) 份，报文至多 10 份",
                en: "\(values.count) attachments; a message holds ten", hintZh: "合并文件",
                hintEn: "join documents")
        }
        var firsts: [String: String] = [:]
        return values.compactMap { value in
            guard let object = open(value, as: .attachment) else { return nil }
            let file = text("file", of: object)
            checkFileName(file, at: object.pointer + "/file", firsts: &firsts)
            let kind = code("kind", of: object, .edoc, in: .edocType, on: date)
            guard let file, let kind else { return nil }
            return Attachment(file: file, kind: kind)
        }
    }

    private mutating func checkFileName(_ file: String?, at pointer: String, firsts: inout [String: String]) {
        guard let file else { return }
        let name = String(file.split(separator: "/").last ?? "")
        if name.messageLength > 64 {
            report(
                JobRules.attachmentName, at: pointer, zh: "文件名“\(name)”长 \(name.messageLength)，超过 64（汉字计 2）",
                en:
                    "file name '\(name)' is \(name.messageLength) long; the message takes 64 (a Chinese character counts 2)",
                hintZh: "改短文件名", hintEn: "shorten the file name")
        }
        checkUnique(name, rule: JobRules.duplicateAttachment, at: pointer, firsts: &firsts)
    }

    /// The value of the message's `Version` attribute; a key of ours.
    mutating func messageVersion(of root: JobObject) -> String {
        guard let version = text("messageVersion", of: root, .code(), required: false) else { return "4.8" }
        if JobCodeShape.messageVersion.fits(version) { return version }
        reportShape(version, .messageVersion, at: "/messageVersion")
        return "4.8"
    }

    /// The tables of lots, each once: `./lots.csv` is `lots.csv`.
    mutating func lotFiles(of root: JobObject) -> [String] {
        let values = elements("lots", of: root, required: true)
        if isEmptyArray("lots", of: root) {
            report(
                JobRules.noLots, at: "/lots", zh: "没有货物清单文件", en: "there is no table of lots",
                hintZh: "写上文件名，如 [\"lots.csv\"]", hintEn: "name the file, such as [\"lots.csv\"]")
        }
        var firsts: [String: String] = [:]
        return values.compactMap { value in
            guard let file = text(value, .free) else { return nil }
            let plain = Self.plainPath(file)
            let isRepeated = firsts[plain] != nil
            checkUnique(plain, rule: JobRules.duplicateLots, at: value.pointer, firsts: &firsts)
            return isRepeated ? nil : file
        }
    }

    /// A path without the parts that lead nowhere: `./a//b` is `a/b`.
    private static func plainPath(_ path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
