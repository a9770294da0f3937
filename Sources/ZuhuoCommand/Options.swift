import Findings

/// The options, each declared once and used by every command it makes sense for.
enum Options {
    static let language = OptionShape(
        name: "lang", value: "zh|en", choices: ["zh", "en"],
        help: Bilingual(
            zh: "文字的语言；默认看环境变量 LC_ALL、LC_MESSAGES、LANG",
            en: "language of the words; default: LC_ALL, LC_MESSAGES or LANG"))
    static let quiet = OptionShape(
        name: "quiet", short: "q",
        help: Bilingual(zh: "只在出错时说话", en: "say nothing but what is wrong"))
    static let help = OptionShape(name: "help", short: "h", help: Bilingual(zh: "显示帮助", en: "show this help"))

    /// Options that every command has.
    static let everywhere = [language, quiet, help]

    static let version = OptionShape(name: "version", help: Bilingual(zh: "显示版本", en: "show the version"))

    /// `--format` with the forms that a command can give, the first being its default.
    static func format(_ formats: [Format]) -> OptionShape {
        let choices = formats.map(\.rawValue)
        return OptionShape(
            name: "format", value: choices.joined(separator: "|"), choices: choices,
            help: Bilingual(zh: "输出格式；默认 text", en: "form of the output; default text"))
    }

    static let jobs = OptionShape(
        name: "jobs", short: "j", value: "N",
        help: Bilingual(zh: "线程数；默认为处理器数。结果与此无关", en: "threads; default: the processors. Results do not depend on it"))
    static let strict = OptionShape(
        name: "strict", help: Bilingual(zh: "警告也算错误（退出码 1）", en: "warnings count as errors (exit code 1)"))
    static let ignore = OptionShape(
        name: "ignore", value: "RULE", isRepeated: true,
        help: Bilingual(
            zh: "该规则的问题照报，但不影响接受；可写多次", en: "findings of this rule are reported but do not count; repeatable"))
    static let promote = OptionShape(
        name: "promote", value: "RULE", isRepeated: true,
        help: Bilingual(zh: "该规则的问题一律按错误对待；可写多次", en: "findings of this rule count as errors; repeatable"))
    static let configuration = OptionShape(
        name: "config", value: "FILE", isPath: true,
        help: Bilingual(
            zh: "配置文件（JSON）：strict、ignore、promote 等", en: "configuration file (JSON): strict, ignore, promote and more")
    )

    /// What a user makes of findings.
    static let policy = [strict, ignore, promote, configuration]

    static let codes = OptionShape(
        name: "codes", value: "DIR", isPath: true,
        help: Bilingual(
            zh: "较新代码表和税则（CSV）的文件夹，见 zuhuo help codes check",
            en: "folder of newer code tables and tariffs (CSV), see 'zuhuo help codes check'"))
    /// By which code tables codes are judged, for commands that use nothing else of a configuration.
    static let codeTables = [codes, configuration]
    static let vintage = OptionShape(
        name: "vintage", value: "YYYY-MM",
        help: Bilingual(zh: "表的年月，表中没有写明时", en: "month of the table, where it does not name one"))
    static let source = OptionShape(
        name: "source", value: "TEXT",
        help: Bilingual(zh: "表的来源（如公告号），表中没有写明时", en: "source of the table, such as the notice, where it names none"))
    static let importedTable = OptionShape(
        name: "table", short: "t", value: "TABLE",
        help: Bilingual(zh: "CSV 是哪个表，文件名看不出时", en: "which table the CSV is, where its name does not say"))
    static let against = OptionShape(
        name: "against", value: "SOURCE", isRepeated: true, isPath: true,
        help: Bilingual(
            zh: "逐项比对的来源：plan.json，或货表（须同时给出 --job）",
            en: "compare line by line with plan.json, or field by field with a lots table (then --job is needed)"))
    static let job = OptionShape(
        name: "job", value: "JOB", isPath: true,
        help: Bilingual(zh: "--against 所给货表的作业文件", en: "the job file of the lots given with --against"))

