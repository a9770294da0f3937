import CodeLists
import Findings
import Rules
import Testing

/// Rules judge by the code edition in use, not by the tables compiled into the program.
struct EditionTests {
    private static func codes(_ name: String, _ rows: String) throws -> CodeBook {
        let text =
            "# vintage: 2027-01\n# source: Notice 1\ncode,name_zh,name_en,valid_from,valid_to,notes\n" + rows
        let read = CodeListFolder.read([CodeListFile(name: name, bytes: Array(text.utf8))])
        #expect(Array(read.findings) == [])
        return CodeBook(try #require(read.value))
    }

    private static func said(_ edits: [MessageExample.Edit], _ codes: CodeBook, _ rule: String) throws -> [String] {
        try ExampleMessage.findings(MessageExample(edits), codes: codes).filter { $0.rule.text == rule }
            .map(\.message.en)
    }

    @Test("A unit that came with a newer table is known, and equal units agree")
    func newUnit() throws {
        let units = try Self.codes("measurement_units.csv", "250,包裹,parcel,,,\n")
        let edits: [MessageExample.Edit] = [
            .item("GUnit", "250"), .item("GQty", "7"), .item("SecondUnit", "250"), .item("SecondQty", "8"),
        ]
        #expect(try Self.said(edits, units, "MP-FRM-146") == ["7 包裹 does not agree with 8 包裹"])
        #expect(try Self.said(edits, CodeBook(), "MP-FRM-146") == [])
        #expect(try Self.said([.item("GUnit", "250")], units, "MP-COD-008") == [])
        #expect(try Self.said([.item("GUnit", "250")], CodeBook(), "MP-COD-008").count == 1)
    }

    @Test("Units are named as the newer table names them")
    func renamedUnit() throws {
        let units = try Self.codes("measurement_units.csv", "035,公斤重,,,,\n")
        let edits: [MessageExample.Edit] = [.item("FirstUnit", "007")]
        #expect(try Self.said(edits, units, "MP-FRM-142").first?.hasSuffix("035 公斤重") == true)
        #expect(try Self.said(edits, CodeBook(), "MP-FRM-142").first?.hasSuffix("035 千克") == true)
    }

    @Test("A customs office of a newer table may stand in a declaration's number")
    func newOffice() throws {
        let offices = try Self.codes("customs_districts.csv", "2999,某某海关,,,,\n")
        let edits: [MessageExample.Edit] = [.head("EntryId", "299920260000000017")]
        #expect(try Self.said(edits, offices, "MP-FRM-506") == [])
        #expect(try Self.said(edits, CodeBook(), "MP-FRM-506").count == 1)
    }
}
