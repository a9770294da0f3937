import Findings
import Foundation
import Platform
import Testing
import Zuhuo

/// Whatever the job and the lots say, no message of ours breaks the schema: what does not fit is a finding.
@Suite struct LengthTests {
    /// Texts of the job by path with the greatest length the reader takes, a Chinese character counting 2.
    private static let texts: [(path: String, limit: Int)] = [
        ("job", 200), ("exporter/name", 100), ("exporter/nameEn", 400), ("declarant/name", 70),
        ("declarant/operator", 30), ("producer/name", 100), ("producer/nameEn", 400), ("route/vessel", 50),
        ("route/voyage", 32), ("terms/contract", 32), ("defaults/marks", 400), ("transit/inlandVehicle", 30),
        ("transit/inlandVoyage", 32), ("transit/carrierName", 70), ("transit/carrierCode", 10),
        ("exporter/marketProcurementFiling", 60),
    ]
    /// Identifiers that must stay plain: their length alone is varied.
    private static let codes: [(path: String, limit: Int)] = [
        ("exporter/customsCode", 18), ("declarant/customsCode", 10), ("producer/customsCode", 18),
        ("exporter/creditCode", 18), ("declarant/creditCode", 18), ("producer/creditCode", 18),
        ("declarant/operatorCard", 13), ("route/billOfLading", 32), ("messageVersion", 5), ("transit/number", 16),
    ]

    /// A text of exactly a length as the message counts it.
    private static func text(_ length: Int, _ random: inout SplitMix) -> String {
        var text = ""
        var room = length
        while room > 0 {
            if room > 1, random.once(in: 3) {
                text += random.pick(["义", "乌", "货", "é"])
                room -= 2
            } else {
                text += random.pick(["A", "b", "7", "&", "<", ">", "\"", "'", ";", "]", "-"])
                room -= 1
            }
        }
        return text
    }

    private static func code(_ length: Int, _ random: inout SplitMix) -> String {
        String((0..<length).map { _ in random.pick(Array("ABCDEFGHJK0123456789")) })
    }

    /// A job with texts of the lengths that `length` makes of their limits.
    private static func script(_ random: inout SplitMix, _ length: (Int, inout SplitMix) -> Int) -> JobScript {
        var script = JobScript()
        script.set("clearance", "transit")
        script.set("flow", "loadThenInspect")
        script.set("containerBinding", "early")
        script.set("transit", ["inlandMode": "4", "eLock": true, "validUntil": "2026-12-01"] as [String: Any])
        script.set("producer", script.values["exporter"])
        for (path, limit) in texts { script.set(path, text(length(limit, &random), &random)) }
        let purchasers = (1...2).map { number in
            var purchaser = JobScript.purchaser("P\(number)")
            purchaser["id"] = text(length(60, &random), &random)
            for (key, limit) in [("name", 100), ("nameEn", 400), ("registeredIn", 90)] {
                purchaser[key] = text(length(limit, &random), &random)
            }
            purchaser["documentType"] = "licence"
            purchaser["documentNumber"] = text(length(100, &random), &random)
            purchaser["aeoCode"] = "SG" + code(length(30, &random), &random)
            return purchaser
        }
        script.set("purchasers", purchasers)
        let numbers = ["CSQU3054383", "QZXU3100871"]
        script.set(
            "containers",
            numbers.map {
                [
                    "ref": code(length(64, &random), &random), "number": $0, "type": "40HQ",
                    "seal": text(length(128, &random), &random), "eLock": text(length(128, &random), &random),
                ]
            })
        return script
    }