    static let step = OptionShape(
        name: "step", value: "save|declare", choices: ["save", "declare"],
        help: Bilingual(
            zh: "按哪一步要求必填：save 暂存，declare 申报（默认）", en: "complete for which step: save a draft, or declare (default)"))
    static let timings = OptionShape(
        name: "timings",
        help: Bilingual(zh: "给出每一层所用时间（结果因此不再逐字相同）", en: "give each layer's time (output then differs from run to run)")
    )
    static let date = OptionShape(
        name: "date", value: "DATE",
        help: Bilingual(zh: "以该日为准，如 2026-11-18", en: "the day that counts, such as 2026-11-18"))
    static let output = OptionShape(
        name: "output", short: "o", value: "OUT", isPath: true,
        help: Bilingual(zh: "写入的文件夹", en: "the folder to write"))
    static let force = OptionShape(
        name: "force", short: "f",
        help: Bilingual(zh: "OUT 已有内容时覆盖", en: "write over an OUT that has something in it"))
    static let dryRun = OptionShape(
        name: "dry-run", short: "n",
        help: Bilingual(zh: "全部计算和校验，但不写文件", en: "compute and check everything, write nothing"))
    static let from = OptionShape(
        name: "from", value: "PLAN", isPath: true,
        help: Bilingual(
            zh: "在此 plan.json 的基础上改，移动的批次最少；未动的柜和单逐字不变",
            en: "change this plan.json, moving as few lots as possible; what is not touched stays byte for byte"))
    static let withdraw = OptionShape(
        name: "withdraw", value: "PART", isRepeated: true,
        help: Bilingual(
            zh: "撤出：批次、柜（C1）或单（D1），不再装也不再报；可写多次",
            en: "lot, container (C1) or declaration (D1) to take out: neither loaded nor declared; repeatable"))
    static let hold = OptionShape(
        name: "hold", value: "PART", isRepeated: true,
        help: Bilingual(
            zh: "暂停：不装；晚绑定时仍留在报关单上；可写多次",
            en: "not loaded for now; under late binding it stays declared; repeatable"))
    static let fix = OptionShape(
        name: "fix", value: "PART", isRepeated: true,
        help: Bilingual(
            zh: "不可动：已装的柜、已报的单、不移动的批次；可写多次",
            en: "not to be touched: a loaded container, a filed declaration, a lot that stays; repeatable"))
    /// How a plan is changed.
    static let change = [from, withdraw, hold, fix]
    static let fleet = OptionShape(
        name: "fleet", value: "BOXES", isRepeated: true,
        help: Bilingual(
            zh: "试算：换成这些箱，如 40HQ:2,20GP:1（无数量为不限）；可写多次，并排比较",
            en:
                "what if: these boxes, such as 40HQ:2,20GP:1 (no number: as many as needed); repeatable, compared side by "
                + "side"))
    static let fillFactor = OptionShape(
        name: "fill-factor", value: "SHARES",
        help: Bilingual(
            zh: "试算：换成这些装载率，如 0.85,0.88,0.9，并排比较",
            en: "what if: these fill factors, such as 0.85,0.88,0.9, compared side by side"))

    static let timeLimit = OptionShape(
        name: "time-limit", value: "SECONDS",
        help: Bilingual(
            zh: "没有证明最好时继续找更好的装箱，最多这么多秒；结果因此随机器而异",
            en:
                "unless the plan is proved the best, look for a better loading for so many seconds; the result then "
                + "depends on the machine"))

    static let allOrNothing = OptionShape(
        name: "all-or-nothing",
        help: Bilingual(zh: "有一批货被退回就不写任何报关单", en: "write no declaration when any lot is refused"))
    static let encoding = OptionShape(
        name: "encoding", value: "utf-8|gb18030", choices: ["utf-8", "gb18030"],
        help: Bilingual(zh: "货表的编码；默认自动识别", en: "encoding of the lots tables; default: detected"))
    static let table = OptionShape(
        name: "table", short: "t", value: "TABLE", isRepeated: true,
        help: Bilingual(zh: "只在该表中查找；可写多次", en: "look in this table only; may be repeated"))
    static let limit = OptionShape(
        name: "limit", value: "N",
        help: Bilingual(zh: "最多列出 N 个；默认 40", en: "show at most N codes; default 40"))
}
