import Findings

/// The messages of one run against each other: bills, boxes, seals and numbers that several of them name.
///
/// Reports are added one by one in the order of the run; of each a few small keys are kept, about 400 bytes, 100 a box and 8
/// an item, and nothing of a message that is the same byte by byte as one before. Above ``mostMessages`` or ``mostBoxes``
/// the batch is not compared and says so. The outcome depends on the messages and their order only.
public struct MessageBatch: Sendable {
    /// The most messages that are compared.
    public let mostMessages: Int
    /// The most boxes, and the most seals, of all messages together.
    public let mostBoxes: Int

    private var rows: [BatchRow] = []
    private var boxes: [BatchBox] = []
    private var seals: [BatchSeal] = []
    private var goods: [UInt64] = []
    private var texts = BatchTexts()
    private var known: Set<UInt64> = []
    private var isTooLarge = false
    /// Messages with keys, copies included.
    private var messages = 0

    /// No message yet.
    public init(mostMessages: Int = 100_000, mostBoxes: Int = 400_000) {
        self.mostMessages = mostMessages
        self.mostBoxes = mostBoxes
    }

    /// Takes note of a validated message; one that could not be read as a message has no keys and is passed over.
    public mutating func add(_ report: MessageReport) {
        guard let keys = report.keys else { return }
        messages += 1
        guard !isTooLarge, known.insert(MessageBatch.digest(report.sha256)).inserted else { return }
        guard rows.count < mostMessages, boxes.count + keys.boxes.count <= mostBoxes,
            seals.count + keys.seals.count <= mostBoxes
        else { return forget() }
        add(keys, report)
    }

    private mutating func forget() {
        let messages = messages
        self = MessageBatch(mostMessages: mostMessages, mostBoxes: mostBoxes)
        self.messages = messages
        isTooLarge = true
    }

    private mutating func add(_ keys: BatchKeys, _ report: MessageReport) {
        let row = Int32(rows.count)
        let (firstBox, firstSeal, firstGoods) = (Int32(boxes.count), Int32(seals.count), Int32(goods.count))
        goods += keys.goods
        for (position, box) in keys.boxes.enumerated() {
            boxes.append(
                BatchBox(
                    message: row, position: Int32(position), number: texts.number(of: box.number.text),
                    kind: texts.number(of: box.kind), flag: texts.number(of: box.flag), line: box.number.line))
        }
        for (position, seal) in keys.seals.enumerated() {
            seals.append(
                BatchSeal(
                    message: row, position: Int32(position), seal: texts.number(of: seal.seal.text),
                    box: texts.number(of: seal.box), line: seal.seal.line))
        }
        var numbers = InlineArray<11, UInt32>(repeating: 0)
        for key in BatchKeys.Key.allCases {
            let isTransit = key == .vessel && keys[key].text.hasPrefix("@")
            numbers[key.rawValue] = texts.number(of: isTransit ? "@" : keys[key].text)
        }
        rows.append(
            BatchRow(
                file: report.file, day: MessageBatch.day(report.date), texts: numbers,
                clientNumberLine: keys[.clientNumber].line, unifiedLine: keys[.unified].line,
                billLine: keys[.bill].line, boxes: firstBox..<Int32(boxes.count), seals: firstSeal..<Int32(seals.count),
                goods: firstGoods..<Int32(goods.count),
                pieces: keys.pieces, gross: keys.gross, items: keys.items, dollars: keys.dollars,
                isMarketProcurement: keys.isMarketProcurement))
    }

    /// What the messages say of each other.
    /// - Complexity: O(messages + boxes) beside the groups that share something, which are looked through once a rule.
    public func report() -> BatchReport {
        if isTooLarge { return BatchReport(messages: messages, state: .skipped(tooLarge)) }
        guard rows.count > 1 else { return BatchReport(messages: messages, state: .skipped(MessageBatch.single)) }
        let view = BatchView(rows: rows, boxes: boxes, seals: seals, goods: goods, texts: texts)
        var reporter = BatchReporter(days: rows.map(\.day))
        for rule in BatchRules.rules { reporter.run(rule, on: view) }
        return BatchReport(
            messages: messages, state: .run, findings: reporter.findings, isCutShort: reporter.isFull)
    }

    private static let single = Bilingual(zh: "只有一份报文", en: "there is only one message")
    private var tooLarge: Bilingual {
        Bilingual(
            zh: "报文超过 \(mostMessages) 份，或集装箱超过 \(mostBoxes) 个",
            en: "there are more than \(mostMessages) messages or \(mostBoxes) boxes")
    }

    /// The first 64 bits of a SHA-256: what copies of one message have in common.
    private static func digest(_ sha256: String) -> UInt64 {
        sha256.utf8.prefix(16).reduce(0) { $0 << 4 | UInt64($1 > 0x39 ? $1 - 0x57 : $1 - 0x30) }
    }

    /// `2026-11-18` as `20261118`.
    private static func day(_ date: String) -> Int32 {
        date.utf8.reduce(0) { $1 == UInt8(ascii: "-") ? $0 : $0 * 10 + Int32($1) - 0x30 }
    }
}

/// What the messages of a run say of each other: the part of the cross-document layer that takes more than one of them.
public struct BatchReport: Sendable {
    /// How many messages there were, copies included.
    public let messages: Int
    /// Whether they were compared; if not, why.
    public let state: LayerRun.State
    /// What was found, by rule, then in the order of the messages.
    public let findings: [Finding]
    /// Whether there are more findings than are listed.
    public let isCutShort: Bool

    init(messages: Int, state: LayerRun.State, findings: [Finding] = [], isCutShort: Bool = false) {
        self.messages = messages
        self.state = state
        self.findings = findings
        self.isCutShort = isCutShort
    }

    /// Whether they were compared.
    public var hasRun: Bool { state == .run }

    /// Whether a policy accepts what was found; nothing is refused for not having been compared.
    public func isAccepted(by policy: AcceptancePolicy) -> Bool { !findings.contains { policy.refuses($0) } }
}
