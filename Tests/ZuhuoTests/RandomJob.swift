/// A random job of 1 to 60 lots, and what is known of it beforehand.
struct RandomJob {
    var script = JobScript()
    var rows: [LotRow] = []
    /// Numbers of rows that no run may declare.
    var faulty: [Int] = []
    /// Whether room is scarce or fixed, so that the order of rows may decide who gets it.
    var isOrderFree = true

    struct Charge {
        var kind: String
        /// Hundredths of the currency.
        var amount: Int
        var currency: String
    }
    var charges: [Charge] = []
    var mode = "FOB"
    var basis = "FOB"
    var currency = "USD"
    var lineCap = 50
    /// Hundredths of a dollar.
    var valueCap = 15_000_000

    init(seed: UInt64) {
        var random = SplitMix(state: seed)
        let purchasers = random.number(1...3)
        script.set("purchasers", (1...purchasers).map { JobScript.purchaser("P\($0)") })
        let isEarly = random.once(in: 2)
        script.set("containerBinding", isEarly ? "early" : "late")
        script.set("flow", isEarly ? "loadThenInspect" : "inspectBeforeLoad")
        script.set("simplifiedDeclaration", random.once(in: 3) ? "never" : "auto")
        addTerms(&random)
        addLimits(&random)
        let refs = addBoxes(&random)
        let count = random.once(in: 4) ? random.number(20...60) : random.number(1...20)
        for number in 1...count { addLot(number, purchasers, refs, &random) }
        if seed % 5 == 0 { keepApart(every: 2 + Int(seed % 4)) }
    }

    /// Gives every so many-th lot a value that keeps it out of the boxes of others.
    private mutating func keepApart(every step: Int) {
        isOrderFree = false
        for index in rows.indices where index % step == 0 { rows[index]["separate"] = "S\(index / step % 3)" }
    }

    private mutating func addTerms(_ random: inout SplitMix) {
        mode = random.pick(["FOB", "C&F", "CIF"])
        basis = random.pick(["EXW", "FOB"])
        currency = random.pick(["USD", "USD", "EUR", "CNY"])
        for _ in 0..<random.number(0...4) {
            charges.append(
                Charge(
                    kind: random.pick(["inland", "freight", "insurance", "other"]), amount: random.number(1...500_000),
                    currency: random.pick(["CNY", "USD", "EUR"])))
        }
        let bases = ["value", "grossWeight", "volume", "packages"]
        let written = charges.map {
            [
                "kind": $0.kind, "amount": decimalText(Int128($0.amount), places: 2), "currency": $0.currency,
                "basis": random.pick(bases),
            ]
        }
        script.set(
            "terms",
            [
                "transactionMode": mode, "currency": currency, "contract": "C-1", "lotPriceBasis": basis,
                "lotCurrency": "CNY", "charges": written,
            ] as [String: Any])
    }

    private mutating func addLimits(_ random: inout SplitMix) {
        if random.once(in: 2) { valueCap = random.number(500_000...15_000_000) }
        if random.once(in: 3) { lineCap = random.number(5...50) }
        script.set(
            "limits",
            [
                "fillFactor": "0.88", "declarationValueUSD": decimalText(Int128(valueCap), places: 2),
                "declarationLines": lineCap,
            ] as [String: Any])
    }

    private mutating func addBoxes(_ random: inout SplitMix) -> [String] {
        var fleet: [[String: Any]] = [["type": random.pick(["20GP", "40GP", "40HQ", "45HQ"])]]
        if random.once(in: 3) { fleet.append(["type": "20GP"]) }
        if random.once(in: 4) {
            fleet[0]["available"] = random.number(1...2)
            isOrderFree = false
        }
        script.set("fleet", fleet)
        guard random.once(in: 3) else { return [] }
        let numbers = ["CSQU3054383", "QZXU3100871", "QZXU3100927"]
        let given = (0..<random.number(1...3)).map {
            ["ref": "B\($0 + 1)", "number": numbers[$0], "type": "40HQ", "tareKg": "3900"]
        }
        script.set("containers", given)
        isOrderFree = false
        return given.flatMap { [$0["ref"] ?? "", $0["number"] ?? ""] }
    }

    private mutating func addLot(_ number: Int, _ purchasers: Int, _ refs: [String], _ random: inout SplitMix) {
        var row = LotRow("L\(number)")
        let goods = random.pick(Goods.all)
        row["vendor"] = "S\(random.number(1...8))"
        row["purchaser"] = "P\(random.number(1...purchasers))"
        row["hs"] = goods.code
        row["name"] = random.once(in: 3) ? goods.name + "\"甲,\(random.number(1...3))" : goods.name
        row["brand_type"] = String(random.number(0...2))
        row["elements"] = random.pick(["塑料|无", "A&B|<无>", ""])
        row["unit"] = random.pick(goods.units)
        addMeasures(&row, goods, &random)
        row["currency"] = random.pick(["", "", "CNY", "USD", "EUR"])
        row["package_kind"] = random.pick(["", "22", "22", "06", "93"])
        if random.once(in: 3) { row["origin_division"] = random.pick(["330702", "330782"]) }
        if !refs.isEmpty, random.once(in: 4) { row["container"] = random.pick(refs) }
        if random.once(in: 10) {
            row["keep_with"] = "K\(random.number(1...2))"
            isOrderFree = false
        }
        if random.once(in: 9) { spoil(&row, number, &random) }
        rows.append(row)
    }

    private func addMeasures(_ row: inout LotRow, _ goods: Goods, _ random: inout SplitMix) {
        let net = random.once(in: 8) ? random.number(1...50_000) : random.number(100_000...200_000_000)
        row["net_kg"] = decimalText(Int128(net), places: 5)
        row["gross_kg"] = decimalText(Int128(net + random.number(0...5_000_000)), places: 5)
        row["volume_m3"] = random.decimal(1...6_000_000, places: 6)
        row["packages"] = String(random.number(1...500))
        let quantity = row["unit"] == "035" ? net : random.number(1...20_000) * 100_000
        row["quantity"] = decimalText(Int128(quantity), places: 5)
        row["total"] = random.decimal(100...(random.once(in: 20) ? 90_000_000 : 9_000_000), places: 2)
        row["first_quantity"] = amount(goods.first, row)
        row["second_quantity"] = goods.second.map { amount($0, row) } ?? ""
    }

    private func amount(_ unit: String, _ row: LotRow) -> String {
        if unit == row["unit"] { return row["quantity"] }
        return unit == "035" ? row["net_kg"] : unit == "006" || unit == "007" || unit == "025" ? "12" : "3"
    }

    /// Makes a row one that may not be declared.
    private mutating func spoil(_ row: inout LotRow, _ number: Int, _ random: inout SplitMix) {
        faulty.append(number - 1)
        switch random.number(1...8) {
        case 1: row["gross_kg"] = "0.00001"; row["net_kg"] = "1"
        case 2: row["hs"] = "0000000000"
        case 3: row["vendor"] = ""
        case 4: row["recognition"] = "entered"
        case 5: row["volume_m3"] = "900"
        case 6: row["total"] = "99999999"
        case 7: row["packages"] = "1,000"
        default: row["purchaser"] = "PX"
        }
    }
}
