import Foundation
import JSONText
import Testing

@Suite("zuhuo plan with variants and changes, zuhuo explain of a plan")
struct PlanCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func job() throws -> String {
        #expect(try zuhuo("init", "job", "--lang", "en", in: scratch.url).code == 0)
        return "job/job.json"
    }

    @Test("a box is drawn by volume, weight and value, aligned in both languages")
    func drawing() throws {
        defer { scratch.remove() }
        let job = try job()
        let text = try zuhuo("plan", job, in: scratch.url).output
        #expect(text.contains("\n            weight ████░░░░░░ 36%      9737.0 kg\n"))
        #expect(text.contains("\n            value  ███░░░░░░░ 34%  USD 51,655.94  of 1 cap\n"))
        let chinese = try zuhuo("plan", job, "--lang", "zh", in: scratch.url).output
        #expect(chinese.contains("\n            重量 ████░░░░░░ 36%      9737.0 kg\n"))
    }

    @Test("variants stand side by side, the job's own first")
    func variants() throws {
        defer { scratch.remove() }
        let job = try job()
        let run = try zuhuo(
            "plan", job, "--fleet", "40HQ:1", "--fleet", "45HQ,20GP:1", "--fill-factor", "0.88,0.9", in: scratch.url)
        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines[1].hasPrefix("  as in the job"))
        let node = try zuhuo(
            "plan", job, "--fleet", "40HQ:1", "--format", "json", in: scratch.url
        ).json()
        let variants = node["variants"]?.elements ?? []
        #expect(variants.map { $0["fleet"]?.text } == [nil, "40HQ:1"])
        #expect(variants.map { $0["containers"]?.value } == [.number("2"), .number("1")])
        #expect(variants[0]["refused"]?.value == .number("0"))
        #expect(variants[1]["refused"]?.value != .number("0"))
        for bad in ["40XX", "40HQ:", "40HQ:x", "40HQ:1:2", "", ","] {
            #expect(try zuhuo("plan", job, "--fleet=\(bad)", in: scratch.url).code == 2, "\(bad)")
        }
        for bad in ["0", "1.1", "x", "0.8,"] {
            #expect(try zuhuo("plan", job, "--fill-factor", bad, in: scratch.url).code == 2, "\(bad)")
        }
        #expect(try zuhuo("plan", job, "--fill-factor", "0.9", "-o", "OUT", in: scratch.url).code == 2)
        #expect(try !scratch.names().contains("OUT"))
    }

    @Test("a plan is changed, told and written; what is not touched keeps its bytes")
    func changes() throws {
        defer { scratch.remove() }
        let job = try job()
        #expect(try zuhuo("declare", job, "-o", "OUT", in: scratch.url).code == 0)
        let text = try zuhuo("plan", job, "--from", "OUT/plan.json", "--withdraw", "L12", in: scratch.url)
        #expect(text.code == 0)
        #expect(
            text.output.hasPrefix("Changed from OUT/plan.json: 0 lots moved (no plan moves fewer)\n  L12  withdrawn  "))
        let node = try zuhuo(
            "plan", job, "--from", "OUT/plan.json", "--withdraw", "L12", "--format", "json", in: scratch.url
        ).json()
        #expect(node["moved"]?.value == .number("0"))
        #expect(node["proved"]?.value == .boolean(true))
        #expect(node["lots"]?.elements?.map { $0["lot"]?.text } == ["L12"])
        let run = try zuhuo(
            "declare", job, "--from", "OUT/plan.json", "--withdraw", "L12", "-o", "OUT2", in: scratch.url)
        #expect(run.code == 0)
        #expect(run.output.contains("12 read = 11 declared + 1 refused"))
        let kept = (node["untouched"]?.elements ?? []).compactMap(\.text).filter { $0.hasPrefix("C") }
        #expect(kept.count == 1)
        for box in kept {
            #expect(try scratch.text("OUT2/packing/\(box).csv") == scratch.text("OUT/packing/\(box).csv"))
        }
        #expect(try zuhuo("plan", job, "--withdraw", "L12", in: scratch.url).code == 2)
        let unknown = try zuhuo("plan", job, "--from", "OUT/plan.json", "--hold", "L99", in: scratch.url)
        #expect(unknown.code == 2)
        #expect(unknown.talk == "zuhuo: neither plan nor lots have a lot, container or declaration 'L99'\n")
        #expect(try zuhuo("plan", job, "--from", job, in: scratch.url).code == 3)
    }

    @Test("--time-limit gives seconds to a new plan, and to nothing else")
    func timeLimit() throws {
        defer { scratch.remove() }
        let job = try job()
        let plain = try zuhuo("plan", job, in: scratch.url)
        let patient = try zuhuo("plan", job, "--time-limit", "2", in: scratch.url)
        #expect(patient.code == 0 && patient.output == plain.output)
        #expect(try zuhuo("declare", job, "--time-limit", "2", "-o", "OUT", in: scratch.url).code == 0)
        for bad in ["0", "-1", "x", "1.5", "86401"] {
            #expect(try zuhuo("plan", job, "--time-limit", bad, in: scratch.url).code == 2, "\(bad)")
        }
        let changed = try zuhuo("plan", job, "--time-limit", "2", "--from", "OUT/plan.json", in: scratch.url)
        #expect(changed.code == 2 && changed.talk.contains("--time-limit is for new plans, not with --from"))
    }

    @Test("a lot refused on the way in is explained by what was found, not missed")
    func explainRefusedRow() throws {
        defer { scratch.remove() }
        let job = try job()
        let lots = try scratch.text("job/lots.csv")
        _ = try scratch.write(lots.replacing(",2400,个,9.80,", with: ",0,个,9.80,"), "job/lots.csv")
        let text = try zuhuo("explain", "lot", "L03", job, in: scratch.url)
        #expect(text.code == 0)
        #expect(text.output == "lot L03\n  refused  lots.csv:4 MP-LOT-020: quantity must be greater than zero.\n")
        let node = try zuhuo("explain", "lot", "L03", job, "--format", "json", in: scratch.url).json()
        #expect(node["refusedBy"]?.text == "MP-LOT-020")
        #expect(try zuhuo("explain", "lot", "L77", job, in: scratch.url).code == 2)
    }

    @Test("a row corrected after planning is told, and its declaration is not called untouched")
    func correctedRow() throws {
        defer { scratch.remove() }
        let job = try job()
        #expect(try zuhuo("declare", job, "-o", "OUT", in: scratch.url).code == 0)
        let same = try zuhuo("plan", job, "--from", "OUT/plan.json", "--fix", "D1", in: scratch.url)
        #expect(same.output.contains("Untouched: C1, C2, D1"))
        #expect(!same.talk.contains("MP-RPL"))
        let lots = try scratch.text("job/lots.csv")
        _ = try scratch.write(lots.replacing(",18.50,22200.00,", with: ",18.60,22320.00,"), "job/lots.csv")
        let other = try zuhuo("plan", job, "--from", "OUT/plan.json", "--fix", "D1", in: scratch.url)
        #expect(other.output.contains("  Same lots, other content: D1\n  Untouched: C1, C2\n"))
        #expect(other.talk.contains("MP-RPL-005") && other.talk.contains("D1: the lots are those of the earlier plan"))
        let node = try zuhuo("plan", job, "--from", "OUT/plan.json", "--format", "json", in: scratch.url).json()
        #expect(node["sameLotsOtherContent"]?.elements?.map(\.text) == ["D1"])
        #expect(node["untouched"]?.elements?.map(\.text) == ["C1", "C2"])
    }

    @Test("explain tells of a lot, a container, a declaration, in words and as JSON")
    func explain() throws {
        defer { scratch.remove() }
        let job = try job()
        let lot = try zuhuo("explain", "lot", "L01", job, in: scratch.url)
        #expect(lot.code == 0)
        #expect(lot.output.hasPrefix("lot L01\n  in box C"))
        #expect(lot.output.contains("(tightest)"))
        let box = try zuhuo("explain", "container", "C1", job, "--format", "json", in: scratch.url).json()
        #expect(box["used"]?.value == .number("2") && box["lowerBound"]?.value == .number("2"))
        #expect(box["lotsWithoutRoom"]?.value != .number("0"))
        #expect(box["containerBinds"]?.text == "volume")
        // What it says is true: without those lots one box less does.
        let out = (box["namesWithoutRoom"]?.elements ?? []).compactMap(\.text)
        #expect(box["lotsWithoutRoom"]?.value == .number("\(out.count)"))
        let words = try zuhuo("explain", "container", "C1", job, in: scratch.url)
        #expect(words.output.contains("find no room") && words.output.contains(out[0]))
        let table = scratch.file("job/lots.csv")
        let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
        let kept = rows.filter { row in !out.contains { row.hasPrefix($0 + ",") } }
        #expect(kept.count == rows.count - out.count)
        try Data((kept.joined(separator: "\n") + "\n").utf8).write(to: table)
        let fewer = try zuhuo("plan", job, "--format", "json", in: scratch.url).json()
        #expect(fewer["containers"]?.elements?.count == 1)
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: table)
        let single = try zuhuo("explain", "declaration", "D1", job, "--lang", "zh", in: scratch.url)
        #expect(single.output.contains("还剩 USD 89,736.16（最紧）"))
        #expect(single.output.contains("该采购商只有这一份"))
        let wrong = try zuhuo("explain", "container", "C9", job, in: scratch.url)
        #expect(wrong.code == 2)
        #expect(wrong.talk == "zuhuo: the plan has no container 'C9'; did you mean 'C1'?\n")
        #expect(try zuhuo("explain", "lot", "L01", in: scratch.url).code == 2)
        #expect(try zuhuo("explain", "SW-003", job, in: scratch.url).code == 2)
    }
}
