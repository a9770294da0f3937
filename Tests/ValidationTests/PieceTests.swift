import Findings
import Foundation
import Messages
import Testing
@testable import Validation

/// Messages that come in pieces, as very large ones do.
struct PieceTests {
    private static func variants() throws -> [String] {
        let text = try completeMessage()
        return [
            text, "\u{FEFF}" + text, text.replacing("<DecSign>", with: "<Surplus/><DecSign>"),
            text.replacing(/<NetWt>[^<]*/, with: "<NetWt>99<![CDATA[99]]>99"),
            text.replacing(/<GQty>[^<]*/, with: "<GQty>x&amp;y"), text.replacing("</DecHead>", with: ""),
            text.replacing("<DecHead>", with: "<DecHead>words"), "<!DOCTYPE a>" + text, "", "<a", "<html/>", text + "x",
            text.replacing(/<TradeMode>[^<]*/, with: "<TradeMode>0110"),
        ]
    }

    @Test("Pieces of any size give the findings of the whole, columns of the rules apart", arguments: [1, 7, 4096])
    func sameFindings(size: Int) throws {
        let validator = try MessageValidator()
        for text in try Self.variants() {
            let bytes = Array(text.utf8)
            let whole = validator.validate(bytes, file: "m.xml")
            var rest = bytes[...]
            let pieces = validator.validate(file: "m.xml") {
                defer { rest = rest.dropFirst(size) }
                return Array(rest.prefix(size))
            }
            #expect(pieces.sha256 == whole.sha256)
            #expect(pieces.size == whole.size)
            #expect(pieces.verdict == whole.verdict)
            #expect(pieces.layers == whole.layers)
            guard whole.layers[1].hasRun else {
                // Before the end of what can be read the whole is read again and again, pieces only once.
                #expect(pieces.findings.last?.rule == whole.findings.last?.rule)
                continue
            }
            #expect(pieces.findings.map(Self.key) == whole.findings.map(Self.key), "\(text.prefix(300))")
        }
    }

    private static func key(_ finding: Finding) -> String {
        let column = finding.layer == .structure ? finding.place.column.map { ":\($0)" } ?? "" : ""
        return "\(finding.rule) \(finding.place.line ?? 0)\(column) \(finding.place.path ?? "") \(finding.message.en)"
    }

    private struct Broken: Error, Equatable {}

    @Test("What goes wrong in getting a piece is thrown")
    func failure() throws {
        let validator = try MessageValidator()
        #expect(throws: Broken.self) {
            try validator.validate(file: "m.xml") { () throws(Broken) in throw Broken() }
        }
    }

    @Test("Findings of the cross-document layer and of other trades have columns")
    func columns() throws {
        let text = try completeMessage().replacing(/<TradeMode>[^<]*/, with: " <TradeMode>0110")
        let report = try MessageValidator().validate(Array(text.utf8), file: "m.xml")
        let notice = try #require(report.findings.first { $0.rule.text == "SW-014" })
        #expect(notice.place.column == 2)
        #expect(notice.place.path == "/DecMessage/DecHead/TradeMode")
        let message = try #require(DeclarationMessage(Array(text.utf8)))
        #expect(message.offset(at: "/DecMessage/DecHead/TradeMode") == message.head["TradeMode"].offset)
        #expect(message.offset(at: "/DecMessage/DecLists/DecList[1]/Absent") == message.items.first?.offset)
        #expect(message.offset(at: "/Other/DecHead") == nil)
    }

    @Test("Rules are counted most often first, then by code")
    func order() {
        var summary = ReportSummary()
        let finding = { (code: String) in
            Finding(
                Rule(code, .notice, zh: "a", en: "a", source: "a", certainty: .contract), zh: "a", en: "a", hintZh: "a",
                hintEn: "a", place: Place())
        }
        let found = ["B-1", "A-1", "C-1", "C-1"].map(finding)
        let report = MessageReport(
            file: "m", sha256: "", size: 0, vintage: nil, clientSequenceNumber: nil, date: "", findings: found,
            isCutShort: false, layers: [])
        summary.add(.message(report, isAccepted: true))
        #expect(summary.rulesByCount.map { "\($0.rule) \($0.count)" } == ["C-1 2", "A-1 1", "B-1 1"])
    }
}
