import Foundation

/// A job file in the making: keys and values as JSON, written with what a run needs.
struct JobScript {
    var values: [String: Any]

    /// A small job without faults: one purchaser, FOB, boxes as needed.
    init() {
        values = [
            "schemaVersion": 1, "job": "YW-TEST-1", "declarationDate": "2026-11-18", "flow": "inspectBeforeLoad",
            "exporter": [
                "name": "义乌试验进出口有限公司", "customsCode": "331896QX01", "creditCode": "91330782MA2QXA01X2",
                "marketProcurementFiling": "YWSC1", "customsFiling": true,
            ],
            "declarant": [
                "name": "义乌试验报关有限公司", "customsCode": "331898QX02", "creditCode": "91330782MA2QXB020G",
                "operator": "王试", "operatorCard": "2900000000001",
            ],
            "purchasers": [Self.purchaser("P1")],
            "route": [
                "declarationCustoms": "2921", "exitCustoms": "3104", "exitPort": "380101", "transportMode": "2",
                "vessel": "TEST VESSEL", "voyage": "001E", "billOfLading": "TESTBL001", "tradeCountry": "ARE",
                "destinationCountry": "ARE", "destinationPort": "ARE003",
            ],
            "terms": [
                "transactionMode": "FOB", "currency": "USD", "contract": "C-1", "lotPriceBasis": "FOB",
                "lotCurrency": "CNY", "charges": [Any](),
            ] as [String: Any],
            "exchangeRates": [
                ["currency": "USD", "cny": "7.0875", "date": "2026-10-21", "source": "test"],
                ["currency": "EUR", "cny": "8.2516", "date": "2026-10-21", "source": "test"],
            ],
            "fleet": [["type": "40HQ"]], "defaults": ["originDistrict": "33189", "originDivision": "330782"],
            "lots": ["lots.csv"],
        ]
    }

    /// A purchaser with a passport.
    static func purchaser(_ id: String) -> [String: Any] {
        [
            "id": id, "name": "\(id) <TRADING> & SONS", "nationality": "ARE", "documentType": "passport",
            "documentNumber": "A1234567",
        ]
    }

    /// Sets a key, a key of an object after a slash.
    mutating func set(_ path: String, _ value: Any?) {
        let keys = path.split(separator: "/").map(String.init)
        guard keys.count == 2 else { return values[path] = value }
        var object = values[keys[0]] as? [String: Any] ?? [:]
        object[keys[1]] = value
        values[keys[0]] = object
    }

    /// The file.
    var bytes: Data {
        get throws { try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys, .prettyPrinted]) }
    }
}

/// One row of a lots table by column.
struct LotRow {
    var cells: [String: String]

    static let columns = [
        "lot", "trade", "recognition", "vendor", "vendor_name", "purchaser", "hs", "name", "name_en", "brand_type",
        "export_benefit", "elements", "quantity", "unit", "unit_price", "total", "currency", "first_quantity",
        "second_quantity", "packages", "package_kind", "gross_kg", "net_kg", "volume_m3", "container", "keep_with",
        "origin_division",
    ]
    /// Columns that stand in a table only where a row has something in them.
    static let rareColumns = ["ciq_code", "ledger", "separate"]

    /// A lot without faults.
    init(_ id: String) {
        cells = [
            "lot": id, "trade": "T-" + id, "vendor": "S1", "hs": "7117190000", "name": "合金项链", "brand_type": "0",
            "export_benefit": "0", "elements": "项链|合金|否|无|1|||", "quantity": "100", "unit": "035", "total": "700.00",
            "packages": "5", "gross_kg": "120", "net_kg": "100", "volume_m3": "0.5",
        ]
    }

    subscript(column: String) -> String {
        get { cells[column] ?? "" }
        set { cells[column] = newValue }
    }

    /// A table of rows.
    static func table(_ rows: [LotRow]) -> String {
        let columns = columns + rareColumns.filter { name in rows.contains { !$0[name].isEmpty } }
        let lines = rows.map { row in columns.map { quoted(row[$0]) }.joined(separator: ",") }
        return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
