import Foundation
import JSONText

/// Checks what a run wrote against the rows it was given, from the bytes of both alone.
struct OutputAudit {
    let job: RandomJob
    let outputs: WrittenOutputs
    private(set) var faults: [String] = []
    private let rowOf: [String: LotRow]

    static let rates: [String: Int128] = ["CNY": 100_000_000, "USD": 708_750_000, "EUR": 825_160_000]

    init(_ job: RandomJob, _ outputs: WrittenOutputs) {
        self.job = job
        self.outputs = outputs
        rowOf = Dictionary(job.rows.map { ($0["lot"], $0) }, uniquingKeysWith: { first, _ in first })
        checkLots()
        checkContainers()
        for declaration in outputs.plan["declarations"]?.elements ?? [] { checkDeclaration(declaration) }
        checkTotal()
        for (kind, element) in [("freight", "Fee"), ("insurance", "Insur"), ("other", "Other")] {
            checkCharge(kind, element)
        }
        checkReconciliation()
    }

    private mutating func expect(_ holds: Bool, _ words: @autoclosure () -> String) {
        if !holds { faults.append(words()) }
    }

    private func sum(_ records: [[String: String]], _ column: String, places: Int) -> Int128 {
        records.reduce(0) { $0 + (scaled($1[column] ?? "", places: places) ?? -1) }
    }

    private func sum(_ lots: [String], _ column: String, places: Int) -> Int128 {
        lots.reduce(0) { $0 + (scaled(rowOf[$1]?[column] ?? "", places: places) ?? -1) }
    }

    /// Every declared lot of every list.
    private var declared: [String] { outputs.commodities.values.flatMap { $0.compactMap { $0["批次号"] } } }

    // MARK: lots

    private mutating func checkLots() {
        let refused = (outputs.plan["refused"]?.elements ?? []).compactMap { $0["lot"]?.text }
        expect((declared + refused).sorted() == job.rows.map { $0["lot"] }.sorted(), "lots in are not lots out")
        let wrong = job.faulty.map { job.rows[$0]["lot"] }.filter { declared.contains($0) }
        expect(wrong.isEmpty, "declared though faulty: \(wrong)")
        expect(outputs.commodities.keys.sorted() == outputs.messages.keys.sorted(), "a list for each message")
    }

    // MARK: containers

    private static let volumes: [String: Int128] = [
        "20GP": 33_200_000, "40GP": 67_700_000, "40HQ": 76_300_000, "45HQ": 86_000_000,
    ]
    private static let payloads: [String: Int128] = [
        "20GP": 2_818_000_000, "40GP": 2_673_000_000, "40HQ": 2_654_000_000, "45HQ": 2_900_000_000,
    ]

    private mutating func checkContainers() {
        var packed: [String] = []
        var refOf: [String: String] = [:]
        for container in outputs.plan["containers"]?.elements ?? [] {
            let (ref, type) = (container["ref"]?.text ?? "", container["type"]?.text ?? "")
            let lots = (container["lots"]?.elements ?? []).compactMap(\.text)
            let list = outputs.packing[ref] ?? []
            expect(list.dropLast().map { $0["批次号"] ?? "" } == lots, "packing list of \(ref)")
            let boxes = Set(list.map { [$0["柜号"], $0["箱型"]] })
            expect(lots.isEmpty || boxes == [[container["number"]?.text ?? ref, type]], "box on the list of \(ref)")
            packed += lots
            for lot in lots { refOf[lot] = ref }
            let (volume, gross) = (sum(lots, "volume_m3", places: 6), sum(lots, "gross_kg", places: 5))
            expect(volume * 100 <= (Self.volumes[type] ?? 0) * 88, "\(ref) overfull: \(volume)")
            expect(gross <= (Self.payloads[type] ?? 0), "\(ref) overweight: \(gross)")
            guard let total = list.last else { continue }
            expect(total["批次号"] == "合计" && scaled(total["毛重(千克)"] ?? "", places: 5) == gross, "total row of \(ref)")
            expect(scaled(total["体积(立方米)"] ?? "", places: 6) == volume, "volume row of \(ref)")
            expect(scaled(total["件数"] ?? "", places: 0) == sum(lots, "packages", places: 0), "pieces of \(ref)")
        }
        expect(packed.sorted() == declared.sorted(), "each declared lot is in one container")
        checkPlaces(refOf)
    }