    private static func rows(
        _ script: JobScript, _ random: inout SplitMix, _ length: (Int, inout SplitMix) -> Int
    ) -> [LotRow] {
        let purchasers = (script.values["purchasers"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        return (1...8).map { number in
            var row = LotRow("L\(number)")
            row["lot"] = "\(number)" + text(length(254, &random), &random)
            row["purchaser"] = random.pick(purchasers)
            for column in ["trade", "vendor", "vendor_name", "name_en", "keep_with"] {
                row[column] = text(length(255, &random), &random)
            }
            row["keep_with"] = ""
            row["name"] = "货" + text(length(253, &random), &random)
            row["elements"] = text(length(251, &random), &random)
            return row
        }
    }

    @Test(arguments: 0..<60)
    func everythingAtItsLimitIsDeclared(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let script = Self.script(&random) { limit, _ in limit }
        let test = try TestJob(script, rows: Self.rows(script, &random) { limit, _ in limit })
        let outcome = try test.run()
        #expect(outcome.errors == [])
        #expect(outcome.report.declarations >= 1 && outcome.report.lotsRefused == 0)
        let outputs = try WrittenOutputs(outcome.files)
        let message = try #require(outputs.messages.values.first)
        let exporter = script.values["exporter"] as? [String: Any]
        #expect(message.head["TradeName"] == exporter?["name"] as? String)
        #expect(message.texts("TrafMode").last == "2")
    }

    @Test(arguments: 0..<20)
    func whatIsTooLongIsAFindingAndNeverABrokenMessage(part: UInt64) throws {
        let test = try TestJob()
        for round in 0..<20 {
            var random = SplitMix(state: part * 1_000 + UInt64(round))
            let excess = { (limit: Int, random: inout SplitMix) in
                random.once(in: 12) ? limit + random.number(1...60) : random.number(0...limit)
            }
            var script = Self.script(&random, excess)
            if random.once(in: 2) {
                let (path, limit) = random.pick(Self.codes)
                script.set(path, Self.code(limit + random.number(-3...20), &random))
            }
            (test.script, test.rows) = (script, Self.rows(script, &random, excess))
            let outcome = try test.run()
            #expect(outcome.report.declarations == 0 || !outcome.files.isEmpty)
        }
    }

    @Test(arguments: texts.map(\.path) + codes.map(\.path))
    func oneCharacterMoreIsRefused(path: String) throws {
        var random = SplitMix(state: 7)
        let free = ["job", "exporter/marketProcurementFiling"]
        let limit = (Self.texts + Self.codes).first { $0.path == path }?.limit ?? 0
        var script = Self.script(&random) { limit, _ in limit }
        script.set(path, Self.code(limit + 1, &random))
        let outcome = try TestJob(script, rows: Self.rows(script, &random) { limit, _ in limit }).run()
        #expect(outcome.errors.isEmpty == free.contains(path), "\(outcome.errors)")
        #expect((outcome.report.declarations == 0) == !free.contains(path))
    }

    /// Figures as large as the table takes, and one step more; none breaks a message or ends the program.
    @Test(arguments: [
        "quantity", "first_quantity", "second_quantity", "packages", "gross_kg", "net_kg", "volume_m3", "total",
        "unit_price",
    ])
    func figuresOutOfAllBounds(column: String) throws {
        for digits in 7...19 {
            var rows = (1...4).map { LotRow("L\($0)") }
            for index in 0..<3 {
                rows[index]["hs"] = "4202920000"
                rows[index]["second_quantity"] = "5"
                rows[index]["first_quantity"] = "5"
                if column == "unit_price" { rows[index]["total"] = "" }
                rows[index][column] = String(repeating: "9", count: digits)
                if column == "net_kg" { rows[index]["gross_kg"] = rows[index][column] }
            }
            let outcome = try TestJob(rows: rows).run()
            #expect(outcome.report.lotsRead == 4, "\(column) \(digits)")
            let outputs = try WrittenOutputs(outcome.files)
            let declared = outputs.commodities.values.reduce(0) { $0 + $1.count }
            #expect(declared + outcome.report.lotsRefused == 4, "\(column) \(digits)")
        }
    }

    @Test(arguments: ["volumeM3", "payloadKg", "tareKg"])
    func aBoxAsLargeAsAMountainIsRefused(key: String) throws {
        var script = JobScript()
        script.set("fleet", [["type": "40HQ", key: "9000000"]])
        #expect(try TestJob(script).run().errors == ["MP-JOB-011"])
        script.set("fleet", [["type": "40HQ", key: "1000000"]])
        #expect(try TestJob(script).run().report.declarations == 1)
    }

    @Test(arguments: ["A/B", "../x", "/x", "a b", "C\\1", "C1\t"])
    func aRefThatCannotNameAFileIsRefused(ref: String) throws {
        var script = JobScript()
        script.set("containers", [["ref": ref, "type": "40HQ"]])
        let outcome = try TestJob(script).run()
        #expect(outcome.errors == (ref == "C1\t" ? [] : ["MP-JOB-078"]))
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{1}", "\u{0B}", "\u{85}", "\u{2028}", "\u{1F9E6}", "]]>", "\r", "\t"])
    func strangeCharactersNeverBreakAMessage(strange: String) throws {
        var row = LotRow("L1")
        row["name"] = "袜" + strange + "子"
        row["elements"] = "棉|" + strange
        var script = JobScript()
        script.set("defaults/marks", "N" + strange + "M")
        for job in [try TestJob(JobScript(), rows: [row]), try TestJob(script)] {
            let outcome = try job.run()
            #expect(outcome.report.declarations == 1 || !outcome.errors.isEmpty)
        }
    }
}
