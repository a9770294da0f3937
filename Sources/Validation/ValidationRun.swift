import CodeLists
import Findings
import Messages
import Rules

/// One validation under way.
struct ValidationRun {
    private let bytes: [UInt8]
    private let file: String
    private let options: ValidationOptions
    private let clock: (@Sendable () -> UInt64)?
    private var findings: [Finding] = []
    private var layers: [LayerRun] = []
    private var vintage: MessageVintage?
    private var date: CalendarDate
    private var isCutShort = false

    init(bytes: [UInt8], file: String, options: ValidationOptions, clock: (@Sendable () -> UInt64)?) {
        self.bytes = bytes
        self.file = file
        self.options = options
        self.clock = clock
        date = options.date ?? options.fallbackDate
    }

    // MARK: Form and structure

    /// Runs the layers of form and structure; the message when the later layers can look at it.
    mutating func read(_ structure: MessageCheck) -> DeclarationMessage? {
        let begin = clock?()
        guard !MessageCheck.isCrowded(bytes), let message = DeclarationMessage(bytes) else {
            return refuse(structure.check(bytes, file: file, limit: options.structureLimit), begin)
        }
        note(.wellFormed, since: begin)
        let vintage = MessageVintage(of: message)
        self.vintage = vintage
        guard vintage.isCurrent else {
            findings.append(VintageRules.finding(vintage, file: file))
            return skipRest(VintageRules.reason(vintage))
        }
        let start = clock?()
        guard runs(.structure) else { return message }
        let result = structure.check(bytes, file: file, limit: options.structureLimit)
        findings.append(contentsOf: result.findings)
        isCutShort = result.findings.count >= options.structureLimit
        note(.structure, since: start)
        return message
    }

    private mutating func refuse(_ result: MessageCheck.Result, _ begin: UInt64?) -> DeclarationMessage? {
        findings.append(contentsOf: result.findings)
        note(.wellFormed, since: begin)
        return skipRest(Bilingual(zh: "不是格式正确的 XML", en: "the XML is not well-formed"))
    }

    private mutating func skipRest(_ reason: Bilingual) -> DeclarationMessage? {
        for layer in ValidationLayer.allCases where layer != .wellFormed { skip(layer, reason) }
        return nil
    }

    // MARK: Codes and rules

    /// Runs the layers of codes and rules.
    mutating func judge(_ message: DeclarationMessage, _ codes: CodeBook) {
        date = options.date ?? ValidationRun.date(of: message) ?? options.fallbackDate
        let facts = MessageFacts(message, date: date, settings: options.settings, codes: codes)
        for (layer, own) in [(ValidationLayer.codes, Layer.codes), (.rules, .rules)] where runs(layer) {
            let start = clock?()
            let found = Rulebook.findings(on: facts, bytes: bytes, file: file, layers: [own])
            findings.append(contentsOf: found)
            if found.count >= options.settings.findingLimit { isCutShort = true }
            if message.isTruncated {
                skip(layer, Bilingual(zh: "报文过大，只看了一部分", en: "the message holds more than is read"))
            } else {
                note(layer, since: start)
            }
        }
        if !facts.isMarketProcurement { findings.append(VintageRules.otherTrade(facts, file: file)) }
    }

    /// The day a message names for itself: the day of declaration, of signature, of typing.
    static func date(of message: DeclarationMessage) -> CalendarDate? {
        for field in [message.head[.declarationDay], message.sign[.signDate], message.head[.pDate]] {
            if let day = CalendarDate(ascii: Array(field.bytes.prefix(8)).span) { return day }
        }
        return nil
    }

    // MARK: Against the source

    /// Runs the cross-document layer.
    mutating func compare(_ message: DeclarationMessage, with sources: [any MessageSource]) {
        guard !sources.isEmpty else {
            skip(.cross, Bilingual(zh: "没有给出可比对的来源（--against）", en: "nothing to compare with was given (--against)"))
            return
        }
        guard runs(.cross) else { return }
        let start = clock?()
        for source in sources { findings.append(contentsOf: source.differences(from: message, file: file)) }
        note(.cross, since: start, isRequired: true)
    }

    // MARK: Notes

    /// The report.
    func report(_ message: DeclarationMessage?, hash: String) -> MessageReport {
        let number = message?.sign[.clientSeqNo].string ?? ""
        return MessageReport(
            file: file, sha256: hash, size: bytes.count, vintage: vintage,
            clientSequenceNumber: number.isEmpty ? nil : number, date: date.description, findings: findings,
            isCutShort: isCutShort, layers: layers)
    }

    private mutating func runs(_ layer: ValidationLayer) -> Bool {
        guard options.leftOut.contains(layer) else { return true }
        skip(layer, Bilingual(zh: "按要求略过", en: "left out as asked"))
        return false
    }

    private mutating func note(_ layer: ValidationLayer, since start: UInt64?, isRequired: Bool = true) {
        let spent = start.flatMap { start in clock.map { $0() &- start } }
        layers.append(LayerRun(layer, .run, isRequired: isRequired, nanoseconds: spent))
    }

    private mutating func skip(_ layer: ValidationLayer, _ reason: Bilingual) {
        layers.append(LayerRun(layer, .skipped(reason), isRequired: layer != .cross))
    }
}
