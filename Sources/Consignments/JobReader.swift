import CodeLists
import Findings
import JSONText
import Quantities

/// Reads a job file: JSON, comments allowed, checked key by key.
public enum JobReader {
    /// Reads the bytes of a job file.
    ///
    /// Every fault is reported in one run, in document order, each with its JSON pointer, line and column; a text that is
    /// not JSON gives one finding. The job is there when everything that a run needs could be read, even if some of
    /// it is wrong: ask ``Findings/Checked/hasErrors``.
    /// - Parameters:
    ///   - bytes: UTF-8, a byte-order mark allowed.
    ///   - file: The file as the user named it, for the places of findings.
    ///   - codes: The code tables by which the job and its lots are judged.
    /// - Complexity: O(bytes) and the look-ups of its codes.
    public static func read(_ bytes: [UInt8], file: String, codes: CodeEdition = .embedded) -> Checked<Job> {
        let root: JSONNode
        do throws(JSONSyntaxError) {
            root = try JSONParser.parse(bytes)
        } catch {
            return Checked(nil, [notJSON(error, file: file)])
        }
        var reading = JobReading(file: file, codes: codes)
        reading.notePlaces(of: root, at: "")
        let job = reading.job(JobValue(pointer: "", node: root, isRequired: true))
        reading.closeKeys()
        return Checked(job, reading.inDocumentOrder())
    }

    private static func notJSON(_ error: JSONSyntaxError, file: String) -> Finding {
        let words = error.words
        return Finding(
            JobRules.notJSON, zh: "不是 JSON:\(words.zh)", en: "this is not JSON: \(words.en)", hintZh: words.hintZh,
            hintEn: words.hintEn, place: Place(file: file, line: error.line, column: error.column, path: ""))
    }
}

extension JSONSyntaxError {
    /// The fault and its remedy in words.
    fileprivate var words: (zh: String, en: String, hintZh: String, hintEn: String) {
        switch fault {
        case .unexpectedEnd:
            (
                "文件在值的中间结束", "the text ends inside a value", "补上缺少的引号或括号",
                "close what is still open: quotes, brackets, a comment"
            )
        case .unexpectedByte(let byte) where byte >= 0xFE && line == 1 && column == 1:
            ("文件编码是 UTF-16", "the file is written in UTF-16", "另存为 UTF-8", "save it as UTF-8")
        case .unexpectedByte(let byte):
            (
                "此处不可出现\(Self.name(byte))", "\(Self.name(byte)) cannot stand here", "检查前后的逗号、冒号、引号",
                "check commas, colons and quotes around it; no comma stands before } or ]"
            )
        case .badString:
            (
                "字符串含未转义的控制字符、错误的转义或非 UTF-8 字节", "a string has a raw control character, a bad escape or is not UTF-8",
                "以 UTF-8 保存文件；换行写作 \\n", "save the file as UTF-8; write line ends as \\n"
            )
        case .badNumber:
            ("数字写法有误", "a number is not written as JSON asks", "不可有前导零或以小数点开头", "no leading zeros, no leading point")
        case .tooDeep:
            (
                "嵌套超过 \(JSONParser.depthLimit) 层", "values are nested deeper than \(JSONParser.depthLimit)", "减少嵌套",
                "nest less"
            )
        case .trailingText:
            ("值之后还有文字", "text follows the one value", "删去多余的文字", "remove what follows")
        }
    }

    private static func name(_ byte: UInt8) -> String {
        (0x21...0x7E).contains(byte)
            ? "\u{201C}\(Character(Unicode.Scalar(byte)))\u{201D}" : "0x" + String(byte, radix: 16)
    }
}

extension JobReading {
    /// The whole job; `nil` when something that a run needs could not be read.
    fileprivate mutating func job(_ value: JobValue) -> Job? {
        guard let root = open(value, as: .job) else { return nil }
        checkSchemaVersion(root)
        let name = text("job", of: root)
        let date = date("declarationDate", of: root)
        day = date
        let flow: Flow? = choice("flow", of: root)
        let clearance: Clearance = choice("clearance", of: root, required: false) ?? .integrated
        let binding: ContainerBinding? = choice("containerBinding", of: root, required: false)
        let consolidator = consolidator(of: root, flow: flow)
        let exporter = exporter(of: root)
        let producer = producer(of: root)
        let declarant = declarant(of: root)
        let purchasers = purchasers(of: root, on: date)
        let transit = transit(of: root, clearance: clearance, on: date)
        let route = route(of: root, clearance: clearance, on: date)
        let terms = terms(of: root)
        let rates = exchangeRates(of: root, on: date)
        let fleet = fleet(of: root)
        let containers = containers(of: root, clearance: clearance, transit: transit)
        let limits = limits(of: root)
        let preferences = preferences(of: root)
        let defaults = defaults(of: root, on: date)
        let simplified: SimplifiedDeclaration? = choice("simplifiedDeclaration", of: root, required: false)
        let profile: RemarkProfile? = choice("remarkProfile", of: root, required: false)
        let attachments = attachments(of: root, on: date)
        let version = messageVersion(of: root)
        let lots = lotFiles(of: root)
        checkParties(exporter: exporter, declarant: declarant)
        checkMoney(root, terms: terms, rates: rates)
        checkBinding(binding, flow: flow)
        let dated = date.map { DatedCodes(codes, on: $0) }
        if let date, let dated { checkTariffYear(dated.tariff.year, on: date) }
        guard let name, let date, let dated, let flow, let exporter, let declarant, let route, let terms else {
            return nil
        }
        return Job(
            name: name, declarationDate: date, flow: flow, clearance: clearance, containerBinding: binding,
            consolidator: consolidator, exporter: exporter, producer: producer, declarant: declarant,
            purchasers: purchasers, route: route, transit: transit, terms: terms, exchangeRates: rates, fleet: fleet,
            containers: containers, limits: limits, preferences: preferences, defaults: defaults,
            simplifiedDeclaration: simplified ?? .auto,
            remarkProfile: profile ?? .standard, attachments: attachments, messageVersion: version, lotFiles: lots,
            places: places, codes: dated)
    }

    /// Tariff lines are taken out every January: codes of another year are judged by what may no longer hold, or not yet.
    private mutating func checkTariffYear(_ year: Int, on date: CalendarDate) {
        guard date.year != year else { return }
        report(
            JobRules.tariffYear, at: "/declarationDate", zh: "申报日期为 \(date)，手头的税则是 \(year) 年的：税号、单位、监管条件、关税可能不同",
            en:
                "the declaration date is \(date), the tariff at hand that of \(year): codes, units, marks and duties may differ",
            hintZh: "核对申报日期；日期无误的，用 --codes 给出 \(date.year) 年税则（本工具默认检查）",
            hintEn: "check the date; if it is right, give the tariff of \(date.year) with --codes (a default of ours)")
    }

    private mutating func checkSchemaVersion(_ root: JobObject) {
        guard let value = value("schemaVersion", of: root, required: true) else { return }
        guard case .number(let written) = value.node.value else {
            return wrongType(value, zh: "整数（不加引号）", en: "a whole number without quotes")
        }
        guard written != "1" else { return }
        report(
            JobRules.schemaVersion, at: value.pointer, zh: "不支持 schemaVersion \(written)",
            en: "schemaVersion \(written) is not supported", hintZh: "写 1；更高版本需要更新的 Zuhuo",
            hintEn: "write 1; a higher version needs a newer Zuhuo")
    }
}
