import Findings
import Quantities

/// Whether an event is whole: its kind fits its subject, its fields are those of its shape, its time can be read.
enum EventCheck {
    private static let limit: Int64 = 1_000_000_000

    /// All that is wrong, fields in the order of the shape.
    static func findings(of event: FlowEvent) -> [Finding] {
        let shape = EventShape.of(event.kind)
        var findings: [Finding] = []
        for (name, value) in [("id", event.id), ("actor", event.actor), ("subject", event.subject.id)]
        where value.isEmpty {
            findings.append(wrong(event, name, "不能为空", "must not be empty"))
        }
        if EventTime(event.time) == nil { findings.append(badTime(event)) }
        if !shape.subjects.contains(event.subject.kind) {
            let names = shape.subjects.map(\.rawValue).joined(separator: ", ")
            findings.append(wrong(event, "subject", "对象应为 \(names)", "must be of kind \(names)"))
        }
        for field in shape.fields { findings += check(field, of: event) }
        for field in event.payload.fields where !shape.fields.contains(where: { $0.name == field.name }) {
            findings.append(
                wrong(event, field.name, "不是 \(event.kind.rawValue) 的字段", "is no field of \(event.kind.rawValue)"))
        }
        for piece in event.evidence where !piece.isWellFormed {
            findings.append(
                wrong(
                    event, "evidence", "单证须有名称，SHA-256 为64位小写十六进制", "needs a name, and 64 lower-case hex digits or none"
                ))
        }
        return findings
    }

    private static func check(_ field: FieldShape, of event: FlowEvent) -> [Finding] {
        guard let value = event.payload[field.name] else {
            return field.isRequired ? [wrong(event, field.name, "缺少", "is missing")] : []
        }
        if fits(value, field.content) { return [] }
        return [wrong(event, field.name, words(field.content).zh, words(field.content).en)]
    }

    private static func fits(_ value: PayloadValue, _ content: FieldShape.Content) -> Bool {
        switch (content, value) {
        case (.text, .text(let text)): !text.isEmpty && !text.utf8.contains { $0 < 0x20 }
        case (.whole, .whole(let number)): (0...Int64(Int32.max)).contains(number)
        case (.count, .whole(let number)): (1...Int64(Int32.max)).contains(number)
        case (.weight, .text(let text)): Weight(text).map { inRange($0) } ?? false
        case (.volume, .text(let text)): Volume(text).map { inRange($0) } ?? false
        case (.amount, .text(let text)): Amount(text).map { inRange($0) } ?? false
        case (.flag, .flag): true
        case (.texts, .texts(let texts)): texts.allSatisfy { !$0.isEmpty && !$0.utf8.contains { $0 < 0x20 } }
        case (.time, .text(let text)): EventTime(text) != nil
        case (.oneOf(let words), .text(let text)): words.contains(text)
        default: false
        }
    }

    private static func inRange<Number: ScaledDecimal>(_ number: Number) -> Bool {
        number.scaled >= 0 && number.scaled <= limit * Number.scale
    }

    private static func words(_ content: FieldShape.Content) -> (zh: String, en: String) {
        switch content {
        case .text: ("应为文字，不含控制字符", "must be a text without control characters")
        case .whole: ("应为 0 至 2147483647 的整数", "must be a whole number from 0 to 2147483647")
        case .count: ("应为 1 至 2147483647 的整数", "must be a whole number from 1 to 2147483647")
        case .weight: ("应为千克数，最多5位小数，不超过10亿", "must be kilograms with up to 5 decimals, at most a thousand million")
        case .volume: ("应为立方米数，最多6位小数，不超过10亿", "must be cubic metres with up to 6 decimals, at most a thousand million")
        case .amount: ("应为金额，最多6位小数，不超过10亿", "must be an amount with up to 6 decimals, at most a thousand million")
        case .flag: ("应为 true 或 false", "must be true or false")
        case .texts: ("应为文字列表", "must be a list of texts")
        case .time: ("应为带时区的 ISO 8601 时间", "must be a time, ISO 8601 with an offset")
        case .oneOf(let words):
            ("应为 \(words.joined(separator: "、")) 之一", "must be one of \(words.joined(separator: ", "))")
        }
    }

    private static func wrong(_ event: FlowEvent, _ field: String, _ zh: String, _ en: String) -> Finding {
        event.finding(
            FlowRules.badField,
            Refusal(
                zh: "事件 \(event.id)（\(event.kind.rawValue)）的 \(field) \(zh)",
                en: "event \(event.id) (\(event.kind.rawValue)): \(field) \(en)",
                hintZh: "按 \(event.kind.rawValue) 的字段说明更正后重新导入",
                hintEn: "correct it after the list of fields of \(event.kind.rawValue) and import it again"),
            field: field)
    }

    private static func badTime(_ event: FlowEvent) -> Finding {
        event.finding(
            FlowRules.badTime,
            Refusal(
                zh: "事件 \(event.id) 的时间“\(event.time)”不能读",
                en: "event \(event.id): the time '\(event.time)' cannot be read",
                hintZh: "写成 2026-11-18T09:30:00+08:00 的形式", hintEn: "write it like 2026-11-18T09:30:00+08:00"),
            field: "time")
    }
}
