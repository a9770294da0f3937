import Foundation
import JSONText
import Testing

@Suite("Newer code tables for check, plan, declare, explain and flow")
struct JobCodeTablesTests {
    private let scratch: Scratch
    static let said = "# vintage: 2026-11\n# source: Notice 1\n"
    static let pens = "\n9608100000,圆珠笔,012,035,"
    static let kinds = "code,name_zh,name_en,valid_from,valid_to,notes\n22,纸箱,,,2026-11-18,\n"

    init() throws {
        scratch = try Scratch()
        #expect(try zuhuo("init", "job", "--lang", "en", in: scratch.url).code == 0)
    }

    /// Writes the program's own tariff with one passage replaced into the folder `tables`.
    private func tariff(_ old: String, _ new: String) throws {
        let own = try String(contentsOf: packageRoot().appending(path: "Schemas/CodeLists/tariff.csv"), encoding: .utf8)
        #expect(own.contains(old))
        try scratch.write(Self.said + own.replacingOccurrences(of: old, with: new), "tables/tariff.csv")
    }

    /// Makes the pens of the job goods of a code that no tariff of the program has.
    private func renamePens() throws {
        let lots = try scratch.text("job/lots.csv").replacingOccurrences(of: "9608100000", with: "9608100001")
        try scratch.write(lots, "job/lots.csv")
    }

    /// Runs the program in the test's folder.
    private func go(_ line: String...) throws -> Run { try go(line) }

    private func go(_ line: [String], _ program: URL = program) throws -> Run {
        try run(program, line, in: scratch.url)
    }

    private func messages(_ folder: String = "OUT") throws -> String {
        let names = try scratch.names().filter { $0.hasPrefix("\(folder)/declarations/") }
        return try names.map(scratch.text).joined()
    }

