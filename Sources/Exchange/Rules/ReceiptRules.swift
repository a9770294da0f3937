import Findings

/// Rules of receipts and of the drop folder: `MP-RCP-001` to `019` one receipt, `020` to `029` the receipts of a
/// declaration together, `030` to `039` files and folders, `040` to `049` leading back to lots.
public enum ReceiptRules {
    /// All of them, in order.
    public static let all = [
        notWellFormed, documentType, unknownRoot, noNumber, badCode, unknownCode, noTime, oddNumber, warningText,
        saidTwice, tooLarge, otherEncoding, oddItem, twoNumbers, sameMoment, oddOrder, timeless, waiting, setAside,
        unusableEntry, missingBox, unfinished, badPlan, unknownDeclaration, unknownItem, badList,
    ]
}
