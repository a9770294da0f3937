import JSONText
import Testing

@testable import Findings

private let rule = Rule(
    "MP-XYZ-001", .error, .input, zh: "标题", en: "title", source: "GACC 2019-221 art. 4", certainty: .official)

private func finding(_ place: Place, severity: Rule = rule, notes: [Note] = []) -> Finding {
    Finding(severity, zh: "错了", en: "it is wrong", hintZh: "改正", hintEn: "put it right", place: place, notes: notes)
}

@Suite("Findings said to a person")
struct TextReportTests {
    private let table = "批号,商品名称,\"件,数\",毛重"

    private func report(_ line: String, _ language: Language = .en, colour: Bool = false) -> TextReport {
        TextReport(language: language, usesColour: colour) { file, number in
            file == "lots.csv" && number == 3 ? line : nil
        }
    }

    @Test("the cell of a table is marked, quotes respected, wide characters counted twice")
    func cell() {
        let place = Place(file: "lots.csv", line: 3, column: 3, field: "packages", lot: "L1")
        #expect(
            report(table).text(of: finding(place)) == """
                error MP-XYZ-001 lots.csv:3:3 [L1 packages]
                 3 | 批号,商品名称,"件,数",毛重
                   |               ^^^^^^^
                  it is wrong
                  fix: put it right
                  source: GACC 2019-221 art. 4

                """)
    }

    @Test("in Chinese the same finding speaks Chinese")
    func chinese() {
        let place = Place(file: "lots.csv", line: 3, column: 1, field: "lot", lot: "L1")
        #expect(
            report(table, .zh).text(of: finding(place)) == """
                错误 MP-XYZ-001 lots.csv:3:1 [L1 lot]
                 3 | 批号,商品名称,"件,数",毛重
                   | ^^^^
                  错了
                  办法：改正
                  依据：GACC 2019-221 art. 4

                """)
    }

    @Test("with a path the column counts bytes in JSON and characters in XML: the character there is marked")
    func character() {
        let place = Place(file: "lots.csv", line: 3, column: 6, path: "/DecMessage/A", gNo: 2)
        let json = report("<名><A>x").text(of: finding(place))
        #expect(json.hasPrefix("error MP-XYZ-001 lots.csv:3:6 [GNo 2 /DecMessage/A]\n 3 | <名><A>x\n   |     ^\n"))
        let structure = Rule(
            "SW-999", .error, .structure, zh: "标题", en: "title", source: "XML 1.0", certainty: .official)
        let xml = report("<名><A>x").text(of: finding(place, severity: structure))
        #expect(xml.hasPrefix("error SW-999 lots.csv:3:6 [GNo 2 /DecMessage/A]\n 3 | <名><A>x\n   |       ^\n"))
    }

    @Test("without the line there is no excerpt; a column beyond the line marks nothing")
    func absent() {
        let elsewhere = Place(file: "other.csv", line: 3, column: 1)
        #expect(report(table).text(of: finding(elsewhere)).hasPrefix("error MP-XYZ-001 other.csv:3:1\n  it is wrong\n"))
        let beyond = Place(file: "lots.csv", line: 3, column: 9)
        #expect(report("a,b").text(of: finding(beyond)).hasPrefix("error MP-XYZ-001 lots.csv:3:9\n 3 | a,b\n  it is"))
    }

    @Test("a long line is cut around the place")
    func long() {
        let line = String(repeating: "x", count: 200) + ",bad," + String(repeating: "y", count: 200)
        let lines = report(line).text(of: finding(Place(file: "lots.csv", line: 3, column: 2))).split(separator: "\n")
        #expect(
            lines[1] == " 3 | …" + String(repeating: "x", count: 39) + ",bad," + String(repeating: "y", count: 39) + "…"
        )
        #expect(lines[2] == "   | " + String(repeating: " ", count: 41) + "^^^")
        let whole = report(line).text(of: finding(Place(file: "lots.csv", line: 3))).split(separator: "\n")
        #expect(whole[1] == " 3 | " + String(repeating: "x", count: 100) + "…")
    }

    @Test("semicolons and tabs part cells where there are no commas")
    func delimiters() {
        let place = Place(file: "lots.csv", line: 3, column: 2)
        #expect(report("a;bb;c").text(of: finding(place)).contains("\n   |   ^^\n"))
        #expect(report("a\tbb\tc").text(of: finding(place)).contains("\n   |   ^^\n"))
    }

    @Test("notes and severities are said; colours only when asked for")
    func notes() {
        let notice = Rule(
            "MP-XYZ-002", .notice, .input, zh: "标题", en: "title", source: "ours", certainty: .ownDefault)
        let note = Note(zh: "先在这里", en: "first here", place: Place(file: "lots.csv", line: 2, lot: "L0"))
        let text = report(table).text(of: finding(Place(file: "x"), severity: notice, notes: [note]))
        #expect(text.hasPrefix("notice MP-XYZ-002 x\n"))
        #expect(text.contains("\n  first here (lots.csv:2 [L0])\n"))
        let coloured = report(table, colour: true).text(of: finding(Place(file: "x")))
        #expect(coloured.hasPrefix("\u{1B}[31merror\u{1B}[0m MP-XYZ-001 x\n"))
        #expect(!text.contains("\u{1B}"))
        #expect(Severity.allCases.map { TextReport.word($0, .zh) } == ["错误", "警告", "提示"])
    }
}

@Suite("Findings as JSON")
struct FindingsTextTests {
    @Test("a document counts by severity and holds every field of the contract")
    func document() throws {
        let place = Place(file: "a.csv", line: 3, column: 2, field: "hs", lot: "L\"1", path: nil, gNo: 7)
        let note = Note(zh: "注", en: "note", place: Place(file: "b.csv"))
        let node = try JSONParser.parse(FindingsText.document([finding(place, notes: [note])]))
        #expect(node["summary"]?["error"]?.value == .number("1"))
        #expect(node["summary"]?["warning"]?.value == .number("0"))
        let first = try #require(node["findings"]?.elements?.first)
        #expect(first["rule"]?.text == "MP-XYZ-001")
        #expect(first["layer"]?.text == "input")
        #expect(first["message"]?["zh"]?.text == "错了")
        #expect(first["hint"]?["en"]?.text == "put it right")
        #expect(first["place"]?["lot"]?.text == "L\"1")
        #expect(first["place"]?["path"]?.value == .null)
        #expect(first["place"]?["gNo"]?.value == .number("7"))
        #expect(first["notes"]?.elements?.first?["message"]?["en"]?.text == "note")
        #expect(first["source"]?.text == "GACC 2019-221 art. 4")
    }

    @Test("a line is one line")
    func line() throws {
        let bytes = FindingsText.line(finding(Place()))
        #expect(bytes.count { $0 == 0x0A } == 1)
        #expect(bytes.last == 0x0A)
        #expect(try JSONParser.parse(bytes)["severity"]?.text == "error")
    }
}
