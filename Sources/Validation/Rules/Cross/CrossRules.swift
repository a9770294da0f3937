import Findings

/// The rules of the cross-document layer: a message says what its source says.
public enum CrossRules {
    /// All of them, in order.
    public static let all = [
        notPlanned, head, surplusLine, missingLine, goods, figure, missingMessage, headField, container, itemField,
        remark,
    ]
}
