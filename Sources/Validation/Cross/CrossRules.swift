import Findings

/// The rules of the cross-document layer: a message says what its source says.
public enum CrossRules {
    private static let source = "our contract: a message agrees with the plan or the lots it was made from"

    static let notPlanned = Rule(
        "MP-CRS-001", .error, .cross, zh: "报文须在来源中有对应的报关单", en: "A message must have its declaration in the source",
        source: source, certainty: .contract)
    static let head = Rule(
        "MP-CRS-002", .error, .cross, zh: "表头的件数和重量须与来源一致",
        en: "Pieces and weights of the head must agree with the source",
        source: source, certainty: .contract)
    static let surplusLine = Rule(
        "MP-CRS-004", .error, .cross, zh: "每个商品项须在来源中", en: "Every item must be in the source", source: source,
        certainty: .contract)
    static let missingLine = Rule(
        "MP-CRS-005", .error, .cross, zh: "来源的每一项须在报文中", en: "Every line of the source must be in the message",
        source: source, certainty: .contract)
    static let goods = Rule(
        "MP-CRS-006", .error, .cross, zh: "商品编号、名称、单位、币制须与来源一致",
        en: "Tariff code, name, unit and currency must agree with the source", source: source, certainty: .contract)
    static let figure = Rule(
        "MP-CRS-007", .error, .cross, zh: "数量、单价、总价须与来源一致",
        en: "Quantities, price and total must agree with the source",
        source: source, certainty: .contract)
    static let missingMessage = Rule(
        "MP-CRS-008", .error, .cross, zh: "来源的每票报关单须有报文", en: "Every declaration of the source must have a message",
        source: source, certainty: .contract)

    /// All of them, in order.
    public static let all = [
        notPlanned, head, surplusLine, missingLine, goods, figure, missingMessage,
    ]

    /// Says that a declaration of the source has no message.
    public static func missing(_ declaration: PlannedDeclaration, source: String) -> Finding {
        missingMessage.finding(
            Place(), in: source, zh: "\(declaration.reference)（\(declaration.clientSequenceNumber)）没有报文",
            en: "\(declaration.reference) (\(declaration.clientSequenceNumber)) has no message")
    }
}

extension Rule {
    /// A finding of a cross-document rule: the remedy is the same for all of them.
    func finding(_ place: Place, in file: String, zh: String, en: String) -> Finding {
        var place = place
        place.file = file
        return Finding(
            self, zh: zh, en: en, hintZh: "核对来源，改正后重新生成报文", hintEn: "Check the source and generate the message anew",
            place: place)
    }
}
