import Foundation
import JSONText
import Testing

@Suite("zuhuo init, check, plan and declare")
struct JobCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A job as `init` makes it, with one passage of its lots replaced.
    private func job(_ old: String = "", _ new: String = "", language: String = "en") throws -> String {
        let made = try zuhuo("init", "job", "--lang", language, in: scratch.url)
        #expect(made.code == 0)
        #expect(made.output.isEmpty)
        if !old.isEmpty {
            let lots = try scratch.text("job/lots.csv")
            #expect(lots.contains(old))
            try scratch.write(lots.replacingOccurrences(of: old, with: new), "job/lots.csv")
        }
        return "job/job.json"
    }

    @Test("init makes a job that has no findings and can be declared, in both languages", arguments: ["zh", "en"])
    func startingOut(language: String) throws {
        defer { scratch.remove() }
        let job = try job(language: language)
        #expect(try scratch.names() == ["job", "job/README.txt", "job/job.json", "job/lots.csv"])
        let check = try zuhuo("check", job, "--lang", language, in: scratch.url)
        #expect(check.code == 0)
        #expect(check.output == (language == "zh" ? "可用的货 12 批；没有问题\n" : "12 usable lots; no findings\n"))
        let run = try zuhuo("declare", job, "-o", "OUT", "--strict", "--lang", language, in: scratch.url)
        #expect(run.code == 0)
        #expect(run.talk.isEmpty)
        let names = try scratch.names().filter { $0.hasPrefix("OUT/declarations/") }
        #expect(names.count == 1)
        #expect(try zuhuo("validate", "OUT/declarations", in: scratch.url).code == 0)
    }

    @Test("init refuses a folder with something in it")
    func occupied() throws {
        defer { scratch.remove() }
        try scratch.write("mine", "job/notes.txt")
        let run = try zuhuo("init", "job", in: scratch.url)
        #expect(run.code == 3)
        #expect(run.talk == "zuhuo: job has something in it; init writes to a new or empty folder only.\n")
        #expect(try scratch.names() == ["job", "job/notes.txt"])
        #expect(try zuhuo("init", "no/where", in: scratch.url).code == 3)
    }

    @Test("the summary says what became of the lots")
    func summary() throws {
        defer { scratch.remove() }
        let run = try zuhuo("declare", try job(), "-o", "OUT", in: scratch.url)
        #expect(
            run.output.hasPrefix(
                "lots          12 read = 12 declared + 0 refused\ncontainers    2 (no plan needs fewer)\n"))
        #expect(run.output.contains("\nvalue         USD 60,263.84\n"))
    }

    @Test("a bad lot is named on standard error with its line, left out, and the rest declared: 1")
    func badLot() throws {
        defer { scratch.remove() }
        let run = try zuhuo("declare", try job("9608100000", "9608100001"), "-o", "OUT", in: scratch.url)
        #expect(run.code == 1)
        #expect(run.talk.hasPrefix("error MP-HS-"))
        #expect(run.talk.contains("lots.csv:11:7 [L10 hs]\n 11 | L10,"))
        #expect(run.talk.contains("^^^^^^^^^^\n"))
        #expect(run.output.contains("12 read = 11 declared + 1 refused"))
        #expect(try scratch.names().contains("OUT/findings.json"))
    }

    @Test("all or nothing: no declaration when a lot is refused")
    func allOrNothing() throws {
        defer { scratch.remove() }
        let job = try job("9608100000", "9608100001")
        let run = try zuhuo("declare", job, "-o", "OUT", "--all-or-nothing", in: scratch.url)
        #expect(run.code == 1)
        #expect(run.output.contains("12 read, none declared"))
        #expect(try scratch.names().filter { $0.hasPrefix("OUT/declarations") }.isEmpty)
        #expect(try scratch.names().contains("OUT/findings.json"))
    }

    @Test("an OUT that exists is refused before anything is done; --force writes over it; a void run leaves it alone")
    func existingOutput() throws {
        defer { scratch.remove() }
        let job = try job()
        #expect(try zuhuo("declare", job, "-o", "OUT", in: scratch.url).code == 0)
        let first = try scratch.names()
        let again = try zuhuo("declare", job, "-o", "OUT", in: scratch.url)
        #expect(again.code == 3)
        #expect(again.output.isEmpty)
        #expect(again.talk.hasPrefix("zuhuo: cannot create OUT: it exists already;"))
        #expect(try zuhuo("declare", job, "-o", "OUT", "-f", in: scratch.url).code == 0)
        #expect(try scratch.names() == first)
        try scratch.write("{}", "job/job.json")
        let void = try zuhuo("declare", job, "-o", "OUT", "--force", in: scratch.url)
        #expect(void.code == 1)
        #expect(void.output.contains("OUT is as the earlier run left it"))
        #expect(try scratch.names() == first)
    }

    @Test("a dry run writes nothing, and JSON says the same as the summary")
    func dryRun() throws {
        defer { scratch.remove() }
        let job = try job()
        let before = try scratch.names()
        let node = try zuhuo("declare", job, "--dry-run", "--format", "json", in: scratch.url).json()
        #expect(node["lots"]?.value == .number("12"))
        #expect(node["value"]?["amount"]?.text == "60263.84")
        #expect(node["containers"]?["lowerBound"]?.value == .number("2"))
        #expect(node["output"]?.value == .null)
        #expect(try scratch.names() == before)
    }

    @Test("plan shows the boxes and declarations, prints plan.json, and writes only with -o")
    func plan() throws {
        defer { scratch.remove() }
        let job = try job()
        let text = try zuhuo("plan", job, in: scratch.url)
        #expect(text.code == 0)
        #expect(text.output.hasPrefix("Containers: 2 (at least 2)\n  C1  20GP  volume ███████░░░ 69%"))
        #expect(
            text.output.contains(
                "\nDeclarations: 1 (at least 1)\n  D1  P1  USD 60,263.84  12 lots  10 lines  simplified\n"))
        #expect(try !scratch.names().contains("OUT"))
        let node = try zuhuo("plan", job, "--format", "json", in: scratch.url).json()
        #expect(node["containers"]?.elements?.count == 2)
        #expect(try zuhuo("plan", job, "-o", "OUT", in: scratch.url).code == 0)
        let names = try scratch.names().filter { $0.hasPrefix("OUT/") }
        #expect(names.contains("OUT/plan.json"))
        #expect(!names.contains { $0.hasSuffix(".xml") })
    }

    @Test("check reads, reports every fault and writes nothing; the job may come from standard input")
    func check() throws {
        defer { scratch.remove() }
        let job = try job(",SH1001,", ",,")
        let lines = try zuhuo("check", job, "--format", "ndjson", in: scratch.url)
        #expect(lines.code == 1)
        let nodes = try lines.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
        #expect(nodes.map { $0["place"]?["lot"]?.text } == ["L01", "L02"])
        let all = try zuhuo("check", job, "--format", "json", in: scratch.url).json()
        #expect(all["findings"]?.elements?.count == 2)
        let folder = scratch.file("job")
        let piped = try zuhuo("check", "-", input: try scratch.text("job/job.json"), in: folder)
        #expect(piped.code == 1)
        #expect(piped.output.hasSuffix("\n10 usable lots; 2 errors\n"))
    }

    @Test("what is missing or is no job: 3 for a file that cannot be read, 1 for one that is wrong")
    func unusable() throws {
        defer { scratch.remove() }
        let missing = try zuhuo("check", "none.json", in: scratch.url)
        #expect(missing.code == 3)
        #expect(missing.talk == "zuhuo: cannot open none.json: no such file or directory\n")
        try scratch.write("{\"job\": ", "cut.json")
        let cut = try zuhuo("declare", "cut.json", "-o", "OUT", in: scratch.url)
        #expect(cut.code == 1)
        #expect(cut.talk.contains("cut.json:1:"))
        #expect(try scratch.names().filter { $0.hasPrefix("OUT/") } == ["OUT/findings.json"])
        try scratch.write(try scratch.text("cut.json"), "x/cut.json")
        #expect(try zuhuo("check", "x", in: scratch.url).code == 3)
    }
}
