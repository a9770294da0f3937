import Findings
import JSONText

extension FiledPlan {
    /// Reads a `plan.json` of schema version 1.
    ///
    /// - Parameter file: its name, for findings.
    /// - Returns: the plan, unless the text is no JSON, has another version or lacks something; then findings, all of them.
    /// - Complexity: O(n); the whole text is held as a tree meanwhile.
    public static func read(_ bytes: [UInt8], file: String) -> Checked<FiledPlan> {
        do throws(JSONSyntaxError) {
            var reader = FiledPlanReader(file: file)
            let plan = reader.plan(try JSONParser.parse(bytes))
            return Checked(reader.findings.isEmpty ? plan : nil, reader.findings)
        } catch {
            let finding = FiledPlanReader.finding(
                file, line: error.line, column: error.column, path: nil, zh: "不是 JSON", en: "the text is not JSON")
            return Checked(nil, [finding])
        }
    }
}

/// Takes a plan out of a tree; what is missing or wrong is a finding and reads as empty.
private struct FiledPlanReader {
    let file: String
    var findings: [Finding] = []

    init(file: String) { self.file = file }

    mutating func plan(_ root: JSONNode) -> FiledPlan {
        if case .number("1") = root["schemaVersion"]?.value {
        } else {
            complain(root, "/schemaVersion", zh: "schemaVersion 须为 1", en: "schemaVersion is not 1")
        }
        return FiledPlan(
            job: text(root, "job", ""),
            tables: list(root, "inputs", "") { $0.text($1, "file", $2) }.dropFirst().map { $0 },
            containers: list(root, "containers", "") { $0.container($1, $2) },
            declarations: list(root, "declarations", "") { $0.declaration($1, $2) },
            refused: list(root, "refused", "") {
                FiledPlan.Refusal(lot: $0.text($1, "lot", $2), rules: $0.texts($1, "findings", $2))
            })
    }

    private mutating func container(_ node: JSONNode, _ path: String) -> FiledPlan.Container {
        FiledPlan.Container(ref: text(node, "ref", path), number: node["number"]?.text, lots: texts(node, "lots", path))
    }

    private mutating func declaration(_ node: JSONNode, _ path: String) -> FiledPlan.Declaration {
        FiledPlan.Declaration(
            ref: text(node, "ref", path), clientSeqNo: text(node, "clientSeqNo", path), file: text(node, "file", path),
            purchaser: text(node, "purchaser", path), currency: text(node, "currency", path),
            containers: texts(node, "containers", path), items: list(node, "items", path) { $0.item($1, $2) })
    }

    private mutating func item(_ node: JSONNode, _ path: String) -> FiledPlan.Item {
        var gNo = 0
        if case .number(let text) = node["gNo"]?.value, let number = Int(text) {
            gNo = number
        } else {
            complain(node, path + "/gNo", zh: "须为整数", en: "it is no whole number")
        }
        return FiledPlan.Item(
            gNo: gNo, hs: text(node, "hs", path), name: text(node, "name", path), total: text(node, "total", path),
            netKg: text(node, "netKg", path), why: text(node, "why", path),
            lots: list(node, "lots", path) {
                FiledPlan.Share(
                    lot: $0.text($1, "lot", $2), total: $0.text($1, "total", $2), netKg: $0.text($1, "netKg", $2))
            })
    }

    private mutating func text(_ node: JSONNode, _ key: String, _ path: String) -> String {
        if let text = node[key]?.text { return text }
        complain(node[key] ?? node, path + "/" + key, zh: "须为文字", en: "it is missing or no text")
        return ""
    }

    private mutating func texts(_ node: JSONNode, _ key: String, _ path: String) -> [String] {
        list(node, key, path) { reader, element, path in
            if let text = element.text { return text }
            reader.complain(element, path, zh: "须为文字", en: "it is no text")
            return ""
        }
    }

    private mutating func list<Element>(
        _ node: JSONNode, _ key: String, _ path: String,
        _ element: (inout FiledPlanReader, JSONNode, String) -> Element
    ) -> [Element] {
        guard let elements = node[key]?.elements else {
            complain(node[key] ?? node, path + "/" + key, zh: "须为数组", en: "it is missing or no array")
            return []
        }
        var result: [Element] = []
        result.reserveCapacity(elements.count)
        for (index, part) in elements.enumerated() { result.append(element(&self, part, "\(path)/\(key)/\(index)")) }
        return result
    }

    private mutating func complain(_ node: JSONNode, _ path: String, zh: String, en: String) {
        guard findings.count < 100 else { return }
        findings.append(Self.finding(file, line: node.line, column: node.column, path: path, zh: zh, en: en))
    }

    static func finding(
        _ file: String, line: Int, column: Int, path: String?, zh: String, en: String
    ) -> Finding {
        Finding(
            ReceiptRules.badPlan, zh: "\(path ?? file)：\(zh)", en: "\(path ?? file): \(en)",
            hintZh: "用 zuhuo declare 重新生成，不要手工改动", hintEn: "Write it anew with zuhuo declare; do not edit it",
            place: Place(file: file, line: line, column: column, path: path ?? ""))
    }
}
