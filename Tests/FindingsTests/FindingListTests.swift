import Findings
import Testing

@Suite("A list of findings gives back what was put in")
struct FindingListTests {
    private static let rules = (0..<5).map { number in
        Rule(
            "MP-TST-00\(number)", Severity.allCases[number % 3], number == 4 ? .rules : .input, zh: "规则", en: "rule",
            source: "source \(number)", certainty: .contract)
    }

    /// A finding with something of everything, decided by a number.
    private func finding(_ number: Int) -> Finding {
        let random = (number &* 2_654_435_761) >> 7
        let place = Place(
            file: ["a.csv", "b.csv", nil][random % 3], line: random % 7 == 0 ? nil : random % 100_000 - 50,
            column: random % 5 == 0 ? nil : random % 29, field: random % 4 == 0 ? nil : "field\(random % 3)",
            lot: random % 11 == 0 ? nil : "L\(number)", path: random % 13 == 0 ? "/lots/\(number)" : nil,
            gNo: random % 17 == 0 ? number % 50 : nil)
        let notes = (0..<(random % 19 == 0 ? 2 : 0)).map {
            Note(zh: "注\($0)", en: $0 == 0 ? "" : "note", place: $0 == 0 ? place : Place(path: "/x/\(number)"))
        }
        return Finding(
            Self.rules[random % 5], zh: "净重 \(number) 千克🚢大于\(random % 3)", en: random % 2 == 0 ? "" : "net \(random)",
            hintZh: "检查", hintEn: "See \(random % 3)", place: place, notes: notes)
    }

    @Test("whatever they hold, in order, as often as it is walked") func roundTrip() {
        let findings = (0..<20_000).map(finding)
        let list = FindingList(findings)
        #expect(Array(list) == findings)
        #expect(Array(list) == findings)
        #expect(list.count == 20_000 && !list.isEmpty && list.first == findings[0])
        #expect(list == FindingList(findings) && list != FindingList(findings.dropLast()))
        for severity in Severity.allCases {
            #expect(list.count(of: severity) == findings.count { $0.severity == severity })
        }
    }

    @Test("texts that are the same to a reader and not in their bytes stay what they are") func bytes() {
        let texts = ["caf\u{E9}", "cafe\u{301}", "", "é", "中", "丮"]
        let findings = texts.map {
            Finding(Self.rules[0], zh: $0, en: $0, hintZh: "", hintEn: "", place: Place(lot: $0))
        }
        let messages = FindingList(findings).map { Array($0.message.zh.utf8) }
        #expect(messages == texts.map { Array($0.utf8) })
        #expect(FindingList(findings).map { Array(($0.place.lot ?? "?").utf8) } == texts.map { Array($0.utf8) })
    }

    @Test("more columns than a part of it can name") func frames() {
        let findings = (0..<1000).map {
            Finding(
                Self.rules[1], zh: "错", en: "wrong", hintZh: "改", hintEn: "mend", place: Place(file: "j", column: $0))
        }
        #expect(Array(FindingList(findings)) == findings)
    }

    @Test("a place kept for later is where it was kept") func later() {
        let findings = (0..<600).map(finding)
        var list = FindingList()
        let first = list.appendLater()
        list.append(contentsOf: findings[0..<300])
        let second = list.appendLater()
        _ = list.appendLater()
        list.append(contentsOf: FindingList(findings[300..<600]))
        let last = list.appendLater()
        #expect(list.count == 600)
        list.fill(second, with: findings[7])
        list.fill(last, with: findings[9])
        list.fill(first, with: findings[8])
        let wanted = [findings[8]] + findings[0..<300] + [findings[7]] + findings[300..<600] + [findings[9]]
        #expect(Array(list) == Array(wanted))
        #expect(list.count == 603)
        #expect(list.count(of: .error) == wanted.count { $0.severity == .error })
    }

    @Test("the findings about one file") func file() {
        let findings = (0..<5000).map(finding)
        let list = FindingList(findings)
        for file in ["a.csv", "b.csv", "c.csv"] {
            #expect(Array(list.about(file)) == findings.filter { $0.place.file == file })
        }
    }

    @Test("an empty list") func empty() {
        let list: FindingList = []
        #expect(list.isEmpty && list.count == 0 && list.first == nil && !list.hasErrors && Array(list) == [])
        #expect(
            !CheckedInput(1, list).hasErrors && CheckedInput<Int>(nil, [finding(2), finding(3)]).findings.count == 2)
    }

    @Test("a document in pieces is the document of one piece") func pieces() {
        let findings = (0..<4000).map(finding)
        var pieces: [[UInt8]] = []
        FindingsText.document(FindingList(findings)) { pieces.append($0) }
        #expect(pieces.count > 3 && pieces.allSatisfy { $0.count < 300_000 })
        #expect(Array(pieces.joined()) == FindingsText.document(findings))
        let text = String(decoding: pieces.joined(), as: UTF8.self)
        #expect(text.split(separator: "\n").count { $0.contains("\"rule\"") } == 4000)
    }
}

@Suite("What a terminal would obey is made visible")
struct VisibleTextTests {
    @Test(arguments: [
        ("lots.csv", "lots.csv"), ("货物 清单\u{3000}.csv", "货物 清单\u{3000}.csv"), ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"),
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"), ("a\r\nb", "a\\r\\nb"), ("\u{0}\u{7F}\u{9B}x", "\\u{0}\\u{7F}\\u{9B}x"),
        ("a\u{202E}vsc.b", "a\\u{202E}vsc.b"), ("\u{2028}", "\\u{2028}"),
    ]) func visible(_ text: String, _ shown: String) {
        #expect(text.visible == shown)
    }

    @Test("in every part of a report") func report() {
        let rule = Rule("MP-TST-001", .error, zh: "规则", en: "rule", source: "s", certainty: .contract)
        let place = Place(file: "a\u{1B}[31m.csv", line: 1, lot: "L\n1")
        let finding = Finding(
            rule, zh: "错\u{7}", en: "bad \u{1B}x", hintZh: "改", hintEn: "use \ny", place: place,
            notes: [Note(zh: "注", en: "no\u{8}te", place: Place(file: "\u{1B}b"))])
        let text = TextReport(language: .en).text(of: finding)
        #expect(
            text == """
                error MP-TST-001 a\\u{1B}[31m.csv:1 [L\\n1]
                  bad \\u{1B}x
                  fix: use \\ny
                  no\\u{8}te (\\u{1B}b)
                  source: s

                """)
    }
}
