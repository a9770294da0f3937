import Consignments
import Findings

/// A valid job file, to be broken in one place by a test.
enum JobSample {
    static let text = """
        { // a comment
          "schemaVersion": 1,
          "job": "YW-20261118-017",
          "declarationDate": "2026-11-18",
          "flow": "inspectBeforeLoad",
          "clearance": "integrated",
          "containerBinding": "late",
          "consolidator": {"id": "Z1", "name": "示例组货", "creditGrade": "B", "registered": true,
            "controllerVerified": true, "plaquePosted": true,
            "warehouse": {"id": "W1", "name": "示例仓", "kind": "publicManagement", "approval": null, "addressVerified": true}},
          "exporter": {"name": "示例外贸", "customsCode": "3318960001", "creditCode": "914403007663746551",
            "marketProcurementFiling": "B1", "customsFiling": true},
          "producer": {"name": "示例商行", "customsCode": "NO", "creditCode": "NO"},
          "declarant": {"name": "示例报关", "customsCode": "3318980001", "creditCode": "91350100M000100Y43",
            "operator": "张三", "operatorCard": "29000001"},
          "purchasers": [
            {"id": "P1", "name": "SAMPLE TRADING LLC", "nationality": "ARE", "documentType": "passport", "documentNumber": "A1234567"},
            {"id": "P2", "name": "某某", "nameEn": "SOMEONE", "nationality": "CHN", "documentType": "idCard", "documentNumber": "11010519491231002X"}],
          "route": {"declarationCustoms": "2921", "exitCustoms": "3104", "exitPort": "380101", "transportMode": "2",
            "vessel": "SAMPLE STAR", "voyage": "001W", "billOfLading": "COSU6312345670",
            "tradeCountry": "ARE", "destinationCountry": "ARE", "destinationPort": "ARE003"},
          "terms": {"transactionMode": "FOB", "currency": "USD", "contract": "C-1", "lotPriceBasis": "EXW", "lotCurrency": "CNY",
            "charges": [{"kind": "inland", "amount": "1200.00", "currency": "CNY", "basis": "value"}]},
          "exchangeRates": [{"currency": "USD", "cny": "7.0875", "date": "2026-10-21", "source": "示例"}],
          "fleet": [{"type": "40HQ", "available": 6, "cost": "1.0"}, {"type": "20GP"}],
          "containers": [{"ref": "C1", "number": "CSQU3054383", "type": "40HQ", "tareKg": "3940", "seal": "CN1"}],
          "limits": {"fillFactor": "0.88", "declarationValueUSD": "150000.00", "declarationLines": 50},
          "defaults": {"originDistrict": "33189", "originDivision": "330782", "marks": "N/M"},
          "simplifiedDeclaration": "auto",
          "remarkProfile": "default",
          "attachments": [{"file": "agreement.pdf", "kind": "10000001"}],
          "messageVersion": "4.8",
          "lots": ["lots.csv"]
        }
        """

    /// Reads the sample with one text replaced.
    static func read(replacing old: String = "", with new: String = "") -> Checked<Job> {
        var broken = text
        if let range = text.firstRange(of: old), !old.isEmpty { broken.replaceSubrange(range, with: new) }
        return JobReader.read(Array(broken.utf8), file: "job.json")
    }

    /// Line and column in bytes of the first occurrence of a text in the sample after a replacement.
    static func position(of mark: String, replacing old: String, with new: String) -> (line: Int, column: Int)? {
        var broken = text
        if let range = text.firstRange(of: old), !old.isEmpty { broken.replaceSubrange(range, with: new) }
        guard let found = broken.firstRange(of: mark) else { return nil }
        let before = broken[..<found.lowerBound].utf8
        let lastLine = before.split(separator: 0x0A, omittingEmptySubsequences: false).last
        return (before.count { $0 == 0x0A } + 1, (lastLine?.count ?? 0) + 1)
    }
}
