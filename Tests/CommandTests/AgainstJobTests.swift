import Foundation
import Testing

@Suite("zuhuo validate --against lots and their job")
struct AgainstJobTests {
    private static let samples = packageRoot().appending(path: "Samples")

    private static func validate(_ sample: String, _ file: String, in folder: URL? = nil) throws -> Run {
        let home = samples.appending(path: sample)
        let tables = try FileManager.default.contentsOfDirectory(atPath: home.path())
            .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }.sorted()
        let against = tables.flatMap { ["--against", home.appending(path: $0).path(percentEncoded: false)] }
        let job = home.appending(path: "job.json").path()
        return try run(
            program, ["validate", file, "--job", job, "--format", "csv", "--lang", "en"] + against, in: folder ?? home)
    }

    private static func codes(_ run: Run) -> [String] {
        run.output.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[3]) \(cells[9])"
        }.filter { $0.hasPrefix("MP-CRS") && !$0.hasPrefix("MP-CRS-008") }
    }

    @Test(
        "the messages of a sample agree with their job in every field",
        arguments: ["dubai", "shared-boxes", "cif-mixed-currencies", "inspected-goods", "beilun-transit"])
    func agree(sample: String) throws {
        let run = try Self.validate(sample, "expected/declarations")
        #expect(run.code == 0, "\(run.talk)")
        #expect(!run.output.contains("MP-CRS"))
    }

    @Test(
        "a field that a plan does not hold is compared with the job",
        arguments: [
            ("<BillNo>[^<]*<", "<BillNo>OTHER1<", "MP-CRS-009 BillNo"),
            ("<TradeName>[^<]*<", "<TradeName>别的公司<", "MP-CRS-009 TradeName"),
            ("<TransMode>3<", "<TransMode>1<", "MP-CRS-009 TransMode"),
            (
                "<GrossWet>", "<FeeMark>1</FeeMark><FeeRate>3</FeeRate><GrossWet>",
                "MP-CRS-009 FeeMark;MP-CRS-009 FeeRate"
            ),
            ("<VoyNo>[^<]*<", "<VoyNo>999X<", "MP-CRS-009 VoyNo"),
            ("采购商:[^,]*,", "采购商:SOMEONE ELSE,", "MP-CRS-012 NoteS"),
            ("<OriginCountry>[^<]*<", "<OriginCountry>SAU<", "MP-CRS-011 OriginCountry"),
            ("<GModel>[^<]*<", "<GModel>0|0|x|||<", "MP-CRS-011 GModel"),
            ("<ContainerId>[^<]*<", "<ContainerId>CSQU3054383<", "MP-CRS-010 DecContainers;MP-CRS-010 ContainerId"),
            ("(?s)<DecContainers>.*</DecContainers>", "<DecContainers/>", "MP-CRS-010 DecContainers"),
            ("<NoteS>", "<NoteS>随附说明 ", ""), ("<MarkNo>[^<]*<", "<MarkNo>OTHER<", ""),
        ])
    func differ(pattern: String, text: String, wanted: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let name = "shared-boxes/expected/declarations/261118B2NH8Q95RN2E.xml"
        let message = try String(contentsOf: Self.samples.appending(path: name), encoding: .utf8)
        let start = try #require(message.range(of: pattern, options: .regularExpression))
        let changed = message.replacingCharacters(in: start, with: text)
        try scratch.write(changed, "m.xml")
        let run = try Self.validate("shared-boxes", "m.xml", in: scratch.url)
        #expect(Self.codes(run).joined(separator: ";") == wanted)
    }

    @Test("named files stand for themselves, a folder has every message")
    func lacking() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let expected = Self.samples.appending(path: "shared-boxes/expected")
        let plan = expected.appending(path: "plan.json").path()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: expected.appending(path: "declarations").path()
        ).filter { $0.hasSuffix(".xml") }.sorted()
        try #require(names.count > 2)
        for name in names.dropLast() {
            let text = try String(contentsOf: expected.appending(path: "declarations/\(name)"), encoding: .utf8)
            try scratch.write(text, "box/\(name)")
        }
        func validate(_ operands: String...) throws -> Run {
            let words = ["validate"] + operands + ["--against", plan, "--format", "csv", "--lang", "en"]
            return try run(program, words, in: scratch.url)
        }
        let one = try validate("box/\(names[0])")
        #expect(one.code == 0 && !one.output.contains("MP-CRS-008"))
        let others = "no message was named for \(names.count - 1) of them"
        #expect(one.talk.contains("has \(names.count) declarations; \(others)"))
        #expect(try validate("-q", "box/\(names[0])").talk.isEmpty)
        let two = try validate("box/\(names[0])", "box/\(names[1])")
        #expect(two.code == 0 && two.talk.contains("no message was named for \(names.count - 2) of them"))
        let folder = try validate("box")
        #expect(folder.code == 1 && folder.output.contains("MP-CRS-008") && !folder.talk.contains("named for"))
        let last = expected.appending(path: "declarations/\(names[names.count - 1])")
        try scratch.write(try String(contentsOf: last, encoding: .utf8), "box/\(names[names.count - 1])")
        #expect(try validate("box").code == 0)
    }

    @Test("the job's day and rates count: the cap is checked in every currency")
    func cap() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let home = Self.samples.appending(path: "cif-mixed-currencies")
        let name = "expected/declarations/26111851SZ20D3T6KD.xml"
        let plain = try run(program, ["validate", name, "--format", "json"], in: home).json()
        let files = try #require(plain["files"]?.elements?.first)
        #expect(files["date"]?.text == "2026-11-01")
        #expect(files["findings"]?.elements?.map { $0["rule"]?.text } == ["MP-TRD-003"])
        let words = ["validate", name, "--against", "lots.csv", "--job", "job.json", "--format", "json"]
        let file = try #require(try run(program, words, in: home).json()["files"]?.elements?.first)
        #expect(file["date"]?.text == "2026-11-18")
        #expect(file["findings"]?.elements?.isEmpty == true)
        let message = try String(contentsOf: home.appending(path: name), encoding: .utf8)
        let total = try #require(message.range(of: "<DeclTotal>[^<]*<", options: .regularExpression))
        try scratch.write(message.replacingCharacters(in: total, with: "<DeclTotal>140000.00<"), "m.xml")
        let over = try Self.validate("cif-mixed-currencies", "m.xml", in: scratch.url)
        #expect(over.output.contains("MP-TRD-002"))
    }
}
