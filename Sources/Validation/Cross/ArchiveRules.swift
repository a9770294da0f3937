import Findings

/// The rules of an archive with a message and its documents.
public enum ArchiveRules {
    private static let folder = "Single Window client 2018, drop folder (decmessage reference section 4)"

    static let unreadable = Rule(
        "MP-ARC-001", .error, .cross, zh: "压缩包须可读", en: "The archive must be readable", source: folder,
        certainty: .contract)
    static let message = Rule(
        "MP-ARC-002", .error, .cross, zh: "压缩包中须有且只有一份报文", en: "The archive must hold exactly one message",
        source: folder, certainty: .contract)
    static let name = Rule(
        "MP-ARC-003", .error, .cross, zh: "压缩包中的路径不得指向包外", en: "No path of the archive may lead outside it",
        source: "our contract: such an entry is never read", certainty: .contract)
    static let bomb = Rule(
        "MP-ARC-004", .error, .cross, zh: "压缩包解压后不得过大", en: "The archive must not expand to too much",
        source: "our contract: what is unpacked is bounded", certainty: .contract)
    static let flat = Rule(
        "MP-ARC-005", .warning, .cross, zh: "压缩包中不应有文件夹", en: "The archive should have no folders", source: folder,
        certainty: .observed)
    static let missing = Rule(
        "MP-ARC-006", .error, .cross, zh: "报文提到的随附文件须在压缩包中", en: "A document the message names must be in the archive",
        source: "GACC 2018-67, EdocRealation: EdocCopId is the file's name in the archive", certainty: .official)
    static let surplus = Rule(
        "MP-ARC-007", .warning, .cross, zh: "压缩包中的文件应在报文中提到",
        en: "A file of the archive should be named by the message",
        source: folder, certainty: .observed)
    static let kind = Rule(
        "MP-ARC-008", .warning, .cross, zh: "随附文件应为 PDF", en: "A document should be a PDF",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)
    static let large = Rule(
        "MP-ARC-009", .warning, .cross, zh: "随附文件不应超过 4 MB", en: "A document should have at most 4 MB",
        source: "electronic-document standard of customs, 2019 (decmessage reference 4.8)", certainty: .secondary)
    static let size = Rule(
        "MP-ARC-010", .notice, .cross, zh: "EdocSize 应为文件的字节数", en: "EdocSize should be the file's bytes",
        source: "GACC 2018-67, EdocRealation; the server seems not to check it", certainty: .observed)

    /// All of them, in order.
    public static let all = [unreadable, message, name, bomb, flat, missing, surplus, kind, large, size, oldPDF]
}

extension Rule {
    /// A finding on an archive.
    func said(_ place: Place, _ file: String, zh: String, en: String) -> Finding {
        var place = place
        place.file = file
        return Finding(
            self, zh: zh, en: en, hintZh: "重新打包：一份报文和它所列的 PDF，不要文件夹",
            hintEn: "Pack anew: one message and the PDFs it names, no folders", place: place)
    }
}
