import Findings

/// A line of a declaration that a receipt names, led back to the vendors' rows.
public struct TracedLine: Hashable, Sendable {
    /// A lot behind the line.
    public struct Part: Hashable, Sendable {
        /// The lot and its part of the line.
        public let share: FiledPlan.Share
        /// The container it is in, by its name in the plan.
        public let container: String?
        /// The row of the vendor's table; `nil` when the lists were not at hand.
        public let row: VendorRow?
    }

    /// The declaration.
    public let declaration: FiledPlan.Declaration
    /// The line.
    public let item: FiledPlan.Item
    /// The sentences that name it, as written; empty when no receipt was asked about.
    public let sentences: [String]
    /// The lots behind it.
    public let parts: [Part]
}

/// Every document a lot is in.
public struct TracedLot: Hashable, Sendable {
    /// A line it is part of.
    public struct Line: Hashable, Sendable {
        /// Name of the declaration in the plan.
        public let declaration: String
        /// The sender's number of the declaration.
        public let clientSeqNo: String
        /// Number of the line.
        public let gNo: Int
        /// Commodity code of the line.
        public let hs: String
        /// Declared name of the line.
        public let name: String
        /// Its part of the line.
        public let share: FiledPlan.Share
        /// The declared currency.
        public let currency: String
        /// The rule that put it there.
        public let why: String
    }

    /// The lot.
    public let lot: String
    /// The row of the vendor's table; `nil` when the lists were not at hand.
    public let row: VendorRow?
    /// The lines it is part of; more than one only where lines were merged.
    public let lines: [Line]
    /// The container it is in, by its name in the plan.
    public let container: String?
    /// Number of that container, once known.
    public let containerNumber: String?
    /// Every file that names it, relative to the folder of the plan: message, lists, packing list.
    public let files: [String]
    /// Receipts of its declarations, earliest first, those without a time at the start.
    public let receipts: [Receipt]
    /// The rules it broke, when it was left out.
    public let refusedBy: [String]
}

/// Leads receipts back to lots, and lots on to documents.
public struct Trace: Sendable {
    /// The plan it leads through.
    public let plan: FiledPlan
    private var declarationByNumber: [String: Int] = [:]
    private var lines: [String: [(declaration: Int, item: Int)]] = [:]
    private var containers: [String: Int] = [:]
    private var rows: [String: VendorRow] = [:]
    private var receipts: [String: [Receipt]] = [:]

    /// A trace through a plan. Complexity: O(lots).
    public init(_ plan: FiledPlan) {
        self.plan = plan
        for (index, container) in plan.containers.enumerated() {
            for lot in container.lots { containers[lot] = index }
        }
        for (index, declaration) in plan.declarations.enumerated() {
            declarationByNumber[declaration.clientSeqNo] = index
            for (place, item) in declaration.items.enumerated() {
                for share in item.lots { lines[share.lot, default: []].append((index, place)) }
            }
        }
    }

    /// Adds the vendor's row of a lot.
    public mutating func add(_ row: VendorRow, of lot: String) { rows[lot] = row }

    /// Adds receipts, so that they are found by number and shown with lots. Copies count once.
    ///
    /// A business receipt knows the data centre's number only; another receipt of the same set that names both ties them.
    public mutating func add(_ added: some Sequence<Receipt>) {
        var known = Set(receipts.values.joined().map(\.sha256))
        let fresh = added.filter { known.insert($0.sha256).inserted }
        for receipt in fresh {
            guard let index = receipt.clientSeqNo.flatMap({ declarationByNumber[$0] }) else { continue }
            for number in [receipt.seqNo, receipt.entryId] { tie(number, to: index) }
        }
        for receipt in fresh { tie(receipt.entryId, to: declaration(of: receipt)) }
        for receipt in fresh {
            guard let index = declaration(of: receipt) else { continue }
            receipts[plan.declarations[index].clientSeqNo, default: []].append(receipt)
        }
    }

    private mutating func tie(_ number: String?, to index: Int?) {
        if let number, let index, declarationByNumber[number] == nil { declarationByNumber[number] = index }
    }

    /// Ties a number of the data centre or of customs to a declaration, as a journal knows it.
    public mutating func tie(_ number: String, to clientSeqNo: String) {
        tie(number, to: declarationByNumber[clientSeqNo])
    }

    private func declaration(of receipt: Receipt) -> Int? {
        for number in [receipt.clientSeqNo, receipt.seqNo, receipt.entryId] {
            if let index = number.flatMap({ declarationByNumber[$0] }) { return index }
        }
        return nil
    }

    // MARK: From a receipt

