import Findings

extension Guard {
    /// R-096, section 4.1: the advance manifest precedes the declaration.
    public static let manifestKnown = Guard(
        rule(
            "MP-FLW-014", zh: "申报前须有预配舱单",
            en: "the advance manifest entry exists before the declaration",
            source: "Ningbo Customs notice 2019-05-08", certainty: .official)
    ) {
        guard $0.policy.requiresManifestEntry, let declaration = $0.declaration, declaration.bill.isEmpty else {
            return nil
        }
        return Refusal(
            zh: "报关单 \(declaration.id) 没有预配舱单的提单号",
            en: "declaration \(declaration.id) has no entry in the advance manifest",
            hintZh: "先发送预配舱单，并以 manifestEntry 登记提单号",
            hintEn: "first send the advance manifest and record its bill with an event manifestEntry")
    }
}
