import CodeLists
import Messages

/// The codes of firms in a message.
enum FirmCodes {
    /// The filled leaves that hold unified social credit codes.
    static func creditCodes(of facts: borrowing MessageFacts) -> [MessageField] {
        let head = facts.head
        return [
            head[.tradeCoScc], head[.ownerCodeScc], head[.agentCodeScc], head[.copCodeScc],
            facts.message.transitHead[.applCodeScc],
        ].filter { $0.isFilled }
    }

    /// Whether it says `NO`, or gives the identity card of a natural person: rules of parties speak of those.
    static func isExempt(_ field: MessageField) -> Bool { field == "NO" || PersonNumber.isOne(field) }

    /// The filled leaves that hold customs registration numbers.
    static func registrationNumbers(of facts: borrowing MessageFacts) -> [MessageField] {
        let head = facts.head
        var fields = [
            head[.tradeCode], head[.ownerCode], head[.agentCode],
            facts.message.transitHead[.contractorCode],
        ]
        for attachment in facts.message.attachments { fields.append(attachment[.edocOwnerCode]) }
        return fields.filter { $0.isFilled }
    }

    /// Whether it is another code that may stand in its place: `NO`, nine characters of an organisation code, eighteen
    /// of a credit code or identity card, another document of a natural person; or the last nine of a credit code and
    /// a digit, as in official samples.
    static func isOtherCode(_ field: MessageField) -> Bool {
        if field == "NO" || field.bytes.count == 18 { return true }
        guard field.name != "AgentCode", field.name != "TradeCode" else { return false }
        if field.name == "OwnerCode" { return field.bytes.count != 10 || isTailOfCreditCode(field.bytes) }
        return field.fits("*********") || isTailOfCreditCode(field.bytes)
    }

    private static func isTailOfCreditCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 10 else { return false }
        let code = bytes.prefix(9)
        return OrganisationCode.faults(in: code.span).isEmpty
    }
}
