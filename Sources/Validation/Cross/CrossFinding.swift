import Findings

extension CrossRules {
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
