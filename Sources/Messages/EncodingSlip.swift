import Findings

/// A text in another encoding than its first line says: the commonest reason why a message from a Chinese program is not
/// well-formed.
enum EncodingSlip {
    /// Said to be UTF-8, or nothing is said, and is not.
    case notUTF8
    /// Said to be GB2312, GBK or GB18030, and is UTF-8.
    case isUTF8

    /// What slipped; `nil` for nothing that can be told.
    /// - Complexity: O(bytes).
    init?(_ bytes: [UInt8]) {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard head.hasPrefix("<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
        // A text that was cut off may end in the middle of a character.
        let isUTF8 = (0...3).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
        let declared = head.split(separator: "?>").first.flatMap { $0.split(separator: "encoding=").dropFirst().first }
        let name = declared.map { $0.drop { $0 == "\"" || $0 == "'" } } ?? "utf-8"
        if name.hasPrefix("gb") {
            guard isUTF8, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
            self = .isUTF8
        } else if name.hasPrefix("utf-8"), !isUTF8 {
            self = .notUTF8
        } else {
            return nil
        }
    }

    /// What to do.
    var remedy: Bilingual {
        switch self {
        case .notUTF8:
            Bilingual(
                zh: "文字不是 UTF-8：另存为 UTF-8，或在第一行写明真实编码，如 encoding=\"GB18030\"",
                en: "The text is no UTF-8: save it as UTF-8, or name its encoding in the first line, such as "
                    + "encoding=\"GB18030\"")
        case .isUTF8:
            Bilingual(
                zh: "文字是 UTF-8，第一行却写 GB 编码：改为 encoding=\"UTF-8\"",
                en: "The text is UTF-8, but its first line says a GB encoding: write encoding=\"UTF-8\"")
        }
    }
}