    /// The lines a receipt names, in the order of their numbers, with the lots and rows behind them.
    ///
    /// - Returns: no value when the receipt is of no declaration of the plan; a line that is not there is a finding.
    public func lines(namedBy receipt: Receipt) -> Checked<[TracedLine]> {
        guard let index = declaration(of: receipt) else { return Checked(nil, [unknownDeclaration(receipt)]) }
        let declaration = plan.declarations[index]
        var found: [TracedLine] = []
        var findings: [Finding] = []
        for number in receipt.items {
            guard let item = declaration.items.first(where: { $0.gNo == number }) else {
                findings.append(unknownItem(number, declaration, receipt))
                continue
            }
            let sentences = receipt.sentences.filter { $0.items.contains(number) }.map(\.text)
            found.append(line(item, of: declaration, sentences))
        }
        return Checked(found, findings)
    }

    /// A line of a declaration, by the sender's, the data centre's or customs' number, or by its name in the plan.
    public func line(_ gNo: Int, of declaration: String) -> TracedLine? {
        let found =
            declarationByNumber[declaration].map { plan.declarations[$0] }
            ?? plan.declarations.first { $0.ref == declaration }
        guard let found, let item = found.items.first(where: { $0.gNo == gNo }) else { return nil }
        return line(item, of: found, [])
    }

    private func line(
        _ item: FiledPlan.Item, of declaration: FiledPlan.Declaration, _ sentences: [String]
    ) -> TracedLine {
        let parts = item.lots.map { share in
            TracedLine.Part(
                share: share, container: containers[share.lot].map { plan.containers[$0].ref }, row: rows[share.lot])
        }
        return TracedLine(declaration: declaration, item: item, sentences: sentences, parts: parts)
    }

    // MARK: From a lot

    /// Every document a lot is in; `nil` when the plan does not know it.
    public func lot(_ lot: String) -> TracedLot? {
        let places = lines[lot] ?? []
        let container = containers[lot].map { plan.containers[$0] }
        let refusals = plan.refused.filter { $0.lot == lot }
        guard !places.isEmpty || container != nil || !refusals.isEmpty else { return nil }
        var files: [String] = []
        var seen: [Receipt] = []
        for index in Set(places.map(\.declaration)).sorted() {
            let declaration = plan.declarations[index]
            files += [declaration.file] + Self.lists(of: declaration)
            seen += receipts[declaration.clientSeqNo] ?? []
        }
        if let container { files.append("packing/\(container.ref).csv") }
        return TracedLot(
            lot: lot, row: rows[lot], lines: places.flatMap { tracedLines(lot, $0.declaration, $0.item) },
            container: container?.ref, containerNumber: container?.number, files: files,
            receipts: seen.sorted(by: Self.precedes), refusedBy: refusals.flatMap(\.rules))
    }

    private func tracedLines(_ lot: String, _ declaration: Int, _ item: Int) -> [TracedLot.Line] {
        let (declaration, item) = (plan.declarations[declaration], plan.declarations[declaration].items[item])
        return item.lots.filter { $0.lot == lot }.map { share in
            TracedLot.Line(
                declaration: declaration.ref, clientSeqNo: declaration.clientSeqNo, gNo: item.gNo, hs: item.hs,
                name: item.name, share: share, currency: declaration.currency, why: item.why)
        }
    }

    /// The two lists of a declaration, relative to the folder of the plan.
    static func lists(of declaration: FiledPlan.Declaration) -> [String] {
        ["commodities", "correspondence"].map { "lists/\(declaration.clientSeqNo).\($0).csv" }
    }

    private static func precedes(_ left: Receipt, _ right: Receipt) -> Bool {
        let (early, late) = (left.time.value?.packed ?? 0, right.time.value?.packed ?? 0)
        return early != late ? early < late : left.sha256 < right.sha256
    }

    // MARK: Findings

    private func unknownDeclaration(_ receipt: Receipt) -> Finding {
        let number = receipt.clientSeqNo ?? receipt.seqNo ?? receipt.entryId ?? "?"
        return Finding(
            ReceiptRules.unknownDeclaration, zh: "本计划中没有编号为 \(number) 的报关单",
            en: "the plan has no declaration with the number \(number)",
            hintZh: "换用该报关单的计划；只有统一编号的回执须与带客户端编号的回执一起给出",
            hintEn:
                "Take the plan of that declaration; a receipt with the unified number only needs the reply that names the client number beside it",
            place: Place(file: receipt.file))
    }

    private func unknownItem(_ item: Int, _ declaration: FiledPlan.Declaration, _ receipt: Receipt) -> Finding {
        Finding(
            ReceiptRules.unknownItem, zh: "\(declaration.ref) 没有第 \(item) 项，共 \(declaration.items.count) 项",
            en: "\(declaration.ref) has no line \(item); it has \(declaration.items.count)",
            hintZh: "核对回执是否属于此计划", hintEn: "Check that the receipt belongs to this plan",
            place: Place(file: receipt.file, gNo: item))
    }
}
