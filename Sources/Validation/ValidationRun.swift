import CodeLists
import Findings
import Markup
import Messages
import Rules

/// One validation under way.
struct ValidationRun {
    /// The message's bytes, for columns; empty when it came in pieces.
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
    ///
    /// Both are done in one pass. With a clock the form is read once more beforehand, so that each has its own time.
    mutating func read(_ structure: MessageCheck) -> DeclarationMessage? {
        let begin = clock?()
        if clock != nil { _ = DeclarationMessage(bytes) }
        let formRead = clock?()
        guard let read = structure.read(bytes) else {
            return refuse(structure.check(bytes, file: file, limit: options.structureLimit).findings, begin)
        }
        return accept(read.message, since: begin, until: formRead) { [bytes, file, options] in
            read.keepsToSchema ? [] : structure.check(bytes, file: file, limit: options.structureLimit).findings
        }
    }

    /// The same for a message that comes in pieces; the time of both layers is noted for the structure.
    mutating func read(_ structure: MessageCheck, pieces next: () -> [UInt8]) -> DeclarationMessage? {
        let begin = clock?()
        let read = structure.read(file: file, limit: options.structureLimit, pieces: next)
        guard let message = read.message else { return refuse(read.findings, begin) }
        return accept(message, since: begin, until: begin) { read.findings }
    }

    private mutating func accept(
        _ message: DeclarationMessage, since begin: UInt64?, until formRead: UInt64?, _ found: () -> [Finding]
    ) -> DeclarationMessage? {
        note(.wellFormed, since: begin, until: formRead)
        let vintage = MessageVintage(of: message)
        self.vintage = vintage
        guard vintage.isCurrent else {
            findings += placed([VintageRules.finding(vintage, at: message.root.place, file: file)], message)
            return skipRest(VintageRules.reason(vintage))
        }
        guard runs(.structure) else { return message }
        let found = found()
        findings.append(contentsOf: found)
        isCutShort = found.count >= options.structureLimit
        note(.structure, since: formRead)
        return message
    }

    private mutating func refuse(_ found: [Finding], _ begin: UInt64?) -> DeclarationMessage? {
        findings.append(contentsOf: found)
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
        guard !message.isTruncated else {
            // A rule would take for absent what was not kept.
            for layer in [ValidationLayer.codes, .rules] { skip(layer, ValidationRun.tooMuch) }
            return
        }
        let facts = MessageFacts(message, date: date, settings: options.settings, codes: codes)
        // A head that is missing is said once, by the structure, not once for every leaf it would hold.
        let isHeadless = !message.head.isPresent && !options.leftOut.contains(.structure)
        let root = message.root.place
        for (layer, own) in [(ValidationLayer.codes, Layer.codes), (.rules, .rules)] where runs(layer) {
            let start = clock?()
            let found = Rulebook.findings(
                on: facts, bytes: message.hasExactOffsets ? bytes : [], file: file, layers: [own])
            findings += found.filter {
                !isSaid($0, message) && !(isHeadless && $0.place.path == root.path && $0.place.field != root.field)
            }
            if found.count >= options.settings.findingLimit { isCutShort = true }
            note(layer, since: start)
        }
        if facts.isExport || facts.isImport, !facts.isMarketProcurement {
            findings += placed([VintageRules.otherTrade(facts, file: file)], message)
        }
    }

    /// Whether the structure has told the same already: a direction that is neither `E` nor `I`, or that the block is
    /// missing of which each element is asked for.
    private func isSaid(_ finding: Finding, _ message: DeclarationMessage) -> Bool {
        if finding.rule == MessageRule.signatureToSave.code {
            return !message.sign.isPresent && findings.contains { $0.rule == StructureRules.missingElement.code }
        }
        return finding.rule == MessageRule.directionGiven.code
            && findings.contains { $0.rule == StructureRules.value.code && $0.place.path == finding.place.path }
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
        guard !message.isTruncated else { return skip(.cross, ValidationRun.tooMuch, isRequired: true) }
        let start = clock?()
        for source in sources { findings += placed(source.differences(from: message, file: file), message) }
        note(.cross, since: start, isRequired: true)
    }

    /// The findings with the columns of the elements they point at, as far as the message's bytes are at hand.
    private func placed(_ found: [Finding], _ message: DeclarationMessage) -> [Finding] {
        guard !found.isEmpty, !bytes.isEmpty, message.hasExactOffsets else { return found }
        var map = SourceMap(bytes)
        return found.map { finding in
            guard finding.place.file == file, finding.place.column == nil, let path = finding.place.path,
                let offset = message.offset(at: path)
            else { return finding }
            let place = map.place(at: offset)
            var finding = finding
            if finding.place.line == place.line { finding.place.column = place.column }
            return finding
        }
    }

    // MARK: Notes

    /// The report.
    func report(_ message: DeclarationMessage?, hash: String, size: Int) -> MessageReport {
        let number = message?.sign[.clientSeqNo].string ?? ""
        return MessageReport(
            file: file, sha256: hash, size: size, vintage: vintage,
            clientSequenceNumber: number.isEmpty ? nil : number.abridged, date: date.description, findings: findings,
            isCutShort: isCutShort, layers: layers,
            keys: message.flatMap { $0.isTruncated ? nil : BatchKeys($0, bytes: bytes) })
    }

    private mutating func runs(_ layer: ValidationLayer) -> Bool {
        guard options.leftOut.contains(layer) else { return true }
        skip(layer, Bilingual(zh: "按要求略过", en: "left out as asked"))
        return false
    }

    private mutating func note(
        _ layer: ValidationLayer, since start: UInt64?, until end: UInt64? = nil, isRequired: Bool = true
    ) {
        let spent = start.flatMap { start in (end ?? clock?()).map { $0 &- start } }
        layers.append(LayerRun(layer, .run, isRequired: isRequired, nanoseconds: spent))
    }

    private mutating func skip(_ layer: ValidationLayer, _ reason: Bilingual, isRequired: Bool = false) {
        layers.append(LayerRun(layer, .skipped(reason), isRequired: isRequired || layer != .cross))
    }

    private static let tooMuch = Bilingual(
        zh: "报文过大，超出可保留的部分", en: "the message holds more than is kept: 100,000 elements or 4 MB of text")
}
