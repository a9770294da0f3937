import Findings

/// The messages of one run against each other: bills, boxes, seals and numbers that several of them name.
///
/// Reports are added one by one in the order of the run; of each a few small keys are kept, some 90 bytes, 8 a box and 4 an
/// item (8 where the message cannot be read again), and nothing of a message that is the same byte by byte as one before. Above ``mostMessages`` or ``mostBoxes``
/// the batch is not compared and says so. The outcome depends on the messages and their order only.
public struct MessageBatch: Sendable {
    /// The most messages that are compared.
    public let mostMessages: Int
    /// The most boxes, and the most seals, of all messages together.
    public let mostBoxes: Int

    private var rows = BatchRecords()
    private var names = PackedNames()
    private var texts = BatchTexts()
    private var boxes = 0
    private var seals = 0
    private var isTooLarge = false
    /// Messages with keys, copies included.
    private var messages = 0

    /// No message yet.
    public init(mostMessages: Int = 100_000, mostBoxes: Int = 400_000) {
        self.mostMessages = mostMessages
        self.mostBoxes = mostBoxes
    }

    /// Takes note of a validated message; one that could not be read as a message has no keys and is passed over.
    /// - Parameter isReadableAgain: whether ``report(rereading:)`` can be given the message again by its name; less is
    ///   kept of it then.
    public mutating func add(_ report: MessageReport, isReadableAgain: Bool = false) {
        guard let keys = report.keys else { return }
        messages += 1
        let digest = MessageBatch.digest(report.sha256)
        guard !isTooLarge, !rows.contains(digest) else { return }
        guard rows.count < mostMessages, boxes + keys.boxes.count <= mostBoxes, seals + keys.seals.count <= mostBoxes
        else { return forget() }
        boxes += keys.boxes.count
        seals += keys.seals.count
        names.append(report.file)
        let (own, ownSeals) = (numbered(keys.boxes), numbered(keys.seals))
        rows.append(
            row(keys, day: MessageBatch.day(report.date)), boxes: own, seals: ownSeals,
            goods: keys.isMarketProcurement && keys.dollars != nil ? keys.goods : [], digest: digest,
            isReadableAgain: isReadableAgain)
    }

    private mutating func forget() {
        let messages = messages
        self = MessageBatch(mostMessages: mostMessages, mostBoxes: mostBoxes)
        self.messages = messages
        isTooLarge = true
    }

    private mutating func numbered(_ boxes: [BatchKeys.Box]) -> [BatchBox] {
        boxes.enumerated().map { position, box in
            BatchBox(
                row: rows.count, position: position, number: texts.number(of: box.number.text),
                kind: texts.number(of: box.kind), flag: texts.number(of: box.flag), spot: box.number.spot)
        }
    }

    private mutating func numbered(_ seals: [BatchKeys.Seal]) -> [BatchSeal] {
        seals.enumerated().map { position, seal in
            BatchSeal(
                row: rows.count, position: position, seal: texts.number(of: seal.seal.text),
                box: texts.number(of: seal.box), spot: seal.seal.spot)
        }
    }

    private mutating func row(_ keys: BatchKeys, day: Int32) -> BatchRow {
        let isTransit = keys[.vessel].text.hasPrefix("@")
        let journey = BatchJourney(
            sender: number(.sender, keys), mode: number(.mode, keys),
            vessel: isTransit ? texts.number(of: "@") : number(.vessel, keys), voyage: number(.voyage, keys),
            exit: number(.exit, keys), port: number(.port, keys), day: day,
            isMarketProcurement: keys.isMarketProcurement)
        return BatchRow(
            journey: journey, clientNumber: number(.clientNumber, keys), unified: number(.unified, keys),
            bill: number(.bill, keys), consignor: number(.consignor, keys), buyer: number(.buyer, keys),
            clientNumberSpot: keys[.clientNumber].spot, unifiedSpot: keys[.unified].spot, billSpot: keys[.bill].spot,
            itemsSpot: keys.itemsSpot, pieces: keys.pieces, gross: keys.gross, items: keys.items,
            dollars: keys.dollars, boxes: keys.boxes.count)
    }

    private mutating func number(_ key: BatchKeys.Key, _ keys: BatchKeys) -> UInt32 {
        texts.number(of: keys[key].text)
    }

    /// What the messages say of each other.
    /// - Parameter read: gives the bytes of a message again by its name (``MessageReport/file``); `nil` where it cannot.
    ///   Needed when messages were added as readable again: goods that seem alike are compared by their texts before that
    ///   is said. What can no longer be read, or has changed, is not said to be alike.
    /// - Complexity: O(messages + boxes) beside the groups that share something, which are looked through once a rule.
    public func report(rereading read: (@Sendable (String) -> [UInt8]?)? = nil) -> BatchReport {
        if isTooLarge { return BatchReport(messages: messages, state: .skipped(tooLarge)) }
        guard rows.count > 1 else { return BatchReport(messages: messages, state: .skipped(MessageBatch.single)) }
        let view = BatchView(rows: rows, texts: texts, names: names, source: BatchSource(read))
        var reporter = BatchReporter(days: rows)
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
    static func digest(_ sha256: String) -> UInt64 {
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
