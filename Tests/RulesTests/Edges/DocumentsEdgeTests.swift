import Findings
import Rules
import Testing

/// Edge cases of the rules in `Sources/Rules/Documents`.
struct DocumentsEdgeTests {
    static let cases: [EdgeCase] = [
        EdgeCase(
            "a ledger without inspected goods",
            MessageExample([
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
            ]), ["MP-FRM-156"]),
        EdgeCase(
            "a ledger beside a code that the tariff lacks",
            MessageExample([
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "B"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
                .set("DecLists/DecList[1]/CodeTS", "7117190001"),
            ]), []),
        EdgeCase(
            "a number without a code",
            MessageExample([.set("DecLicenseDocus/LicenseDocu", ""), .set("DecLicenseDocus/LicenseDocu/CertCode", "1")]
            ), ["MP-FRM-155"]),
        EdgeCase(
            "an import licence on an export",
            MessageExample([
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "7"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
            ]), ["MP-FRM-655"]),
        EdgeCase(
            "an import licence on an import",
            MessageExample([
                .set("DecHead/IEFlag", "I"),
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "7"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "1"),
            ]), []),
        EdgeCase(
            "two proofs of origin",
            MessageExample(
                [
                    .set("DecHead/TradeMode", "0110"),
                    .set("DecLicenseDocus/LicenseDocu", ""),
                    .set("DecLicenseDocus/LicenseDocu/DocuCode", "Y"),
                    .set("DecLicenseDocus/LicenseDocu/CertCode", "<03>C12345"),
                    .duplicate("DecLicenseDocus/LicenseDocu"),
                ], on: "2020-06-01"), ["MP-FRM-158"]),
        EdgeCase(
            "a proof of origin under later rules",
            MessageExample([
                .set("DecHead/TradeMode", "0110"),
                .set("DecLicenseDocus/LicenseDocu", ""),
                .set("DecLicenseDocus/LicenseDocu/DocuCode", "Y"),
                .set("DecLicenseDocus/LicenseDocu/CertCode", "E001"),
            ]), []),
        EdgeCase(
            "marks as a picture",
            MessageExample([
                .set("DecHead/MarkNo", ""),
                .set("DecMarkLobs", ""),
                .set("DecMarkLobs/DecMarkLob", ""),
                .set("DecMarkLobs/DecMarkLob/AttachName", "m.png"),
            ]), []),
        EdgeCase(
            "temporary goods with a blank before the stroke",
            MessageExample([.set("DecHead/TradeMode", "2700"), .set("DecHead/NoteS", "暂出九 /20270118前复运进境")]),
            ["MP-FRM-165"]),
        EdgeCase(
            "several words of imports", MessageExample([.set("DecHead/NoteS", "直接退运,预检验")]),
            ["MP-FRM-166", "MP-FRM-166"]),
        EdgeCase(
            "an ordinary import with words of imports",
            MessageExample([.set("DecHead/IEFlag", "I"), .set("DecHead/NoteS", "直接退运")]), []),
    ]

    @Test("Edge cases of documents", arguments: cases)
    func edge(edge: EdgeCase) throws {
        let codes = try ExampleMessage.findings(edge.example).map(\.rule.text).filter { code in
            ("MP-FRM-155"..."MP-FRM-166").contains(code) || ("MP-FRM-655"..."MP-FRM-666").contains(code)
        }
        #expect(codes.sorted() == edge.expected)
    }
}
