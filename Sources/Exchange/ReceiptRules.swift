import Findings

/// Rules of receipts and of the drop folder: `MP-RCP-001` to `019` one receipt, `020` to `029` the receipts of a
/// declaration together, `030` to `039` files and folders, `040` to `049` leading back to lots.
public enum ReceiptRules {
    private static let shapes = "receipt shapes, annex of GACC 2018-67 and observed receipts (docs/exchange.md)"
    private static let folder = "drop-folder protocol of the import client (docs/exchange.md)"
    private static let plan = "contract of plan.json and lists, contracts section 4"

    static let notWellFormed = Rule(
        "MP-RCP-001", .error, .structure, zh: "回执须为格式正确的 XML", en: "a receipt is well-formed XML", source: "XML 1.0",
        certainty: .official)
    static let documentType = Rule(
        "MP-RCP-002", .warning, .structure, zh: "回执不得含文档类型声明", en: "a receipt holds no document type declaration",
        source: "our default: entities and outside files are never read", certainty: .ownDefault)
    static let unknownRoot = Rule(
        "MP-RCP-003", .warning, .structure, zh: "回执须为已知形式", en: "a receipt has a known shape", source: shapes,
        certainty: .observed)
    static let noNumber = Rule(
        "MP-RCP-004", .warning, .structure, zh: "回执须能看出是哪份报关单", en: "a receipt tells which declaration it is about",
        source: shapes, certainty: .observed)
    static let badCode = Rule(
        "MP-RCP-005", .warning, .structure, zh: "即时回执的代码须为整数", en: "the code of an immediate reply is a whole number",
        source: "DecImportResponse.xsd, annex of GACC 2018-67", certainty: .official)
    static let unknownCode = Rule(
        "MP-RCP-006", .warning, .codes, zh: "回执代码须为已知", en: "the result code is a known one", source: shapes,
        certainty: .observed)
    static let noTime = Rule(
        "MP-RCP-007", .warning, .structure, zh: "回执须有时间", en: "a receipt has a time", source: shapes,
        certainty: .observed)
    static let oddNumber = Rule(
        "MP-RCP-008", .warning, .codes, zh: "统一编号 18 位，海关编号 18 位数字",
        en: "a unified number has 18 characters, a customs number 18 digits",
        source: "declaration message format V1.0, annex of GACC 2018-67", certainty: .official)
    static let warningText = Rule(
        "MP-RCP-009", .warning, .rules, zh: "导入成功而附带提示的，须看提示",
        en: "a reply that takes the message in may carry a warning",
        source: "official sample of 2017 (receipts reference 3.1)",
        certainty: .observed)
    static let saidTwice = Rule(
        "MP-RCP-010", .warning, .structure, zh: "同一元素不得有两个不同的值",
        en: "an element does not stand twice with different values",
        source: shapes, certainty: .observed)
    static let tooLarge = Rule(
        "MP-RCP-011", .warning, .input, zh: "回执不得过大", en: "a receipt is not too large",
        source: "our default: 4 MiB and 20,000 elements", certainty: .ownDefault)
    static let otherEncoding = Rule(
        "MP-RCP-012", .notice, .structure, zh: "回执的字符集须与其声明相符", en: "a receipt is in the encoding it declares",
        source: "XML 1.0, 4.3.3", certainty: .official)
    static let oddItem = Rule(
        "MP-RCP-013", .warning, .codes, zh: "商品序号为 1 至 50", en: "line numbers go from 1 to 50",
        source: "declaration message format V1.0, annex of GACC 2018-67", certainty: .official)

    static let twoNumbers = Rule(
        "MP-RCP-020", .warning, .cross, zh: "一份报关单只有一个统一编号和一个海关编号",
        en: "a declaration has one unified number and one customs number", source: shapes, certainty: .observed)
    static let sameMoment = Rule(
        "MP-RCP-021", .warning, .cross, zh: "同一时刻的回执不得互相矛盾", en: "receipts of one moment do not contradict each other",
        source: "our default: the one that holds the goods back counts", certainty: .ownDefault)
    static let oddOrder = Rule(
        "MP-RCP-022", .warning, .cross, zh: "回执的先后须合乎通关次序", en: "receipts follow the order of clearance",
        source: "our default, after the typical run 7, L, (J), P, R", certainty: .ownDefault)
    static let timeless = Rule(
        "MP-RCP-023", .warning, .cross, zh: "没有时间的回执不得推翻有时间的回执",
        en: "a receipt without a time does not overrule one with a time",
        source: "our default: an unknown time counts as the earliest", certainty: .ownDefault)

    static let waiting = Rule(
        "MP-RCP-030", .notice, .input, zh: "尚在写入的文件下次再读", en: "a file that is still being written waits",
        source: folder, certainty: .observed)
    static let setAside = Rule(
        "MP-RCP-031", .warning, .input, zh: "读不懂的文件另行保留，绝不删除", en: "what cannot be read is set aside, never deleted",
        source: folder, certainty: .observed)
    static let unusableEntry = Rule(
        "MP-RCP-032", .warning, .input, zh: "收件文件夹中只应有普通文件", en: "the boxes hold ordinary files only",
        source: "our default: links and pipes are never followed", certainty: .ownDefault)
    static let missingBox = Rule(
        "MP-RCP-033", .warning, .input, zh: "交换文件夹须有四个子文件夹", en: "the drop folder has its four boxes", source: folder,
        certainty: .observed)
    static let unfinished = Rule(
        "MP-RCP-034", .warning, .input, zh: "放入交换文件夹的报文须完整", en: "a message put into the drop folder is whole",
        source: "our default: a try whose file does not match the ledger is not sent", certainty: .ownDefault)

    static let badPlan = Rule(
        "MP-RCP-040", .error, .input, zh: "plan.json 须合乎约定", en: "plan.json keeps to its contract", source: plan,
        certainty: .contract)
    static let unknownDeclaration = Rule(
        "MP-RCP-041", .warning, .cross, zh: "回执须属于本计划的报关单", en: "a receipt belongs to a declaration of the plan",
        source: plan, certainty: .contract)
    static let unknownItem = Rule(
        "MP-RCP-042", .warning, .cross, zh: "回执所指的商品项须在报关单中", en: "a line named by a receipt is in the declaration",
        source: plan, certainty: .contract)
    static let badList = Rule(
        "MP-RCP-043", .warning, .cross, zh: "对应清单须与 plan.json 一致", en: "the correspondence list agrees with plan.json",
        source: plan, certainty: .contract)

    /// All of them, in order.
    public static let all = [
        notWellFormed, documentType, unknownRoot, noNumber, badCode, unknownCode, noTime, oddNumber, warningText,
        saidTwice, tooLarge, otherEncoding, oddItem, twoNumbers, sameMoment, oddOrder, timeless, waiting, setAside,
        unusableEntry, missingBox, unfinished, badPlan, unknownDeclaration, unknownItem, badList,
    ]
}
