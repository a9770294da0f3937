/// The shape of a receipt, told by its root element.
public enum ReceiptKind: String, CaseIterable, Sendable {
    /// `DecImportResponse`: the immediate reply to a message.
    case importReply
    /// `Root`: the client could not send (card reader, password).
    case clientFailure
    /// `DEC_RESULT` as the root: a business receipt.
    case businessResult
    /// `DEC_DATA` with `DEC_RESULT` in it: a business receipt in the older form.
    case olderBusinessResult
    /// `TRN_DATA` or `TRN_RESULT`: a receipt of a transit declaration.
    case transitResult
    /// `DecMessage`: a copy of a declaration by subscription.
    case declarationCopy
    /// `ImportAgrResponse`: the reply to a power of attorney.
    case agreementReply
}

/// One element of a receipt that holds text.
public struct ReceiptField: Hashable, Sendable {
    /// Its name without prefix.
    public let name: String
    /// Its text as it stands.
    public let text: String
    /// Its line, from 1.
    public let line: Int
}

/// A sentence of a receipt and the lines of the declaration it names.
public struct ReceiptSentence: Hashable, Sendable {
    /// As written, blanks at its ends taken off.
    public let text: String
    /// The numbers of the lines (商品序号) it names, ascending.
    public let items: [Int]
}

/// One receipt: what it says, what that means, and what it is about. Nothing in it is guessed: what the receipt does not
/// say is `nil`.
public struct Receipt: Hashable, Sendable {
    /// Its shape.
    public let kind: ReceiptKind
    /// Name of its file.
    public let file: String
    /// What the name tells.
    public let name: ReceiptName
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public let sha256: String
    /// The sender's number of the declaration; from the content, for client failures from the name of the file.
    public let clientSeqNo: String?
    /// The data centre's number (统一编号), 18 characters.
    public let seqNo: String?
    /// Customs' number (海关编号), 18 digits.
    public let entryId: String?
    /// The result code as written: `CHANNEL`, `ResponseCode`, `failCode`.
    public let code: String?
    /// What the code means; `nil` when no source says.
    public let meaning: CodeMeaning?
    /// The words of the receipt as given; empty when it has none.
    public let text: String
    /// The sentences of ``text``.
    public let sentences: [ReceiptSentence]
    /// When it was given.
    public let time: ReceiptTime
    /// Every element with text, in document order.
    public let fields: [ReceiptField]

    /// The numbers of the lines that any of its sentences names, ascending.
    public var items: [Int] { Set(sentences.flatMap(\.items)).sorted() }

    /// How far the declaration has come by this receipt alone; `nil` when it does not say.
    ///
    /// A transit receipt speaks of the transit declaration, a copy and an agreement of none.
    public var stage: Stage? {
        switch kind {
        case .transitResult, .declarationCopy, .agreementReply: nil
        default: meaning?.stage
        }
    }

    /// The text of the first element of that name that has one. Complexity: O(fields).
    public func field(_ name: String) -> String? { fields.first { $0.name == name }?.text }
}
