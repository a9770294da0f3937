import CodeLists
import Findings
import JSONText

extension JobReading {
    /// Bill of lading or waybill: one number (F-065), house bill as the mode writes it (F-066).
    mutating func bill(of object: JobObject, mode: String?) -> String? {
        guard let bill = text("billOfLading", of: object, .code(32), required: false) else { return nil }
        let pointer = object.pointer + "/billOfLading"
        if bill.contains(where: { ",;、,;\n".contains($0) }) {
            report(
                JobRules.severalBills, at: pointer, zh: "“\(bill)”含多个提运单号", en: "'\(bill)' holds more than one bill",
                hintZh: "每个提运单一个任务", hintEn: "make one job for each bill")
            return bill
        }
        checkHouseBill(bill, mode: mode, at: pointer)
        checkBillCharacters(bill, at: pointer)
        return bill
    }

    private mutating func checkHouseBill(_ bill: String, mode: String?, at pointer: String) {
        let signs = bill.utf8.filter { $0 == 0x2A || $0 == 0x5F }
        guard let sign = signs.first else { return }
        let expected: UInt8? = mode == "2" ? 0x2A : mode == "5" ? 0x5F : nil
        let isEdge = bill.utf8.first == sign || bill.utf8.last == sign
        guard signs.count > 1 || isEdge || (mode != nil && sign != expected) else { return }
        report(
            JobRules.billForm, at: pointer, zh: "提运单号“\(bill)”的分单写法与运输方式不符",
            en: "bill '\(bill)' does not write its house bill as the mode of transport does",
            hintZh: "水路：提单*分提单；航空：总运单_分运单；其他方式无分单符号",
            hintEn: "sea: bill*house bill; air: master_house; no sign for other modes")
    }

    private mutating func checkBillCharacters(_ bill: String, at pointer: String) {
        guard !bill.utf8.allSatisfy({ $0.isCapitalOrDigit || $0 == 0x2A || $0 == 0x5F || $0 == 0x2D }) else { return }
        report(
            IdentifierRules.billCharacters, at: pointer, zh: "提运单号“\(bill)”含少见字符",
            en: "bill '\(bill)' has unusual characters",
            hintZh: "须与舱单完全一致；通常只有大写字母、数字与 * _ -（我们的默认检查）",
            hintEn: "it must equal the manifest's number; capitals, digits, * _ - are usual (a default of ours)")
    }

    /// What each mode of transport needs and leaves empty (F-046 to F-051).
    mutating func checkCarriage(_ mode: String, given: [String: String?]) {
        let (needed, empty) = Self.carriage(mode)
        for key in needed where given[key] == .some(nil) {
            report(
                JobRules.missingCarriage, at: "/route/" + key, zh: "运输方式 \(mode) 须填 \(key)",
                en: "mode of transport \(mode) needs \(key)", hintZh: "按舱单填写 \(key)",
                hintEn: "give \(key) as in the manifest")
        }
        checkVoyageDay(mode, given["voyage"].flatMap(\.self))
        for key in empty where given[key] != .some(nil) {
            report(
                JobRules.needlessCarriage, at: "/route/" + key, zh: "运输方式 \(mode) 免填 \(key)",
                en: "mode of transport \(mode) leaves \(key) empty", hintZh: "删去 \(key)", hintEn: "remove \(key)")
        }
    }

    /// By rail and by post the voyage is a day (F-049, F-051).
    private mutating func checkVoyageDay(_ mode: String, _ voyage: String?) {
        guard ["3", "6"].contains(mode), let voyage, !voyage.isCompactDay else { return }
        report(
            JobRules.voyageDay, at: "/route/voyage", zh: "运输方式 \(mode) 的航次须为 8 位日期，不是“\(voyage)”",
            en: "by mode of transport \(mode) the voyage is a day in eight digits, not '\(voyage)'",
            hintZh: mode == "3" ? "填写列车进出境日期，如 20261120" : "填写邮运包裹的进出境日期，如 20261120",
            hintEn: mode == "3"
                ? "give the day the train leaves the country, such as 20261120"
                : "give the day of exit, such as 20261120")
    }

