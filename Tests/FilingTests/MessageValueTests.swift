import CodeLists
import Consignments
import Quantities
import Messages
import Testing

@testable import Filing

@Suite("Values of a message")
struct MessageValueTests {
    private func message(_ change: (inout Fixture) throws -> Void) throws -> String {
        var fixture = Fixture()
        fixture.add("6702100000", "塑料花", quantity: "0.25", total: "708.75", net: "0.25")
        try change(&fixture)
        let messages = fixture.messages()
        #expect(messages.count == 1)
        return try #require(messages.first)
    }

    /// The texts of an element, in the order written.
    private func values(_ name: String, in message: String) -> [String] {
        message.split(separator: "<\(name)>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }

    @Test("a head's weights below a kilogram are 1; its lines keep their decimals")
    func weightsBelowAKilogram() throws {
        let message = try message { $0.book.lots[0].gross = try #require(Weight("0.4")) }
        #expect(values("GrossWet", in: message) == ["1"])
        #expect(values("NetWt", in: message) == ["1"])
        #expect(values("GQty", in: message) == ["0.25"])
        #expect(values("FirstQty", in: message) == ["0.25"])
    }

    @Test("bare goods alone are one piece; beside packed goods they are other packing")
    func bareGoods() throws {
        let bare = try message { fixture in fixture.book.lots[0].packageKind = 1 }
        #expect(values("WrapType", in: bare) == ["01"])
        #expect(values("PackNo", in: bare) == ["1"])
        let mixed = try message { fixture in
            fixture.book.lots[0].packageKind = 1
            fixture.book.lots[0].packages = 9
            fixture.add("7117190000", "合金项链", quantity: "1", total: "7", net: "1")
        }
        #expect(values("WrapType", in: mixed) == ["22"])
        #expect(values("PackNo", in: mixed) == ["12"])
        #expect(values("PackType", in: mixed) == ["01"])
        #expect(values("PackQty", in: mixed) == ["9"])
    }

    @Test("in the form of Jinhua the remark says whether lines were merged")
    func mergedRemark() throws {
        func remark(kinds: Int) throws -> [String] {
            values(
                "NoteS",
                in: try message { fixture in
                    fixture.job.remarkProfile = .jinhua2017
                    for kind in 1..<kinds {
                        fixture.add("7117190000", "合金项链\(kind)", quantity: "1", total: "\(kind)", net: "1")
                    }
                })
        }
        #expect(try remark(kinds: 6) == ["LZ AL NOOR &lt;TRADING&gt; &amp; SONSA1234567"])
        #expect(try remark(kinds: 8) == ["LZ JH AL NOOR &lt;TRADING&gt; &amp; SONSA1234567"])
    }

    @Test("a head's weights from a kilogram on are as they are")
    func weightsFromAKilogram() throws {
        let message = try message {
            $0.book.lots[0].gross = try #require(Weight("1.00001"))
            $0.book.lots[0].net = try #require(Weight("0.99999"))
        }
        #expect(values("GrossWet", in: message) == ["1.00001"])
        #expect(values("NetWt", in: message) == ["1"])
    }

    @Test("a leg of transit is not written when clearance is integrated")
    func transitLegOfAnIntegratedJob() throws {
        let message = try message {
            $0.job.clearance = .integrated
            $0.job.transit = TransitLeg(
                number: "1234567890123", inlandMode: "4", inlandVehicle: "浙G12345", inlandVoyage: "T1",
                carrierName: "义乌试验运输有限公司", carrierCode: "3318960002",
                validUntil: CalendarDate("2026-11-25"), usesELock: true)
        }
        #expect(!message.contains("<Trn"))
        #expect(values("TrafName", in: message) == ["TEST VESSEL"])
        #expect(values("DeclTrnRel", in: message) == ["0"])
    }

    @Test("goods under inspection, and no others, are marked 30")
    func inspectedGoods() throws {
        let rack = try #require(Tariff.embedded.find("4421100090"))
        #expect(Tariff.embedded[rack].flags.contains(.exportInspection))
        let message = try message {
            $0.add("4421100090", "木制衣架", quantity: "700", total: "3087", net: "97.56")
            $0.add("9503006000", "智力玩具", quantity: "100", total: "100", net: "50")
        }
        #expect(values("CodeTS", in: message) == ["4421100090", "6702100000", "9503006000"])
        let lines = message.split(separator: "<DecList>\n").dropFirst().map(String.init)
        #expect(lines.map { values("GoodsAttr", in: $0) } == [["30"], [], []])
        #expect(message.contains("<CiqCode/>\n<GoodsAttr>30</GoodsAttr>\n<DestCode>"))
    }

    @Test("a line under inspection carries its three-digit code, and no other line does")
    func inspectionCode() throws {
        let message = try message {
            for number in 0..<3 {
                $0.add("4421100090", "木制衣架", quantity: "700", total: "\(3087 - number)", net: "97.56")
                $0.book.lots[$0.book.lots.count - 1].inspectionCode = number == 2 ? nil : [7, 101][number]
            }
            $0.book.lots[0].inspectionCode = 101  // of goods not under inspection
        }
        #expect(values("CodeTS", in: message) == ["4421100090", "4421100090", "4421100090", "6702100000"])
        let lines = message.split(separator: "<DecList>\n").dropFirst().map(String.init)
        #expect(lines.map { values("CiqCode", in: $0) } == [["007"], ["101"], [], []])
        #expect(lines[2...].allSatisfy { $0.contains("<CiqCode/>\n") })
    }

    @Test("the ledgers of inspected lots are named once each as document B, seven at most")
    func ledgers() throws {
        func message(_ count: Int) throws -> String {
            try self.message {
                $0.book.namesInspection = true
                $0.book.lots[0].ledger = $0.book.texts.intern("NOT-INSPECTED")
                for number in [1, 2, 1] + Array(1...count) {
                    $0.add("4421100090", "木制衣架", quantity: "7", total: "30", net: "9")
                    $0.book.lots[$0.book.lots.count - 1].ledger = $0.book.texts.intern("E<\(number)>")
                }
                $0.add("4421100090", "木制衣架", quantity: "7", total: "30", net: "9")
            }
        }
        #expect(
            try message(2).contains(
                """
                <DecLicenseDocus>
                <LicenseDocu>
                <DocuCode>B</DocuCode>
                <CertCode>E&lt;1&gt;</CertCode>
                </LicenseDocu>
                <LicenseDocu>
                <DocuCode>B</DocuCode>
                <CertCode>E&lt;2&gt;</CertCode>
                </LicenseDocu>
                </DecLicenseDocus>

                """))
        let crowded = try message(9)
        #expect(values("CertCode", in: crowded) == (1...7).map { "E&lt;\($0)&gt;" })
        #expect(try MessageCheck().check(Array(crowded.utf8), file: "m.xml").findings == [])
    }

    @Test("the supervision mode is market procurement")
    func supervisionMode() throws {
        #expect(values("TradeMode", in: try message { _ in }) == ["1039"])
    }

    @Test("the specification begins with the brand type, then the export benefit")
    func specification() throws {
        let message = try message {
            $0.book.lots[0].brandType = 2
            $0.book.lots[0].exportBenefit = 1
            $0.book.lots[0].elements = $0.book.texts.intern("塑料|花")
        }
        #expect(values("GModel", in: message) == ["2|1|塑料|花"])
    }
}
