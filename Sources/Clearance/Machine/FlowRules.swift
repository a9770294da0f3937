import Findings

/// The rules of the flow that are not guards: what an event must look like, and that it comes in turn.
public enum FlowRules {
    /// The machine has no such step now.
    public static let outOfTurn = contract(
        "MP-FLW-001", zh: "事件须与当前状态相符", en: "an event fits the state its subject is in", "rules reference section 4")
    /// The subject is not on record.
    public static let unknownSubject = contract(
        "MP-FLW-002", zh: "事件须指明作业中已有的货物、报关单或集装箱", en: "an event names a subject that is on record")
    /// A field is missing or wrong.
    public static let badField = contract(
        "MP-FLW-003", zh: "事件的数据须齐全正确", en: "an event has the fields of its kind")
    /// The time cannot be read.
    public static let badTime = contract(
        "MP-FLW-004", zh: "事件时间须为带时区的 ISO 8601", en: "an event's time is ISO 8601 with an offset")
    /// The subject is on record already.
    public static let planTwice = contract(
        "MP-FLW-005", zh: "同一货物、报关单、集装箱只登记一次", en: "a subject is planned once")
    /// Nothing can happen before the job is opened; it is opened once.
    public static let jobNotOpen = contract(
        "MP-FLW-006", zh: "作业须先打开，且只打开一次", en: "the job is opened first, and once")
    /// Two events under one name.
    public static let idTaken = contract(
        "MP-FLW-007", zh: "事件编号唯一", en: "an event id names one event only")
    /// A lot joins a declaration that is a draft no more.
    public static let lateLot = contract(
        "MP-FLW-008", zh: "货物只能加入草稿状态的报关单", en: "a lot joins a declaration only while it is a draft",
        "rules reference section 4.2")
    /// A document is missing.
    public static let missingDocument = contract(
        "MP-FLW-009", zh: "事件须附所需单证", en: "an event names the documents it rests on", "rules reference section 4.1")
    /// A written plan that is not the job's.
    public static let otherPlan = contract(
        "MP-FLW-070", zh: "打开作业所用的计划须由该作业生成", en: "a journal is opened with a plan of the same job and lots",
        "contract of plan.json, contracts section 4")
    /// A row of an event file is no event.
    public static let unreadableRow = contract(
        "MP-FLW-071", zh: "事件文件的每一行须为一个事件", en: "every row of an event file is an event")
    /// A receipt asks for a step that a person must take first.
    public static let waitingReceipt = Rule(
        "MP-FLW-072", .warning, .cross, zh: "回执所述的状态须能在作业中落实",
        en: "what a receipt says can be carried out in the journal",
        source: "form of the event journal", certainty: .contract)
    /// A declared declaration whose message is not at hand.
    public static let missingMessage = contract(
        "MP-FLW-073", zh: "发送的报关单须有报文文件", en: "a declaration to be sent has its message file",
        "contract of the output folder, contracts section 4")

    /// All of them.
    public static let all = [
        outOfTurn, unknownSubject, badField, badTime, planTwice, jobNotOpen, idTaken, lateLot, missingDocument,
        otherPlan, unreadableRow, waitingReceipt, missingMessage,
    ]

    /// Every rule of the flow, guards too, by code.
    public static let everything = all + Guard.all.map(\.rule)

    private static func contract(
        _ code: String, zh: String, en: String, _ source: String = "form of the event journal"
    ) -> Rule {
        Rule(code, .error, .rules, zh: zh, en: en, source: source, certainty: .contract)
    }
}

extension FlowEvent {
    /// A finding about this event.
    func finding(_ rule: Rule, _ refusal: Refusal, field: String? = nil) -> Finding {
        Finding(
            rule, zh: refusal.zh, en: refusal.en, hintZh: refusal.hintZh, hintEn: refusal.hintEn,
            place: Place(field: field, lot: subject.kind == .lot ? subject.id : nil, path: "\(subject)"))
    }
}