    @Test("a code that a newer tariff adds is accepted, and plan.json says by which files")
    func added() throws {
        defer { scratch.remove() }
        try tariff(Self.pens, "\n9608100001,新圆珠笔,012,035,,,,,品牌类型|出口享惠情况|种类|品牌|型号|GTIN|CAS|其他," + Self.pens)
        try renamePens()
        #expect(try go("check", "job/job.json").code == 1)
        let check = try go("check", "job/job.json", "--codes", "tables")
        #expect(check.code == 0)
        #expect(check.output == "12 usable lots; no findings\n")
        let plan = try go("plan", "job/job.json", "--codes", "tables", "--format", "json")
        #expect(plan.code == 0)
        let run = try go("declare", "job/job.json", "--codes", "tables", "-o", "OUT")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("lots          12 read = 12 declared + 0 refused\n"))
        #expect(try scratch.text("OUT/plan.json") == plan.output)
        #expect(try messages().contains("<CodeTS>9608100001</CodeTS>"))
        let codes = try #require(try plan.json()["codes"])
        let file = try #require(codes["files"]?.elements?.first)
        #expect(codes["files"]?.elements?.count == 1)
        #expect(file["file"]?.text == "tariff.csv")
        #expect(file["table"]?.text == "tariff")
        #expect(file["vintage"]?.text == "2026-11")
        let sums = try go(["-c", "cd tables; sha256sum *.csv; sha256sum *.csv | sha256sum"], URL(filePath: "/bin/sh"))
        #expect(sums.output == "\(file["sha256"]?.text ?? "")  tariff.csv\n\(codes["sha256"]?.text ?? "")  -\n")
        #expect(try go("validate", "OUT/declarations", "--codes", "tables", "--strict").code == 0)
        #expect(try go("validate", "OUT/declarations").code == 1)
        let explained = try go("explain", "lot", "L10", "job/job.json", "--codes", "tables")
        #expect(explained.code == 0)
        #expect(explained.output.contains("on D1"))
        let lots = ["validate", "OUT/declarations", "--against", "job/lots.csv", "--job", "job/job.json"]
        #expect(try go(lots + ["--codes", "tables"]).code == 0)
        #expect(try go(lots).code == 1)
    }

    @Test("another unit of a newer tariff is the one declared")
    func changedUnit() throws {
        defer { scratch.remove() }
        try tariff(Self.pens, "\n9608100000,圆珠笔,035,,")
        #expect(try go("declare", "job/job.json", "-o", "OLD").code == 0)
        #expect(try go("declare", "job/job.json", "--codes", "tables", "-o", "OUT").code == 0)
        func pens(_ folder: String) throws -> Substring {
            let text = try messages(folder)
            let item = try #require(text.split(separator: "<DecList>").first { $0.contains("9608100000") })
            return item
        }
        #expect(try pens("OLD").contains("<FirstUnit>012</FirstUnit>"))
        #expect(try pens("OUT").contains("<FirstUnit>035</FirstUnit>\n"))
        #expect(try pens("OUT").contains("<FirstQty>1029</FirstQty>"))
        #expect(try !pens("OUT").contains("<SecondUnit>035"))
        #expect(try go("validate", "OUT/declarations", "--codes", "tables", "--strict").code == 0)
    }

    @Test("a code that a newer tariff has no more is refused with its reason, the others are declared")
    func retired() throws {
        defer { scratch.remove() }
        try tariff(Self.pens, "\n9608100009,圆珠笔,012,035,")
        let run = try go("declare", "job/job.json", "--codes", "tables", "-o", "OUT")
        #expect(run.code == 1)
        #expect(run.output.contains("12 read = 11 declared + 1 refused"))
        #expect(run.talk.hasPrefix("error MP-HS-002"))
        #expect(
            run.talk.contains(
                "The commodity code 9608100000 has expired: the tariff of 2026-08 had it, that of 2026-11 has it no\n")
                || run.talk.contains("9608100000 has expired: the tariff of 2026-08 had it, that of 2026-11"))
        #expect(run.talk.contains("9608100009"))
    }

    @Test("a code that a newer table ends refuses what uses it, naming the day; the day before it is in use")
    func ended() throws {
        defer { scratch.remove() }
        try scratch.write(Self.said + Self.kinds, "tables/packaging_kinds.csv")
        let run = try go("check", "job/job.json", "--codes", "tables")
        #expect(run.code == 1)
        #expect(run.output.contains("'22' is no longer in use since 2026-11-18."))
        let job = try scratch.text("job/job.json")
        try scratch.write(
            job.replacingOccurrences(
                of: "\"declarationDate\": \"2026-11-18\"", with: "\"declarationDate\": \"2026-11-17\""),
            "job/job.json")
        #expect(try go("check", "job/job.json", "--codes", "tables").code == 0)
    }

    @Test("a faulty folder stops every command with the same words; nothing is written")
    func faulty() throws {
        defer { scratch.remove() }
        try scratch.write(
            Self.said + "code,name_zh,name_en,valid_from,valid_to,notes\nXKX,,,x,,\n", "tables/countries.csv")
        try scratch.write("{\"codes\": \"tables\"}", "zuhuo.json")
        let journal = ["--journal", "j"]
        let before = try scratch.names()
        let lines = [
            ["check", "job/job.json"], ["plan", "job/job.json"], ["plan", "job/job.json", "-o", "OUT"],
            ["declare", "job/job.json", "-o", "OUT"], ["explain", "lot", "L10", "job/job.json"],
            ["flow", "open", "job/job.json"] + journal, ["flow", "simulate", "job/job.json"],
            ["codes", "list"], ["validate", "-"],
        ]
        for line in lines {
            for more in [["--codes", "tables"], ["--config", "zuhuo.json"]] {
                let run = try go(line + more)
                #expect(run.code == 3, "\(line)")
                #expect(
                    run.talk.hasPrefix(
                        "zuhuo: the code tables tables have 2 errors and cannot be used; the first: tables/countries.csv:4:"
                    ),
                    "\(line): \(run.talk)")
                #expect(run.output.isEmpty, "\(line)")
            }
        }
        #expect(try go("check", "job/job.json", "--codes", "nowhere").code == 3)
        #expect(try scratch.names() == before)
    }

    @Test("the configuration's folder counts, relative to its file; --codes goes before it")
    func configured() throws {
        defer { scratch.remove() }
        try tariff(Self.pens, "\n9608100001,新圆珠笔,012,035,,,,,品牌类型|出口享惠情况|种类|品牌|型号|GTIN|CAS|其他," + Self.pens)
        try renamePens()
        try scratch.write("{\"codes\": \"../tables\"}", "office/zuhuo.json")
        let named = try go("plan", "job/job.json", "--format", "json", "--codes", "tables")
        let configured = try go("plan", "job/job.json", "--format", "json", "--config", "office/zuhuo.json")
        #expect(configured.code == 0)
        #expect(configured.talk.isEmpty)
        #expect(configured.output == named.output)
        try scratch.write(Self.said + Self.kinds, "other/packaging_kinds.csv")
        let both = try go("check", "job/job.json", "--config", "office/zuhuo.json", "--codes", "other")
        #expect(both.code == 1)
        #expect(both.output.contains("'22' is no longer in use"))
        #expect(both.output.contains("9608100001"))
    }

    @Test("a plan without newer tables says nothing of them; one changed with others is warned of")
    func changed() throws {
        defer { scratch.remove() }
        try scratch.write(
            Self.said + Self.kinds.replacingOccurrences(of: "2026-11-18", with: ""), "tables/packaging_kinds.csv")
        #expect(try go("declare", "job/job.json", "-o", "OUT").code == 0)
        #expect(try !scratch.text("OUT/plan.json").contains("\"codes\""))
        let same = try go("plan", "job/job.json", "--from", "OUT/plan.json")
        #expect(!same.talk.contains("MP-RPL-004"))
        let other = try go("plan", "job/job.json", "--from", "OUT/plan.json", "--codes", "tables", "-o", "NEW")
        #expect(other.code == 0)
        #expect(other.talk.contains("warning MP-RPL-004"))
        let again = try go("plan", "job/job.json", "--from", "NEW/plan.json", "--codes", "tables")
        #expect(!again.talk.contains("MP-RPL-004"))
        #expect(try go("plan", "job/job.json", "--from", "NEW/plan.json").talk.contains("MP-RPL-004"))
    }

    @Test("the flow opens a job by the tables that its plan was made with")
    func flow() throws {
        defer { scratch.remove() }
        try tariff(Self.pens, "\n9608100001,新圆珠笔,012,035,,,,,品牌类型|出口享惠情况|种类|品牌|型号|GTIN|CAS|其他," + Self.pens)
        try renamePens()
        let line = ["flow", "open", "job/job.json", "--journal", "j", "--actor", "a"]
        #expect(try go(line).code == 1)
        #expect(try go(line + ["--codes", "tables"]).code == 0)
        #expect(try go("flow", "simulate", "job/job.json", "--codes", "tables").code == 0)
        let amend = [
            "flow", "amend", "D1", "--job", "job/job.json", "--seq-no", "E20260000000000017", "--journal", "j",
        ]
        #expect(try go(amend + ["-o", "AMENDED", "--codes", "tables"]).code == 0)
        #expect(try messages("AMENDED").contains("<CodeTS>9608100001</CodeTS>"))
        _ = try go(amend + ["-o", "OLD"])
        #expect(try !messages("OLD").contains("9608100001"))
    }

    @Test("every command names the settings of a configuration that it does not use, with their lines")
    func unusedSettings() throws {
        defer { scratch.remove() }
        let settings = [
            "strict": "false", "ignore": "[]", "promote": "[]", "step": "\"save\"", "codes": "\"tables\"",
            "remarkProfile": "\"any\"", "cosmeticsPilot": "false", "epidemicGoodsAllowedFrom": "\"2024-01-01\"",
            "exchangeRates": "[{\"currency\": \"CNY\", \"cny\": \"1\"}]",
        ].sorted { $0.key < $1.key }
        let text = settings.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",\n")
        try scratch.write("{\"schemaVersion\": 1,\n\(text)}", "zuhuo.json")
        try scratch.write(
            Self.said + Self.kinds.replacingOccurrences(of: "2026-11-18", with: ""), "tables/packaging_kinds.csv")
        try scratch.write(goodMessage, "good.xml")
        try scratch.write("{\"findings\": []}", "run/findings.json")
        try scratch.write("{\"totals\": {}, \"containers\": [], \"declarations\": []}", "run/plan.json")
        let policy: Set = ["strict", "ignore", "promote", "codes"]
        let all = Set(settings.map(\.key))
        let lines: [(line: [String], used: Set<String>)] = [
            (["check", "job/job.json"], policy), (["plan", "job/job.json"], policy),
            (["plan", "job/job.json", "--fleet", "40HQ"], policy), (["declare", "job/job.json", "-n"], policy),
            (["batch", "job/job.json", "-n"], policy),
            (["validate", "good.xml"], all), (["codes", "list"], ["codes"]),
            (["report", "run"], policy.subtracting(["codes"])),
            (["codes", "show", "countries", "CHN"], ["codes"]), (["codes", "search", "Beilun"], ["codes"]),
            (["explain", "lot", "L10", "job/job.json"], ["codes"]), (["explain", "SW-003"], []),
            (["flow", "simulate", "job/job.json"], ["codes"]),
            (["flow", "open", "job/job.json", "--journal", "j", "--actor", "a"], ["codes"]),
            (
                [
                    "flow", "amend", "D1", "--job", "job/job.json", "--seq-no", "E20260000000000017", "--journal", "j",
                    "-o", "AMENDED",
                ], ["codes"]
            ),
        ]
        for (line, used) in lines {
            let run = try go(line + ["--config", "zuhuo.json"])
            #expect(run.code == 0, "\(line): \(run.talk)")
            let said = run.talk.split(separator: "\n").filter { $0.contains("does not use the setting") }
            let command = line.prefix(["codes", "flow"].contains(line[0]) ? 2 : 1).joined(separator: " ")
            let wanted = settings.enumerated().filter { !used.contains($0.element.key) }.map { place, setting in
                "zuhuo: zuhuo.json:\(place + 2): 'zuhuo \(command)' does not use the setting '\(setting.key)'; it has no effect"
            }
            #expect(said.map(String.init) == wanted, "\(line)")
            let quiet = try go(line + ["--config", "zuhuo.json", "--quiet"])
            #expect(!quiet.talk.contains("does not use"), "\(line)")
        }
        let known = Set(
            lines.map { $0.line.prefix(["codes", "flow"].contains($0.line[0]) ? 2 : 1).joined(separator: " ") })
        for command in try commands() {
            let takesConfiguration = try go(["help"] + command.split(separator: " ").map(String.init))
                .output.contains("--config FILE")
            #expect(takesConfiguration == known.contains(command), "\(command)")
        }
    }

    /// Every command that can be run, by the help of the program.
    private func commands() throws -> [String] {
        func names(_ help: String, after title: String) -> [String] {
            let rows = help.components(separatedBy: title + "\n").dropFirst().first?.components(separatedBy: "\n\n")
                .first
            return (rows ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .map { $0.dropFirst(2).components(separatedBy: "  ")[0] }
        }
        let first = names(try go("help").output, after: "Commands:")
        #expect(first.contains("declare"))
        var all: [String] = []
        for command in first {
            let parts = names(try go("help", command).output, after: "What it does:")
            all += parts.isEmpty ? [command] : parts
        }
        #expect(all.contains("flow open"))
        return all
    }
}
