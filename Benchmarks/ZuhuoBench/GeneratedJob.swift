import JSONText
import Quantities

/// The job file and the manifest that go with generated lots.
enum GeneratedJob {
    /// A job with that many purchasers; synthetic firms with valid check digits.
    static func text(purchasers: Int) -> String {
        let buyers = (1...purchasers).map { index in
            """
                {"id": "P\(index)", "name": "AL NOOR TRADING \(index) LLC", "nameEn": "AL NOOR TRADING \(index) LLC", \
            "nationality": "ARE", "documentType": "passport", "documentNumber": "A\(1_000_000 + index)"}
            """
        }
        let exporter = "\"customsCode\": \"3318960001\", \"creditCode\": \"91330782MA28A0002Q\""
        let declarant = "\"customsCode\": \"3318980002\", \"creditCode\": \"91330782MA28B00083\""
        return """
            { "schemaVersion": 1,
              "job": "BENCH", "declarationDate": "2026-11-18", "flow": "inspectBeforeLoad", "clearance": "integrated",
              "consolidator": {"id": "ZH001", "name": "义乌试验组货有限公司", "creditGrade": "B", "registered": true,
                "controllerVerified": true, "plaquePosted": true,
                "warehouse": {"id": "W1", "name": "试验集拼仓", "kind": "publicManagement", "approval": "A-1", "addressVerified": true}},
              "exporter": {"name": "义乌试验进出口有限公司", \(exporter), "marketProcurementFiling": "YW-SC-0001", "customsFiling": true},
              "declarant": {"name": "义乌试验报关有限公司", \(declarant), "operator": "张三", "operatorCard": "2900000000001"},
              "purchasers": [
            \(buyers.joined(separator: ",\n"))
              ],
              "route": {"declarationCustoms": "2921", "exitCustoms": "3104", "exitPort": "380101", "transportMode": "2",
                "vessel": "TEST VESSEL", "voyage": "001E", "billOfLading": "TESTBL0000001",
                "tradeCountry": "ARE", "destinationCountry": "ARE", "destinationPort": "ARE003"},
              "terms": {"transactionMode": "FOB", "currency": "USD", "contract": "BENCH-1", "lotPriceBasis": "FOB", "lotCurrency": "CNY", "charges": []},
              "exchangeRates": [{"currency": "USD", "cny": "7.0875", "date": "2026-11-18", "source": "test"}],
              "fleet": [{"type": "40HQ"}],
              "defaults": {"originDistrict": "33189", "originDivision": "330782", "marks": "N/M"},
              "lots": ["lots.csv"] }

            """
    }

    /// The exact sums of what was made, against which every measured run checks itself.
    static func manifest(_ sums: GeneratedSums) -> [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        for (name, value) in [
            ("goodRows", String(sums.goodRows)), ("badRows", String(sums.badRows)), ("packages", String(sums.packages)),
            ("grossKg", Weight(scaled: sums.gross).description), ("netKg", Weight(scaled: sums.net).description),
            ("volumeM3", Volume(scaled: sums.volume).description),
            ("totalCNY", Amount(scaled: sums.total * 10_000).text(minimumDecimals: 2)),
        ] {
            text.key(name)
            text.string(value)
        }
        text.endObject()
        text.endLine()
        return text.bytes
    }
}
