import Foundation
import Testing
import Zuhuo

/// `docs/rule-coverage.md` leads every demand of the reference to the rules that check it.
struct RuleCoverageTests {
    /// A row of the page.
    struct Row: Sendable {
        let id: String
        let asks: String
        let answer: String

        /// The rules it names.
        var rules: [String] { answer.matches(of: #/\b(?:SW|MP-[A-Z]+)-[0-9]{3}\b/#).map { String($0.output) } }
    }

    private static let rows: [Row] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/rule-coverage.md")
        guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, cells[1].contains(#/^[RFDI]-/#) else { return nil }
            return Row(id: cells[1], asks: cells[2], answer: cells[3])
        }
    }()

    /// The ids of the reference: numbers from one to another, or one with a letter.
    private static func ids(_ area: String, _ parts: String) -> [String] {
        parts.split(separator: " ").flatMap { part -> [String] in
            let ends = part.split(separator: "-").map(String.init)
            guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]) else { return ["\(area)-\(part)"] }
            let width = ends[0].count
            return (first...last).map { number in
                let digits = String(number)
                return "\(area)-" + String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
        }
    }

    private static let reference =
        ids(
            "R",
            "001-022 030-046 050-057 060-068 070-091 095-100 100a 100b 100c 101-115 120-121")
        + ids(
            "F",
            "001-011 015-022 025-038 040-052 055-063 065-067 070-083 085-099 105-108 110-112 115-118 120-130 132-176 "
                + "180-189")
        + (1...10).map { "D-2.27.\($0)" }
        + [7, 8, 13, 15, 16, 23, 26, 29, 36, 56, 64, 84].map { "D-2.1.\($0)" } + [15, 24, 38].map { "D-2.2.\($0)" }
        + ["D-2.4.5"] + ids("I", "1-12")

    @Test("Every id of the reference stands once, in its order")
    func complete() {
        #expect(Self.reference.count == 306)
        #expect(Self.rows.map(\.id) == Self.reference)
    }

    @Test("Every rule that is named exists, none twice in a row, in the order of the catalogue")
    func rules() {
        let codes = RuleCatalogue.all.map(\.code.text)
        let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for row in Self.rows {
            #expect(row.rules.filter { places[$0] == nil } == [], "\(row.id)")
            let order = row.rules.compactMap { places[$0] }
            #expect(order == Set(order).sorted(), "\(row.id)")
        }
    }

    @Test("What has no rule has a reason; what is asked is said in few words")
    func reasons() {
        for row in Self.rows {
            #expect(!row.asks.isEmpty && row.asks.split(separator: " ").count <= 6, "\(row.id) \(row.asks)")
            if row.rules.isEmpty { #expect(row.answer.split(separator: " ").count >= 2, "\(row.id)") }
        }
        #expect(Self.rows.count { $0.rules.isEmpty } == 25)
    }

    @Test("A rule whose source names an id stands in its row")
    func sources() {
        let rows = Dictionary(Self.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var named = 0
        for rule in RuleCatalogue.all {
            for match in rule.source.matches(of: #/\b[RF]-[0-9]{3}[a-z]?\b/#) {
                guard let row = rows[String(match.output)] else { continue }
                named += 1
                #expect(row.rules.contains(rule.code.text), "\(rule.code) \(match.output)")
            }
        }
        #expect(named > 80)
    }

    @Test("The rules numbered after a filling rule stand in its row")
    func numbers() {
        let rows = Dictionary(Self.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for code in RuleCatalogue.all.map(\.code.text) where code.hasPrefix("MP-FRM-") {
            guard let number = Int(code.suffix(3)) else { continue }
            let digits = String(number > 500 ? number - 500 : number)
            let id = "F-" + String(repeating: "0", count: 3 - digits.count) + digits
            #expect(rows[id]?.rules.contains(code) == true, "\(code) is not in the row \(id)")
        }
    }
}