    private mutating func checkPlaces(_ refOf: [String: String]) {
        let numbers = ["CSQU3054383": "B1", "QZXU3100871": "B2", "QZXU3100927": "B3"]
        var groups: [String: Set<String>] = [:]
        var apart: [String: String] = [:]
        for (lot, ref) in refOf {
            guard let row = rowOf[lot] else { continue }
            let fixed = row["container"]
            expect(fixed.isEmpty || (numbers[fixed] ?? fixed) == ref, "\(lot) was to go into \(fixed), is in \(ref)")
            if !row["separate"].isEmpty {
                let place = "\(row["separate"]) in \(ref)"
                expect(apart.updateValue(lot, forKey: place) == nil, "two lots of \(place)")
            }
            if !row["keep_with"].isEmpty { groups[row["keep_with"], default: []].insert(ref) }
        }
        for (group, refs) in groups { expect(refs.count == 1, "\(group) is torn apart: \(refs)") }
    }

    // MARK: declarations

    private mutating func checkDeclaration(_ declaration: JSONNode) {
        let number = declaration["clientSeqNo"]?.text ?? ""
        guard let message = outputs.messages[number], let list = outputs.commodities[number] else {
            return faults.append("no message or list for \(number)")
        }
        let lots = list.compactMap { $0["批次号"] }
        checkHead(message, declaration, lots)
        let items = declaration["items"]?.elements ?? []
        expect(message.items.count == items.count && items.count <= job.lineCap, "\(items.count) lines")
        for (item, written) in zip(items, message.items) { checkItem(item, written, number) }
        checkCap(declaration)
        let purchasers = Set(lots.compactMap { rowOf[$0]?["purchaser"] })
        expect(purchasers == [declaration["purchaser"]?.text ?? ""], "purchasers of \(number): \(purchasers)")
        checkBox(message, declaration)
    }

    private mutating func checkHead(_ message: WrittenMessage, _ declaration: JSONNode, _ lots: [String]) {
        expect(message.head["PackNo"] == String(sum(lots, "packages", places: 0)), "PackNo")
        for (column, element, key) in [("gross_kg", "GrossWet", "grossKg"), ("net_kg", "NetWt", "netKg")] {
            let weight = sum(lots, column, places: 5)
            expect(message.head[element] == decimalText(max(weight, 100_000), places: 5), "\(element) of \(lots)")
            expect(declaration[key]?.text == decimalText(weight, places: 5), key)
        }
        let total = message.items.reduce(Int128(0)) { $0 + (scaled($1["DeclTotal"] ?? "", places: 2) ?? -1) }
        expect(scaled(declaration["total"]?.text ?? "", places: 2) == total, "sum of DeclTotal")
        expect(Set(message.items.map { $0["TradeCurr"] }) == [job.currency], "TradeCurr")
        expect(message.items.map { $0["GNo"] } == (1...message.items.count).map(String.init), "GNo")
        let kinds = Set(lots.map { rowOf[$0]?["package_kind"] ?? "" }.map { $0.isEmpty ? "22" : $0 })
        expect(Set(message.texts("PackType") + [message.head["WrapType"] ?? ""]) == kinds, "packing kinds")
        expect(message.head["NoOtherPack"] == (kinds.count > 1 ? "0" : "1"), "NoOtherPack")
    }

