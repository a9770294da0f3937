import Clearance
import Findings
import JSONText
import Platform
import Zuhuo

/// `zuhuo flow simulate JOB`.
enum FlowSimulate {
    private static let selected = OptionShape(
        name: "selected", value: "N",
        help: Bilingual(zh: "每千份报关单布控几份；默认 100", en: "declarations selected of a thousand; default 100"))
    private static let mismatched = OptionShape(
        name: "mismatched", value: "N",
        help: Bilingual(zh: "每千份被布控的几份查验不符；默认 200", en: "of a thousand selected, how many do not match; default 200"))
    private static let seed = OptionShape(
        name: "seed", value: "N", help: Bilingual(zh: "随机数的种子；默认 1", en: "start of the draw; default 1"))
    private static let chart = OptionShape(
        name: "svg", value: "FILE", isPath: true, help: Bilingual(zh: "把图写入此文件", en: "write the chart to this file"))

    static let shape = CommandShape(
        name: "flow simulate",
        purpose: Bilingual(zh: "同一作业在两种流程下各等多久", en: "Compare how a job waits under both flows"),
        details: [
            Bilingual(
                zh: "两种流程用同一次抽取的布控和不符，每一步都交给状态机判定。时间长度是假设，随结果列出；不是实测。",
                en:
                    "Both flows meet the same draw of selections and mismatches, and every step is decided by the state "
                    + "machines. Durations are assumptions, printed with the result, not measurements.")
        ],
        examples: [
            Example(
                line: "zuhuo flow simulate job.json --selected 50 --svg waits.svg",
                meaning: Bilingual(zh: "布控率百分之五", en: "one in twenty selected"))
        ],
        operands: .job,
        options: Options.codeTables + [
            selected, mismatched, seed, chart, Options.force, Options.encoding, Options.jobs,
            Options.format([.text, .json]),
        ], settings: [.codes]
    ) { arguments, console throws(Failure) in
        var assumptions = FlowSimulation.Assumptions()
        assumptions.selected = try arguments.number(selected, least: 0, most: 1_000) ?? assumptions.selected
        assumptions.mismatched = try arguments.number(mismatched, least: 0, most: 1_000) ?? assumptions.mismatched
        assumptions.seed = UInt64(try arguments.number(seed, most: Int(Int32.max)) ?? 1)
        let engine = try Engine(arguments, codes: try arguments.codeEdition(console))
        guard let input = try engine.read().value, let plan = engine.plan(input).value else {
            throw .other(
                Bilingual(
                    zh: "作业 \(engine.job) 不能编排；见 zuhuo check \(engine.job)",
                    en: "the job \(engine.job) cannot be planned; see zuhuo check \(engine.job)"), .findings)
        }
        let opening = FlowOpening(actor: "simulation", time: "\(input.job.declarationDate)T08:00:00+08:00")
        let simulation = FlowSimulation(FlowStart.events(plan, opening), assumptions)
        let report = TextReport(language: console.language, usesColour: console.coloursTalk)
        for finding in simulation.findings { Console.complain(report.text(of: finding) + "\n") }
        let page = SimulationPage(simulation: simulation, assumptions: assumptions, language: console.language)
        try console.write(arguments.format == .json ? page.json : Array(page.text.utf8))
        if let path = arguments.value(chart) { try write(page.svg, to: path, arguments) }
        return simulation.findings.isEmpty ? .clean : .findings
    }

    private static func write(_ text: String, to path: String, _ arguments: Arguments) throws(Failure) {
        do throws(PlatformError) {
            try atomicWrite(Array(text.utf8), to: path, overwrite: arguments.has(Options.force))
        } catch {
            throw .platform(error)
        }
    }
}

/// A simulation for a person, a program, and as a chart.
struct SimulationPage {
    let simulation: FlowSimulation
    let assumptions: FlowSimulation.Assumptions
    let language: Language

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private func name(_ outcome: FlowSimulation.Outcome) -> String {
        outcome.flow == .inspectBeforeLoad ? word("先查验后装运", "inspect before load") : word("先装后查", "load then inspect")
    }

    var text: String {
        let titles = [
            word("等待的货（批）", "lots that waited"), word("其中自己未被布控", "of these not selected themselves"),
            word("误船的货（批）", "lots that missed the vessel"), word("误船或缺货的箱", "boxes late or short"),
            word("掏箱重装的箱", "boxes emptied and refilled"), word("最长等待（小时）", "longest wait, hours"),
            word("等待合计（批·小时）", "all waits, lot-hours"),
        ]
        var rows = [[""] + simulation.outcomes.map(name)]
        for (index, title) in titles.enumerated() {
            rows.append([title] + simulation.outcomes.map { String(Self.figures($0)[index]) })
        }
        let drawn = simulation.drawn
        return word(
            "布控 \(drawn.selected) 份报关单，其中不符 \(drawn.mismatched) 份\n",
            "\(drawn.selected) declarations selected, \(drawn.mismatched) of them mismatched\n")
            + TextLayout.table(rows, rightAligned: [1, 2]) + "\n" + assumed
    }

