import Clearance
import Findings

/// The options of the flow's commands.
enum FlowOptions {
    static let journal = OptionShape(
        name: "journal", value: "FILE", isPath: true,
        help: Bilingual(
            zh: "作业日志；默认 $ZUHUO_JOURNAL，否则当前文件夹的 zuhuo.journal",
            en: "the journal; default $ZUHUO_JOURNAL, else zuhuo.journal in this folder"))
    static let actor = OptionShape(
        name: "actor", value: "NAME",
        help: Bilingual(zh: "谁做的；默认 $ZUHUO_ACTOR，否则登录名", en: "who did it; default $ZUHUO_ACTOR, else the login name"))
    static let time = OptionShape(
        name: "time", value: "TIME",
        help: Bilingual(
            zh: "何时，如 2026-11-18T09:30:00+08:00；默认现在", en: "when, like 2026-11-18T09:30:00+08:00; default now"))
    static let evidence = OptionShape(
        name: "evidence", value: "[KIND=]FILE", isRepeated: true, isPath: true,
        help: Bilingual(
            zh: "所依据的文件，记其名称和 SHA-256；可写多次", en: "a file it rests on, kept by name and SHA-256; repeatable"))
    static let paper = OptionShape(
        name: "paper", value: "[KIND=]NAME", isRepeated: true,
        help: Bilingual(zh: "没有文件的纸质单证，记其编号；可写多次", en: "a paper without a file, kept by its number; repeatable"))
    static let eventID = OptionShape(
        name: "event-id", value: "ID",
        help: Bilingual(
            zh: "事件编号；默认由内容和时间得出，因此重复执行只记一次",
            en: "the event's id; default: made of content and time, so that a repeat is recorded once"))
    static let ofDeclaration = OptionShape(
        name: "of", value: "DECLARATION",
        help: Bilingual(zh: "该报关单的全部货物", en: "all lots of this declaration"))
    static let inBox = OptionShape(
        name: "in", value: "BOX", help: Bilingual(zh: "配入该集装箱的全部货物", en: "all lots assigned to this box"))
    static let asRecorded = OptionShape(
        name: "as-recorded",
        help: Bilingual(
            zh: "没有写的件数、毛重取日志所记：货物为计划数，集装箱为已装数",
            en: "pieces and weight not given are those on record: of a lot as planned, of a box as loaded"))
    static let plan = OptionShape(
        name: "plan", value: "PLAN", isPath: true,
        help: Bilingual(zh: "已写出的 plan.json（默认重新编排）", en: "a written plan.json (default: plan anew)"))
    static let messages = OptionShape(
        name: "messages", value: "OUT", isPath: true,
        help: Bilingual(
            zh: "zuhuo declare 的输出文件夹：先把报文与日志核对",
            en: "the output folder of zuhuo declare: its message is compared first"))
    static let auto = OptionShape(
        name: "auto",
        help: Bilingual(
            zh: "把已放行的货按截关时间、目的地和余位配箱", en: "assign all released lots by cut-off, destination and fit"))

    /// What every event has.
    static let event = [journal, actor, time, evidence, paper, eventID, FlowSetting.option]

    /// The option of a field of an event.
    static func field(_ field: FieldShape) -> OptionShape {
        let need = field.isRequired ? Bilingual(zh: "必填", en: "required") : Bilingual(zh: "可不填", en: "optional")
        let (value, choices, words) = content(field.content)
        return OptionShape(
            name: kebab(field.name), value: value, choices: choices, isRepeated: field.content == .texts,
            help: Bilingual(zh: "\(words.zh)；\(need.zh)", en: "\(words.en); \(need.en)"))
    }

    private static func content(_ content: FieldShape.Content) -> (String?, [String], Bilingual) {
        switch content {
        case .text: ("TEXT", [], Bilingual(zh: "文字", en: "a text"))
        case .whole: ("N", [], Bilingual(zh: "整数", en: "a whole number"))
        case .count: ("N", [], Bilingual(zh: "1 以上的整数", en: "a whole number from 1"))
        case .weight: ("KG", [], Bilingual(zh: "千克", en: "kilograms"))
        case .volume: ("M3", [], Bilingual(zh: "立方米", en: "cubic metres"))
        case .amount: ("AMOUNT", [], Bilingual(zh: "金额", en: "an amount"))
        case .flag: (nil, [], Bilingual(zh: "写了为是，不写为否", en: "yes; no when it is not given"))
        case .texts: ("TEXT", [], Bilingual(zh: "文字，可写多次", en: "a text, repeatable"))
        case .time: ("TIME", [], Bilingual(zh: "带时区的时间", en: "a time with its offset"))
        case .oneOf(let words): (words.joined(separator: "|"), words, Bilingual(zh: "其中之一", en: "one of these"))
        }
    }

    /// `gate-out` of `gateOut`.
    static func kebab(_ name: String) -> String {
        var text = ""
        var wasLower = false
        for character in name {
            if character.isUppercase, wasLower { text += "-" }
            wasLower = character.isLowercase
            text += character.lowercased()
        }
        return text
    }
}
