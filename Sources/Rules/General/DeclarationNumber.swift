import CodeLists
import Messages

/// The numbers of declarations (海关编号, 预录入编号, 关联报关单号).
enum DeclarationNumber {
    /// Reports what is wrong with a filled number, faults of one level only.
    static func report(
        _ field: MessageField, direction: Direction?, _ facts: MessageFacts, _ level: IdentifierFault.Level,
        _ reporter: inout RuleReporter
    ) {
        guard field.isFilled else { return }
        let bytes = field.bytes
        let faults = EntryNumber.faults(
            in: bytes.span, direction: direction, on: facts.date, districts: facts.codes.table(.customsDistrict))
        if level == .error, faults.contains(where: { $0.level == .error }) {
            reporter.report(
                field, zh: "\(field.name)“\(field.shown)”不是 18 位的报关单编号",
                en: "\(field.name) '\(field.shown)' does not have the form of a declaration's number")
        }
        guard level == .warning else { return }
        for fault in faults where fault.level == .warning { report(field, fault.fact, &reporter) }
    }

    private static func report(_ field: MessageField, _ fact: IdentifierFault.Fact, _ reporter: inout RuleReporter) {
        let number = field.shown
        switch fact {
        case .future:
            reporter.report(field, zh: "编号 \(number) 的年份晚于申报日期", en: "the year of \(number) is after the declaration")
        case .direction:
            reporter.report(
                field, zh: "编号 \(number) 的第 9 位与进出口标志不符", en: "the ninth digit of \(number) is of the other direction")
        case .unknownDistrict:
            reporter.report(
                field, zh: "编号 \(number) 的前四位不在关区代码表内",
                en: "the first four digits of \(number) are no customs of the table")
        default: break
        }
    }
}
