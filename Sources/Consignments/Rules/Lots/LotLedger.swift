import Findings

extension LotRules {
    /// The number of the electronic ledger must fit the message.
    public static let ledger = Rule(
        "MP-LOT-040", .error, zh: "电子底账号应为不超过 32 位的半角字符，一批一个",
        en: "The number of the electronic ledger must have at most 32 half-width characters, one for a lot",
        source: "GACC 2018-60 art. 3(31) and closing definitions; message format of GACC 2018-67, CertCode; filling "
            + "rules F-001, F-002, F-155", certainty: .official)
}
