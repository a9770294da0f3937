import CodeLists
import Findings
import Messages

/// What the rules of transport share.
enum Transport {
    /// A leaf that a mode of transport asks for, by what it is called there.
    enum Demand {
        case vessel, wagon, flight, parcel, other, voyage, bill

        func field(of facts: borrowing MessageFacts) -> MessageField {
            switch self {
            case .vessel, .wagon, .flight, .parcel, .other: facts.head[.trafName]
            case .voyage: facts.voyage
            case .bill: facts.head[.billNo]
            }
        }

        var words: (zh: String, en: String) {
            switch self {
            case .vessel: ("船名", "the vessel")
            case .wagon: ("车厢号或交接单号", "the wagon or hand-over list")
            case .flight: ("航班号", "the flight")
            case .parcel: ("邮政包裹单号", "the parcel number")
            case .other: ("运输工具名称", "the means of transport")
            case .voyage: ("航次号", "the voyage")
            case .bill: ("提运单号", "the bill of lading")
            }
        }
    }

    /// Reports the demands that are empty.
    static func reportEmpty(
        _ facts: borrowing MessageFacts, _ demands: [Demand], _ reporter: inout RuleReporter
    ) {
        for demand in demands {
            let field = demand.field(of: facts)
            if field.isEmpty { reporter.reportEmpty(field, zh: demand.words.zh, en: demand.words.en) }
        }
    }

    /// Reports a filled voyage that is no day in eight digits.
    static func reportNoDay(_ facts: borrowing MessageFacts, _ reporter: inout RuleReporter) {
        let field = facts.voyage
        guard field.isFilled, field.day == nil else { return }
        reporter.report(
            field, zh: "航次号“\(field.shown)”不是 8 位数字的日期", en: "the voyage '\(field.shown)' is not a day in eight digits")
    }

    /// Whether a road declaration has the form of before the road manifest: a vehicle, a date, no waybill; or early
    /// declaration at Shenzhen.
    static func isRoadBeforeManifest(_ facts: borrowing MessageFacts) -> Bool {
        let name = facts.head[.trafName]
        if name.hasSuffix("/提前报关") { return true }
        return name.isFilled && facts.head[.billNo].isEmpty && facts.voyage.day != nil
    }

    /// Reports a name that is not `@` with a number, or alone where that is allowed, and a voyage beside it.
    static func reportTransitName(
        _ facts: borrowing MessageFacts, mayBeBare: Bool, _ reporter: inout RuleReporter
    ) {
        let name = facts.head[.trafName]
        if !facts.namesTransitNumber, !(mayBeBare && name == "@") {
            reporter.report(
                name, zh: "转关的运输工具名称“\(name.shown)”不是 @ 加 16 位或 13 位编号",
                en: "the means of transport '\(name.shown)' is not @ with 16 or 13 characters")
        }
        if facts.voyage.isFilled {
            reporter.reportFilled(facts.voyage, zh: "转关应留空的航次号", en: "the voyage, empty in customs transit,")
        }
    }

    /// Reports what is wrong with `2921TRAIN`, its day of departure and its bill.
    static func reportThrough(_ facts: borrowing MessageFacts, word: String, _ reporter: inout RuleReporter) {
        let name = facts.head[.trafName]
        if !name.fits("####\(word)") {
            reporter.report(
                name, zh: "运输工具名称“\(name.shown)”不是 4 位海关代码加 \(word)",
                en: "'\(name.shown)' is not four digits of a customs office and \(word)")
        }
        if facts.voyage.shortDay == nil {
            reporter.report(
                facts.voyage, zh: "航次号“\(facts.voyage.shown)”不是 6 位启运日期",
                en: "the voyage '\(facts.voyage.shown)' is not a day in six digits")
        }
        reportEmpty(facts, [.bill], &reporter)
    }

    /// Whether sixteen digits are a first and a last day.
    static func isPeriod(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count == 16 else { return false }
        let (head, tail) = (text.prefix(8), text.suffix(8))
        guard let first = CalendarDate(ascii: head.span), let last = CalendarDate(ascii: tail.span) else {
            return false
        }
        return first <= last
    }

    /// What is wrong with the sign that joins two bills; `nil` when nothing is.
    static func separatorFault(_ bill: MessageField, mode: UInt8) -> Bilingual? {
        let bytes = bill.bytes
        let signs = bytes.indices.filter { bytes[$0] == UInt8(ascii: "*") || bytes[$0] == UInt8(ascii: "_") }
        guard let at = signs.first else { return nil }
        if signs.count > 1 { return Bilingual(zh: "有不止一个分隔符", en: "holds more than one * or _") }
        if bytes[at] == UInt8(ascii: "*"), mode != UInt8(ascii: "2") {
            return Bilingual(zh: "含 *，而运输方式不是海运", en: "holds a *, which is for sea transport")
        }
        if bytes[at] == UInt8(ascii: "_"), mode != UInt8(ascii: "5") {
            return Bilingual(zh: "含 _，而运输方式不是航空", en: "holds a _, which is for air transport")
        }
        let (left, right) = (bytes[..<at], bytes[(at + 1)...])
        if left.isEmpty || right.isEmpty || left.last == 0x20 || right.first == 0x20 {
            return Bilingual(zh: "分隔符的一侧为空或是空格", en: "has nothing or a blank beside the sign")
        }
        return nil
    }
}