    private mutating func checkItem(_ item: JSONNode, _ written: [String: String], _ number: String) {
        let gNo = written["GNo"] ?? ""
        let total = scaled(written["DeclTotal"] ?? "", places: 2) ?? -1
        let quantity = scaled(written["GQty"] ?? "", places: 5) ?? 0
        expect(quantity > 0 && total >= 0, "amounts of line \(gNo)")
        let price = quantity > 0 ? (total * 10_000_000 * 2 + quantity) / (2 * quantity) : 0
        expect(scaled(written["DeclPrice"] ?? "", places: 4) == price, "price of line \(gNo)")
        for lists in [outputs.commodities, outputs.correspondence] {
            let own = (lists[number] ?? []).filter { $0["商品序号"] == gNo }
            expect(sum(own, "申报金额", places: 2) == total, "shares of line \(gNo)")
            expect(!own.isEmpty, "line \(gNo) without lots")
        }
        let shares = item["lots"]?.elements ?? []
        let cents = shares.reduce(Int128(0)) { $0 + (scaled($1["total"]?.text ?? "", places: 2) ?? -1) }
        expect(cents == total, "shares of line \(gNo) in the plan")
        let lots = shares.compactMap { $0["lot"]?.text }
        let net = sum(lots, "net_kg", places: 5)
        expect(item["netKg"]?.text == decimalText(net, places: 5), "net weight of line \(gNo)")
        checkGoods(item, written, lots)
    }

    private mutating func checkGoods(_ item: JSONNode, _ written: [String: String], _ lots: [String]) {
        let codes = Set(lots.compactMap { rowOf[$0]?["hs"] })
        guard let goods = Goods.all.first(where: { $0.code == written["CodeTS"] }) else {
            return faults.append("a code of no lot")
        }
        expect(codes.contains(goods.code), "declared code of \(lots)")
        expect(written["FirstUnit"] == goods.first && written["SecondUnit"] == goods.second, "units of \(goods.code)")
        expect((written["SecondQty"] == nil) == (goods.second == nil), "second quantity of \(goods.code)")
        let isSingle = item["kind"]?.text == "single"
        expect(!isSingle || codes.count == 1, "a single kind of several codes")
        expect(isSingle || codes.isDisjoint(with: ["3303000010", "0506100000"]), "merged though excluded")
        expect(Set(codes.map { $0.prefix(2) }).count == 1, "a line of several chapters")
        expect(written["OriginCountry"] == "ARE" && written["DestinationCountry"] == "CHN", "countries not swapped")
        expect(
            (written["GoodsAttr"] == "30") == ["3303000010", "0506100000"].contains(goods.code),
            "GoodsAttr of \(goods.code)")
    }

    private mutating func checkCap(_ declaration: JSONNode) {
        let total = scaled(declaration["total"]?.text ?? "", places: 2) ?? 0
        let (rate, dollar) = (Self.rates[job.currency] ?? 1, Self.rates["USD"] ?? 1)
        let dollars = (total * rate * 2 + dollar) / (2 * dollar)
        expect(scaled(declaration["valueUSD"]?.text ?? "", places: 2) == dollars, "valueUSD")
        expect(dollars <= Int128(job.valueCap), "over the cap: \(dollars)")
    }

    private mutating func checkBox(_ message: WrittenMessage, _ declaration: JSONNode) {
        let refs = (declaration["containers"]?.elements ?? []).compactMap(\.text)
        guard job.script.values["containerBinding"] as? String == "early" else {
            return expect(message.texts("ContainerId").isEmpty, "a box under late binding")
        }
        expect(refs.count == 1, "boxes of a declaration: \(refs)")
        let box = outputs.plan["containers"]?.elements?.first { $0["ref"]?.text == refs.first }
        let sharing = (outputs.plan["declarations"]?.elements ?? []).count {
            $0["containers"]?.elements?.first?.text == refs.first
        }
        expect(message.texts("ContainerId") == [box?["number"]?.text].compactMap { $0 }, "ContainerId")
        guard box?["number"]?.text != nil else { return }
        expect(message.texts("LclFlag") == [sharing > 1 ? "1" : "0"], "LclFlag with \(sharing) declarations")
        expect(
            message.texts("GoodsNo") == [(1...message.items.count).map(String.init).joined(separator: ",")], "GoodsNo")
        let lots = (box?["lots"]?.elements ?? []).compactMap(\.text)
        let weight = decimalText(sum(lots, "gross_kg", places: 5) + 390_000_000, places: 5)
        expect(message.texts("GoodsContaWt") == [weight], "GoodsContaWt")
    }

