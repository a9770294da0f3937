@testable import CodeLists

// The checking macro cannot take a span, so the tests pass strings.

extension ContainerNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
    static func normalized(_ text: String) -> [UInt8] { normalized(text.utf8.span) }
}
extension CreditCode {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension OrganisationCode {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension ResidentIdentityNumber {
    static func faults(in text: String, on date: CalendarDate? = nil) -> [IdentifierFault] {
        faults(in: text.utf8.span, on: date)
    }
}
extension TravelDocumentNumber {
    static func faults(in text: String, kind: Kind) -> [IdentifierFault] { faults(in: text.utf8.span, kind: kind) }
    static func machineReadableCheckDigit(of text: String) -> Int { machineReadableCheckDigit(of: text.utf8.span) }
}
extension EntryNumber {
    static func faults(in text: String, direction: Direction?, on date: CalendarDate?) -> [IdentifierFault] {
        faults(in: text.utf8.span, direction: direction, on: date)
    }
}
extension UnifiedNumber {
    static func faults(in text: String, direction: Direction? = .exit) -> [IdentifierFault] {
        faults(in: text.utf8.span, direction: direction)
    }
}
extension ClientSequenceNumber {
    static func faults(in text: String, limit: Int = 18) -> [IdentifierFault] {
        faults(in: text.utf8.span, limit: limit)
    }
}
extension CustomsRegistrationNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
    static func isBroker(_ text: String) -> Bool { isBroker(text.utf8.span) }
}
extension BillOfLadingNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension AirWaybillNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension SealNumber {
    static func faults(in text: String, limit: Int = 20) -> [IdentifierFault] {
        faults(in: text.utf8.span, limit: limit)
    }
}
extension ShipNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension DangerousGoodsNumber {
    static func faults(in text: String) -> [IdentifierFault] { faults(in: text.utf8.span) }
}
extension InspectionCode {
    static func faults(in text: String, goods: UInt64) -> [IdentifierFault] { faults(in: text.utf8.span, goods: goods) }
}
extension Tariff {
    static func code(ascii text: String) -> UInt64? { code(ascii: text.utf8.span) }
}
