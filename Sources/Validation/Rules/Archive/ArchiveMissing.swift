import Findings

extension ArchiveRules {
    /// A document the message names must be in the archive.
    static let missing = Rule(
        "MP-ARC-006", .error, .cross, zh: "报文提到的随附文件须在压缩包中",
        en: "A document the message names must be in the archive",
        source: "GACC 2018-67, EdocRealation: EdocCopId is the file's name in the archive", certainty: .official)
}
