import Findings

/// What a code of a receipt means, as far as a source says.
public struct CodeMeaning: Hashable, Sendable {
    /// In Chinese.
    public let zh: String
    /// In English.
    public let en: String
    /// How far the declaration has come with it; `nil` for codes that only inform.
    public let stage: Stage?
    /// What says so.
    public let source: String
    /// How sure that is.
    public let certainty: Certainty
}

/// The result codes of business receipts (`CHANNEL`). Case counts: `A` is not `a`. A code that is not here stays as it is.
public enum ChannelCode {
    private static let format = "declaration message format V1.0, annex of GACC 2018-67 (receipts reference 3.6)"
    private static let seen = "seen in working readers of receipts, no official text found (receipts reference 3.6)"

    /// What a code means; `nil` when no source says. Complexity: O(1).
    public static func meaning(of code: String) -> CodeMeaning? { byCode[code] }

    /// Every known code with its meaning, in the order of the reference.
    public static let all: [(code: String, meaning: CodeMeaning)] =
        official.map { ($0.0, CodeMeaning(zh: $0.1, en: $0.2, stage: $0.3, source: format, certainty: .official)) }
        + observed.map { ($0.0, CodeMeaning(zh: $0.1, en: $0.2, stage: $0.3, source: seen, certainty: .observed)) }

    private static let byCode = Dictionary(all.map { ($0.code, $0.meaning) }) { first, _ in first }

    private static let official: [(String, String, String, Stage?)] = [
        ("2", "已收到并发往数据中心", "received, sent on to the data centre", .stored),
        ("3", "上载成功", "uploaded", .stored),
        ("4", "上载失败", "upload failed", .refused),
        ("6", "已收到，申报已发出", "received, declaration sent", .declared),
        ("7", "直接申报成功", "declared", .declared),
        ("8", "已上载但未申报（无权限）", "uploaded, not declared (no right)", .declarationFailed),
        ("9", "上载申报失败", "upload and declaring failed", .declarationFailed),
        ("L", "海关已接收入预录入库", "received by customs into the pre-entry database", .accepted),
        ("B", "担保放行", "released against guarantee", .released),
        ("C", "查验通知", "examination notice", .inspecting),
        ("D", "海关删单", "declaration deleted by customs", .deleted),
        ("E", "不接受申报，退单", "not accepted, returned", .returned),
        ("F", "放行交单", "released, hand in the documents", .released),
        ("G", "审结交单", "reviewed, hand in the documents", .reviewed),
        ("H", "挂起，需人工申报", "suspended, declare by hand", .suspended),
        ("I", "无纸放行通知", "paperless release notice", .released),
        ("W", "无纸审结通知", "paperless review notice", .reviewed),
        ("M", "重审", "reviewed again", .pending),
        ("N", "补传随附单证", "send the attached documents again", .pending),
        ("R", "结关", "cleared", .cleared),
        ("S", "正在查验", "examination under way (in some later lists: entry point failed)", .inspecting),
        ("T", "需缴税", "duty to be paid", .pending),
        ("Y", "申报失败", "declaring failed", .declarationFailed),
        ("Z", "退回修改", "returned for amendment", .returned),
        ("a", "签证", "certificate being issued", nil),
    ]

    private static let observed: [(String, String, String, Stage?)] = [
        ("0", "暂存", "saved", .stored),
        ("1", "导入状态", "import state", .stored),
        ("J", "无纸审结", "paperless review finished", .reviewed),
        ("K", "无纸担保放行", "paperless release against guarantee", .released),
        ("P", "报关单放行", "released", .released),
        ("X", "准予进港", "allowed into the port", nil),
        ("#", "准予过卡", "allowed past the gate", nil),
        ("A", "放行前删除或异常", "deleted or abnormal before release", .deleted),
        ("U", "重新申报", "declare again", .returned),
        ("b", "检验检疫审核已发送", "inspection and quarantine review sent", nil),
        ("c", "检验检疫撤回", "inspection and quarantine withdrawn", nil),
        ("d", "检验检疫已申请", "inspection and quarantine applied for", nil),
        ("SpL", "两步申报：概要申报已入库", "two-step: summary entered", nil),
        ("SpE", "两步申报：概要申报退单", "two-step: summary returned", nil),
        ("SpJ", "两步申报：概要申报审结", "two-step: summary reviewed", nil),
        ("Sp1", "两步申报：须完整申报", "two-step: complete declaration demanded", nil),
        ("SpC", "两步申报：查验", "two-step: examination", nil),
        ("SpK", "两步申报：可提货", "two-step: goods may be picked up", nil),
    ]

    /// What the code of an immediate reply means: 0 is taken in, anything else is not.
    static func reply(_ code: String) -> CodeMeaning? {
        guard let number = Int(code) else { return nil }
        return CodeMeaning(
            zh: number == 0 ? "导入成功" : "导入失败", en: number == 0 ? "imported" : "import failed",
            stage: number == 0 ? .stored : .refused,
            source: "DecImportResponse.xsd, annex of GACC 2018-67 (receipts reference 3.1)", certainty: .official)
    }

    /// What a failure file of the client means, whatever its code.
    static let clientFailure = CodeMeaning(
        zh: "客户端发送失败", en: "the client could not send it", stage: .sendFailed,
        source: "failure file of the import client (receipts reference 3.2)", certainty: .observed)
}