    private static func carriage(_ mode: String) -> (needed: [String], empty: [String]) {
        switch mode {
        case "2", "3", "6": (["vessel", "voyage", "billOfLading"], [])
        case "4": (["voyage", "billOfLading"], ["vessel"])
        case "5": (["vessel", "billOfLading"], ["voyage"])
        default: ([], [])
        }
    }

    /// The inland leg under transit; a key of ours beside the contract's.
    mutating func transit(of root: JobObject, clearance: Clearance, on date: CalendarDate?) -> TransitLeg? {
        let given = object("transit", of: root, as: .transit, required: false)
        if clearance == .transit, root.node["transit"] == nil { reportMissingTransit() }
        guard let object = given else { return nil }
        if clearance == .integrated { reportUnusedTransit() }
        let number = transitNumber(of: object)
        let mode: InlandMode? = choice("inlandMode", of: object)
        let vehicle = text("inlandVehicle", of: object, .code(30), required: false)
        let voyage = text("inlandVoyage", of: object, .code(32), required: false)
        let carrier = text("carrierName", of: object, .text(70), required: false)
        let code = text("carrierCode", of: object, .code(10), required: false)
        let day = self.date("validUntil", of: object, required: false)
        if let day, let date, day < date { reportValidity(day, date) }
        let usesELock = truth("eLock", of: object)
        guard let mode else { return nil }
        return TransitLeg(
            number: number ?? "", inlandMode: mode.rawValue, inlandVehicle: vehicle ?? "", inlandVoyage: voyage ?? "",
            carrierName: carrier ?? "", carrierCode: code ?? "", validUntil: day, usesELock: usesELock)
    }

    private mutating func transitNumber(of object: JobObject) -> String? {
        guard let number = text("number", of: object, .code(), required: false) else { return nil }
        let isShape = [13, 16].contains(number.utf8.count) && number.utf8.allSatisfy(\.isCapitalOrDigit)
        if !isShape {
            report(
                JobRules.transitNumber, at: object.pointer + "/number", zh: "转关编号“\(number)”既非 16 位也非 13 位",
                en: "transit number '\(number)' has neither 16 nor 13 capitals and digits",
                hintZh: "写 16 位预录入号或 13 位载货清单号，不带 @；多票共用时留空",
                hintEn: "write it without @; leave it out when several declarations share one transit declaration")
        }
        return number
    }

    private mutating func reportMissingTransit() {
        report(
            JobRules.missingTransit, at: "/transit", zh: "clearance 为 transit，但没有 transit 块",
            en: "clearance is transit, and there is no transit block",
            hintZh: "加上 \"transit\": {\"inlandMode\": \"4\", …}，或改用 integrated",
            hintEn: "add \"transit\": {\"inlandMode\": \"4\", …}, or use integrated")
    }

    private mutating func reportUnusedTransit() {
        report(
            JobRules.unusedTransit, at: "/transit", zh: "clearance 不是 transit,transit 块不起作用",
            en: "clearance is not transit: the transit block has no effect",
            hintZh: "写 \"clearance\": \"transit\"，或删去该块",
            hintEn: "write \"clearance\": \"transit\", or remove the block")
    }

    private mutating func reportValidity(_ day: CalendarDate, _ date: CalendarDate) {
        report(
            JobRules.transitValidity, at: "/transit/validUntil", zh: "转关期限 \(day) 早于申报日期 \(date)",
            en: "transit ends on \(day), before the declaration date \(date)", hintZh: "核对两个日期（我们的默认检查）",
            hintEn: "check both days (a default of ours)")
    }
}

/// A mode of transport of the inland leg.
private enum InlandMode: String, CaseIterable {
    case road = "4"
    case rail = "3"
    case water = "2"
}

extension String {
    /// Whether it is a day of the calendar in eight digits.
    fileprivate var isCompactDay: Bool { utf8.count == 8 && CalendarDate(self) != nil }
}
