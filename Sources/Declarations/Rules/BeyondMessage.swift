import Findings

extension DeclarationRules {
    /// A declaration whose pieces or quantities have more digits than the message.
    public static let beyondMessage = Rule(
        "MP-DEC-003", .error, .rules, zh: "报关单的件数和数量不得超过报文位数",
        en: "Pieces and quantities of a declaration fit the message",
        source: "DecMessage format 2018, PackNo of nine digits; message schema", certainty: .observed)
}
