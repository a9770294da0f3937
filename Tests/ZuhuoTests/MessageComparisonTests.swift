import Clearance
import Quantities
import Testing

@testable import Zuhuo

/// Pieces and weight of a message against the lots that the journal has.
struct MessageComparisonTests {
    private static let form = DeclarationRecord(id: "D1")

    private func lot(_ id: String, _ pieces: Int64, _ gross: String) -> LotRecord {
        LotRecord(id: id, pieces: pieces, gross: Weight(gross) ?? .zero, volume: .zero)
    }

    private func words(_ head: String, _ lots: [LotRecord]) -> [String] {
        let text = "<DecMessage xmlns=\"http://www.chinaport.gov.cn/dec\"><DecHead>\(head)</DecHead></DecMessage>"
        return MessageComparison(Self.form, lots: lots, file: "a.xml").measures(of: Array(text.utf8)).map(\.message.en)
    }

    private func head(_ pieces: String, _ gross: String, _ packing: String = "22") -> String {
        "<GrossWet>\(gross)</GrossWet><PackNo>\(pieces)</PackNo><WrapType>\(packing)</WrapType>"
    }

    @Test("pieces and gross weight are the sums of the lots, to the gram and a hundredth of it")
    func sums() {
        let lots = [lot("L1", 5, "120.00001"), lot("L2", 7, "0.5")]
        #expect(words(head("12", "120.50001"), lots) == [])
        #expect(words(head("12", "120.5000100"), lots) == [])
        #expect(
            words(head("11", "120.50001"), lots) == ["declaration D1: its message says 11 pieces, the journal 12"])
        #expect(
            words(head("12", "120.5"), lots)
                == ["declaration D1: its message says 120.5 kg gross, the journal 120.50001 kg"])
        #expect(words(head("13", "1"), lots).count == 2)
    }

    @Test("bare goods are one piece, whatever was counted; less than a kilogram is written 1")
    func conventions() {
        #expect(words(head("1", "30", "01"), [lot("L1", 3, "30")]) == [])
        #expect(
            words(head("3", "30", "01"), [lot("L1", 3, "30")])
                == ["declaration D1: its message says 3 pieces, the journal 1"])
        #expect(words(head("3", "1"), [lot("L1", 3, "0.4")]) == [])
        #expect(words(head("3", "0.4"), [lot("L1", 3, "0.4")]).count == 1)
    }

    @Test("what does not say it, or cannot be read, does not agree")
    func unreadable() {
        #expect(
            words("", [lot("L1", 3, "30")]) == [
                "declaration D1: its message says – pieces, the journal 3",
                "declaration D1: its message says – kg gross, the journal 30 kg",
            ])
        let comparison = MessageComparison(Self.form, lots: [], file: "a.xml")
        for bytes in [Array("<DecMessage>".utf8), [0x50, 0x4B, 0x03, 0x04, 0x00], []] {
            #expect(comparison.measures(of: bytes).map(\.message.en) == ["declaration D1: its message cannot be read"])
        }
    }
}