    private static func figures(_ outcome: FlowSimulation.Outcome) -> [Int] {
        [
            outcome.waiting, outcome.innocent, outcome.missed, outcome.lateBoxes, outcome.reopened, outcome.longest,
            outcome.total,
        ]
    }

    /// The assumptions, as they were.
    private var assumed: String {
        let own = assumptions
        return word(
            "假设（本程序的默认，不是实测）：布控 \(own.selected)‰，不符 \(own.mismatched)‰，种子 \(own.seed)；小时："
                + "申报 \(own.declaring)，放行 \(own.releasing)，查验 \(own.inspecting)，解除扣留 \(own.clearing)，装箱 \(own.loading)，"
                + "到口岸 \(own.toPort)，掏箱、重装各 \(own.unstuffing)，截关 \(own.cutOff)\n",
            "Assumed (our defaults, not measured): selected \(own.selected) of 1000, mismatched \(own.mismatched) of 1000,\n"
                + "seed \(own.seed); hours: declaring \(own.declaring), releasing \(own.releasing), inspecting \(own.inspecting), clearing "
                + "\(own.clearing), loading \(own.loading),\nto the port \(own.toPort), emptying and refilling \(own.unstuffing) each, cut-off "
                + "\(own.cutOff)\n")
    }

    var json: [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        for (key, number) in [
            ("schemaVersion", 1), ("selectedPerThousand", assumptions.selected),
            ("mismatchedPerThousand", assumptions.mismatched), ("seed", Int(assumptions.seed)),
            ("declaringHours", assumptions.declaring), ("releasingHours", assumptions.releasing),
            ("inspectingHours", assumptions.inspecting), ("clearingHours", assumptions.clearing),
            ("loadingHours", assumptions.loading), ("toPortHours", assumptions.toPort),
            ("unstuffingHours", assumptions.unstuffing), ("cutOffHours", assumptions.cutOff),
            ("declarationsSelected", simulation.drawn.selected),
            ("declarationsMismatched", simulation.drawn.mismatched),
        ] {
            text.key(key)
            text.integer(number)
        }
        text.key("flows")
        text.beginArray()
        for outcome in simulation.outcomes {
            text.beginObject(inline: true)
            text.key("flow")
            text.string(outcome.flow.rawValue)
            let keys = [
                "waiting", "waitingUnselected", "missed", "lateBoxes", "reopenedBoxes", "longestHours", "lotHours",
            ]
            for (key, number) in zip(keys, Self.figures(outcome)) {
                text.key(key)
                text.integer(number)
            }
            text.endObject()
        }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    /// Lots still waiting, hour by hour, one line a flow.
    var svg: String {
        let hours = max(24, simulation.outcomes.map(\.longest).max() ?? 0)
        let most = max(1, simulation.outcomes.map(\.waiting).max() ?? 0)
        var text =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 360\" font-family=\"sans-serif\" font-size=\"13\">\n"
            + "<rect width=\"720\" height=\"360\" fill=\"#fff\"/>\n"
            + "<path d=\"M60 20V300H700\" fill=\"none\" stroke=\"#444\"/>\n"
            + "<text x=\"60\" y=\"340\">\(word("小时（晚于没有布控时）", "hours later than without any selection"))</text>\n"
            + "<text x=\"66\" y=\"16\">\(word("仍在等待的货（批）", "lots still waiting"))</text>\n"
            + "<text x=\"52\" y=\"26\" text-anchor=\"end\">\(most)</text>\n"
            + "<text x=\"700\" y=\"318\" text-anchor=\"end\">\(hours)</text>\n"
        for (outcome, colour) in zip(simulation.outcomes, ["#1a7f37", "#b42318"]) {
            text += line(outcome, colour, hours, most)
        }
        return text + "</svg>\n"
    }

    private func line(_ outcome: FlowSimulation.Outcome, _ colour: String, _ hours: Int, _ most: Int) -> String {
        var path = ""
        for hour in 0...hours {
            let waiting = outcome.waits.count { $0 > hour }
            let (x, y) = (60 + hour * 640 / hours, 300 - waiting * 270 / most)
            path += path.isEmpty ? "M\(x) \(y)" : "H\(x)V\(y)"
        }
        let place = outcome.flow == .inspectBeforeLoad ? 48 : 68
        return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>\n"
            + "<text x=\"690\" y=\"\(place)\" text-anchor=\"end\" fill=\"\(colour)\">\(name(outcome))</text>\n"
    }
}
