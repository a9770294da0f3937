/// The names of messages as we drop them: `E_<client number>_t-<try>`, then `.xml` or `.zip`.
///
/// Free by the interface description, which only asks for uniqueness and says to put the client number in; the form is
/// one seen in use (drop-folder protocol 4; peers section 6).
public struct MessageName: Hashable, Sendable {
    /// The sender's number.
    public let clientSeqNo: String
    /// The try, from 1.
    public let attempt: Int

    /// A name; `nil` where number or try cannot stand in it.
    public init?(clientSeqNo: String, attempt: Int) {
        let bytes = clientSeqNo.utf8
        guard (1...64).contains(bytes.count), bytes.allSatisfy(Self.isAllowed), (1...9999).contains(attempt) else {
            return nil
        }
        self.clientSeqNo = clientSeqNo
        self.attempt = attempt
    }

    /// Reads a name without its extension; `nil` when it is none of ours.
    public init?(base: some StringProtocol) {
        guard base.hasPrefix("E_"), let mark = base.lastRange(of: "_t-"), mark.lowerBound > base.startIndex else {
            return nil
        }
        let start = base.index(base.startIndex, offsetBy: 2)
        let digits = base[mark.upperBound...]
        guard start < mark.lowerBound, digits.first != "0", digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let attempt = Int(digits)
        else { return nil }
        self.init(clientSeqNo: String(base[start..<mark.lowerBound]), attempt: attempt)
    }

    /// The name without an extension.
    public var base: String { "E_\(clientSeqNo)_t-\(attempt)" }

    static func isAllowed(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
            || byte == 0x2D
    }
}

extension StringProtocol {
    /// Where `needle` stands last.
    func lastRange(of needle: String) -> Range<Index>? {
        guard !needle.isEmpty else { return nil }
        var index = endIndex
        while index > startIndex {
            index = self.index(before: index)
            let tail = self[index...]
            if tail.hasPrefix(needle) { return index..<self.index(index, offsetBy: needle.count) }
        }
        return nil
    }
}

/// What the name of a receipt tells; only ever a hint, the content counts.
///
/// `Successed_<base>_<stamp>`, `Failed_<base>_<stamp>`, `Receipt_[DECCUS004_]<unified number>_[<serial>_]<stamp>`
/// (drop-folder protocol 4.6).
public struct ReceiptName: Hashable, Sendable {
    /// The first word.
    public enum Sort: String, Sendable {
        /// The client took the message.
        case successed = "Successed"
        /// The client or the centre refused it.
        case failed = "Failed"
        /// A business receipt.
        case receipt = "Receipt"
        /// Another name.
        case other = ""
    }

    /// The first word.
    public let sort: Sort
    /// The base name of the message it answers, for `Successed` and `Failed`.
    public let answered: String?
    /// The client number in that base name.
    public let clientSeqNo: String?
    /// The try in that base name, when it is one of our names.
    public let attempt: Int?
    /// The unified number, for `Receipt`.
    public let seqNo: String?
    /// The digits after the last `_`, the first fourteen of which are a time; empty when there are fewer.
    public let stamp: String

    /// Reads a name, with or without folders and extension. Complexity: O(n).
    public init(_ file: String) {
        let leaf = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file[file.utf8.index(after: $0)...] } ?? file[...]
        let stem = leaf.lastIndex(of: ".").map { leaf[..<$0] } ?? leaf
        var parts = stem.split(separator: "_", omittingEmptySubsequences: false)
        let digits = parts.last.map { $0.prefix { $0.isASCII && $0.isNumber } } ?? ""
        stamp = digits.utf8.count >= 14 && parts.count > 1 ? String(digits) : ""
        sort = parts.first.flatMap { Sort(rawValue: String($0)) } ?? .other
        if !stamp.isEmpty { parts.removeLast() }
        if sort != .other { parts.removeFirst() }
        let base = parts.joined(separator: "_")
        let ours = MessageName(base: base)
        let isAnswer = sort == .successed || sort == .failed
        answered = isAnswer && !base.isEmpty ? base : nil
        clientSeqNo = isAnswer ? ours?.clientSeqNo ?? Self.bare(base) : nil
        attempt = isAnswer ? ours?.attempt : nil
        let first = parts.first.map { $0.hasPrefix("DECCUS") ? parts.dropFirst().first ?? "" : $0 } ?? ""
        seqNo = sort == .receipt && first.utf8.count == 18 ? String(first) : nil
    }

    /// A base name that is nothing but a client number, with or without `Dec` before it.
    private static func bare(_ base: String) -> String? {
        let number = base.hasPrefix("Dec") ? base.dropFirst(3) : base[...]
        return number.utf8.count == 18 && number.utf8.allSatisfy { MessageName.isAllowed($0) && $0 != 0x5F }
            ? String(number) : nil
    }
}
