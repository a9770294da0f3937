import Clearance
import Findings
import JSONText
import Platform

/// Makes events of rows.
struct EventReading {
    let file: String
    let actor: String
    let time: String
    var columns: [String] = []
    private var seen: [String: Int] = [:]

    init(file: String, actor: String, time: String) {
        self.file = file
        self.actor = actor
        self.time = time
    }

    private static let own = ["id", "kind", "subject", "subjectKind", "actor", "time", "evidence", "rule", "message"]
    private static let fields = Set(EventKind.allCases.flatMap { EventShape.of($0).fields.map(\.name) })

    /// Whether a column has a meaning. The field `kind` of some payloads is written `payload.kind`.
    func knows(_ column: String) -> Bool {
        Self.own.contains(column) || Self.fields.contains(Self.field(column))
    }

    private static func field(_ column: String) -> String {
        column.hasPrefix("payload.") ? String(column.dropFirst(8)) : column
    }

    func unknownColumn(_ name: String) -> Finding {
        finding(
            1, name, "没有名为“\(name)”的列", "there is no column '\(name)'",
            "列名为 id、kind、subject、subjectKind、actor、time、evidence 和各字段名，见 docs/flow.md",
            "columns are id, kind, subject, subjectKind, actor, time, evidence and the fields' names, see docs/flow.md")
    }

    // MARK: Tables

    mutating func row(cells: [String], line: Int) -> EventRow {
        // A row that was cut off would lose its fields: "12 pieces" would become "all of them".
        guard cells.count == columns.count else {
            let finding = wrong(
                line, "", "有 \(cells.count) 个单元格，标题行有 \(columns.count) 个",
                "has \(cells.count) cells, the header has \(columns.count)")
            return EventRow(line: line, event: nil, findings: [finding], source: cells)
        }
        var values: [String: String] = [:]
        for (name, cell) in zip(columns, cells) where !cell.isEmpty && values[name] == nil { values[name] = cell }
        let made = event(values, line)
        guard var event = made.value else {
            return EventRow(line: line, event: nil, findings: made.findings, source: cells)
        }
        name(&event)
        return EventRow(line: line, event: event, findings: [], source: cells)
    }

    private func event(_ values: [String: String], _ line: Int) -> Checked<FlowEvent> {
        let word = values["kind"] ?? ""
        guard let kind = EventKind.allCases.first(where: { $0.rawValue == word || Self.kebab($0.rawValue) == word })
        else {
            return Checked(nil, [wrong(line, "kind", "“\(word)”不是事件种类", "'\(word)' is no kind of event")])
        }
        let shape = EventShape.of(kind)
        let only = shape.subjects.count == 1 ? shape.subjects[0] : nil
        guard let subjectKind = values["subjectKind"].map(Subject.Kind.init(rawValue:)) ?? only else {
            return Checked(
                nil,
                [
                    wrong(
                        line, "subjectKind", "应为 job、lot、declaration 或 container",
                        "must be job, lot, declaration or container")
                ])
        }
        var findings: [Finding] = []
        var payload: Payload = [:]
        for (column, text) in columns.compactMap({ name in values[name].map { (name, $0) } })
        where !Self.own.contains(column) {
            let name = Self.field(column)
            let content = shape.fields.first { $0.name == name }?.content
            payload[name] = Self.value(text, content)
        }
        let evidence = values["evidence"].map { Self.evidence($0) } ?? []
        if evidence == nil { findings.append(wrong(line, "evidence", "应写成 种类:名称:SHA-256", "must be kind:name:sha256")) }
        let event = FlowEvent(
            id: values["id"] ?? "", kind, Subject(subjectKind, values["subject"] ?? ""), payload,
            actor: values["actor"] ?? actor, time: values["time"] ?? time, evidence: evidence ?? [])
        return Checked(findings.isEmpty ? event : nil, findings)
    }

    /// A cell as the field wants it; what does not fit stays text and is refused with the event.
    private static func value(_ text: String, _ content: FieldShape.Content?) -> PayloadValue {
        switch content {
        case .whole, .count: Int64(text).map(PayloadValue.whole) ?? .text(text)
        case .flag:
            switch text.lowercased() {
            case "true", "yes", "1", "是": .flag(true)
            case "false", "no", "0", "否": .flag(false)
            default: .text(text)
            }
        case .texts: .texts(text.split(separator: "|").map(String.init))
        default: .text(text)
        }
    }

    private static func evidence(_ cell: String) -> [Evidence]? {
        var evidence: [Evidence] = []
        for part in cell.split(separator: "|") {
            let pieces = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard pieces.count == 2,
                let kind = DocumentKind.allCases.first(where: {
                    $0.rawValue == pieces[0] || kebab($0.rawValue) == pieces[0]
                })
            else { return nil }
            let tail = pieces[1].utf8.suffix(65)
            let isHashed =
                tail.count == 65 && tail.first == 0x3A
                && tail.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
            let name = isHashed ? String(pieces[1].dropLast(65)) : pieces[1]
            evidence.append(Evidence(kind, name: name, sha256: isHashed ? String(pieces[1].suffix(64)) : ""))
        }
        return evidence
    }

    // MARK: Lines of JSON

    mutating func row(json text: String, line: Int) -> EventRow {
        guard let node = try? JSONParser.parse(Array(text.utf8)) else {
            let finding = wrong(line, "", "不是 JSON", "is not JSON")
            return EventRow(line: line, event: nil, findings: [finding], source: [text])
        }
        do throws(EventTextError) {
            var event = try EventText.event(node, defaults: ["id": "", "actor": actor, "time": time])
            name(&event)
            return EventRow(line: line, event: event, findings: [], source: [text])
        } catch {
            let finding = wrong(line, error.member, "不可用：\(error.reason)", error.reason)
            return EventRow(line: line, event: nil, findings: [finding], source: [text])
        }
    }

    // MARK: Names

    /// Gives an event without an id one made of its content and of how many like it stood before.
    private mutating func name(_ event: inout FlowEvent) {
        guard event.id.isEmpty else { return }
        let digest = SHA256.hexDigest(of: EventText.line(event)).prefix(16)
        let base = "\(event.kind.rawValue):\(event.subject.id):\(digest)"
        let count = seen[base, default: 0] + 1
        seen[base] = count
        event.id = count == 1 ? base : "\(base):\(count)"
    }

    private static func kebab(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            if character.isUppercase, text.last?.isLowercase ?? false { text += "-" }
            text += character.lowercased()
        }
    }

    private func wrong(_ line: Int, _ field: String, _ zh: String, _ en: String) -> Finding {
        finding(
            line, field, "第 \(line) 行\(field.isEmpty ? "" : " \(field)")：\(zh)",
            "line \(line)\(field.isEmpty ? "" : ", \(field)"): \(en)", "更正该行后再导入",
            "Correct the row and import it again")
    }

    private func finding(
        _ line: Int, _ field: String, _ zh: String, _ en: String, _ hintZh: String, _ hintEn: String
    ) -> Finding {
        Finding(
            FlowRules.unreadableRow, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn,
            place: Place(file: file, line: line, field: field.isEmpty ? nil : field))
    }
}