    // MARK: money

    /// Charges that the terms put into the price.
    private var pricedCharges: [RandomJob.Charge] {
        job.charges.filter {
            switch $0.kind {
            case "inland": job.basis == "EXW"
            case "freight": job.mode != "FOB"
            case "insurance": job.mode == "CIF"
            default: false
            }
        }
    }

    /// All lines together are the exact value, but for half a cent a line.
    private mutating func checkTotal() {
        guard !declared.isEmpty else { return }
        let goods = declared.reduce(Int128(0)) { sum, lot in
            let row = rowOf[lot]
            let currency = row?["currency"].isEmpty == false ? row?["currency"] ?? "" : "CNY"
            return sum + (scaled(row?["total"] ?? "", places: 2) ?? 0) * (Self.rates[currency] ?? 0)
        }
        let charges = pricedCharges.reduce(Int128(0)) { $0 + Int128($1.amount) * (Self.rates[$1.currency] ?? 0) }
        let lines = outputs.messages.values.flatMap(\.items)
        let written = lines.reduce(Int128(0)) { $0 + (scaled($1["DeclTotal"] ?? "", places: 2) ?? 0) }
        let rate = Self.rates[job.currency] ?? 1
        let gap = written * rate - goods - charges
        expect(2 * abs(gap) <= rate * Int128(lines.count), "total \(written) is off by \(gap) / \(rate) cents")
        let amount = outputs.plan["totals"]?["value"]?["amount"]?.text ?? ""
        expect(scaled(amount, places: 2) == written, "total of the plan")
    }

    /// The parts of a charge in the heads sum to it exactly.
    private mutating func checkCharge(_ kind: String, _ element: String) {
        guard !declared.isEmpty else { return }
        let own = job.charges.filter { $0.kind == kind }
        let isDeclared =
            kind == "freight" ? job.mode != "FOB" : kind == "insurance" ? job.mode == "CIF" : true
        let heads = outputs.messages.values.map(\.head)
        let parts = heads.compactMap { $0[element + "Rate"] }
        guard isDeclared, let first = own.first else { return expect(parts.isEmpty, "\(element)Rate without reason") }
        let isMixed = own.contains { $0.currency != first.currency }
        let (currency, rate) = (isMixed ? job.currency : first.currency, Self.rates[job.currency] ?? 1)
        let whole = own.reduce(Int128(0)) { sum, charge in
            let amount = Int128(charge.amount) * 1000
            guard isMixed else { return sum + amount }
            return sum + (amount * (Self.rates[charge.currency] ?? 0) * 2 + rate) / (2 * rate)
        }
        let written = parts.reduce(Int128(0)) { $0 + (scaled($1, places: 5) ?? -1) }
        expect(written == whole, "\(kind) is \(whole), the heads say \(written)")
        for head in heads where head[element + "Rate"] != nil {
            expect(head[element + "Mark"] == "3" && head[element + "Curr"] == currency, "mark and currency of \(kind)")
        }
    }

    private mutating func checkReconciliation() {
        func row(_ name: String) -> [String: String] { outputs.reconciliation.first { $0["项目"] == name } ?? [:] }
        expect(row("读入")["批数"] == String(job.rows.count), "rows read")
        expect(row("申报")["批数"] == String(declared.count), "lots declared")
        for (name, text) in row("差额(应为零)") where name != "项目" && !text.isEmpty {
            expect(scaled(text, places: 6) == 0, "difference of \(name): \(text)")
        }
        let gross = decimalText(sum(declared, "gross_kg", places: 5), places: 5)
        expect(row("申报")["毛重(千克)"] == gross, "gross weight reconciled")
        let rows = outputs.reconciliation.filter { ($0["项目"] ?? "").hasPrefix("D") }
        expect(rows.count == outputs.messages.count, "a row for each declaration")
    }
}
