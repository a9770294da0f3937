import CodeLists
import Findings
import JSONText

/// An object of the job file: where it stands and what it holds.
struct JobObject {
    let shape: JobShape
    let pointer: String
    let node: JSONNode
}

/// A value of a key: where it stands and what it is.
struct JobValue {
    let pointer: String
    let node: JSONNode
    let isRequired: Bool
}

/// One reading of one job file: what was found wrong, and where each key stands.
struct JobReading {
    private(set) var findings: [Finding] = []
    var places: JobPlaces
    /// The code tables.
    let codes: CodeEdition
    /// The day of the declaration, once it has been read.
    var day: CalendarDate?
    /// How many keys each rule of keys named, and the place of the first that it did not name any more.
    private var namedKeys: [RuleCode: (count: Int, rest: Place?)] = [:]
    /// Keys that a rule names one by one, and unknown ones whose meaning is guessed; more are counted.
    private static let (mostKeys, mostGuesses) = (1_000, 100)

    init(file: String, codes: CodeEdition) {
        places = JobPlaces(file: file)
        self.codes = codes
    }

    /// Notes where every value stands.
    mutating func notePlaces(of node: JSONNode, at pointer: String) {
        places.note(pointer, line: node.line, column: node.column)
        for (index, element) in (node.elements ?? []).enumerated() {
            notePlaces(of: element, at: "\(pointer)/\(index)")
        }
        var seen: Set<String> = []
        for member in node.members ?? [] where seen.insert(member.name).inserted {
            notePlaces(of: member.node, at: pointer + "/" + Self.escaped(member.name))
        }
    }

    /// A key as a token of a JSON pointer (RFC 6901).
    static func escaped(_ key: String) -> String {
        guard key.utf8.contains(0x7E) || key.utf8.contains(0x2F) else { return key }
        return String(key.flatMap { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) })
    }

    /// Reports at a pointer.
    mutating func report(
        _ rule: Rule, at pointer: String, zh: String, en: String, hintZh: String, hintEn: String, notes: [Note] = []
    ) {
        let place = places.place(pointer)
        findings.append(
            Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place, notes: notes))
    }

    /// Says of each rule of keys how many more it would have named.
    mutating func closeKeys() {
        for rule in [JobRules.unknownKey, JobRules.duplicateKey] {
            guard let named = namedKeys[rule.code], let place = named.rest else { continue }
            let more = named.count - Self.mostKeys
            findings.append(
                Finding(
                    rule, zh: "从这里起还有 \(more) 个这样的键，不再逐一列出",
                    en: "\(more) more such keys from here on are not named one by one",
                    hintZh: "先处理已列出的，再检查一次", hintEn: "see to those named first, then check again", place: place))
        }
    }

    /// All findings in document order; of one place, in the order found.
    func inDocumentOrder() -> [Finding] {
        func position(_ index: Int) -> (Int, Int, Int) {
            (findings[index].place.line ?? 0, findings[index].place.column ?? 0, index)
        }
        return findings.indices.sorted { position($0) < position($1) }.map { findings[$0] }
    }
}

extension JobReading {
    /// Opens a value as an object of a shape, naming its unknown and duplicate keys.
    mutating func open(_ value: JobValue, as shape: JobShape) -> JobObject? {
        guard let members = value.node.members else {
            wrongType(value, zh: "对象 { }", en: "an object { }")
            return nil
        }
        var seen: [String: JSONMember] = [:]
        for member in members {
            if let first = seen[member.name] {
                duplicate(member, first: first, in: value.pointer)
            } else if !shape.keys.contains(member.name) {
                unknown(member, in: value.pointer, shape: shape)
            }
            if seen[member.name] == nil { seen[member.name] = member }
        }
        return JobObject(shape: shape, pointer: value.pointer, node: value.node)
    }

    /// The value of a key; `nil` when it is missing or `null`, which is a finding where it is required.
    mutating func value(_ key: String, of object: JobObject, required: Bool) -> JobValue? {
        precondition(object.shape.keys.contains(key), "a key that is read must stand in the shape of its object")
        let pointer = object.pointer + "/" + key
        if let node = object.node[key], node.value != .null {
            return JobValue(pointer: pointer, node: node, isRequired: required)
        }
        if required {
            report(
                JobRules.missingKey, at: pointer, zh: "缺少必填键 \(key)", en: "the required key \(key) is missing",
                hintZh: "在此对象中加上 \"\(key)\"", hintEn: "add \"\(key)\" to this object")
        }
        return nil
    }

    /// The object of a key.
    mutating func object(_ key: String, of parent: JobObject, as shape: JobShape, required: Bool) -> JobObject? {
        guard let value = value(key, of: parent, required: required) else { return nil }
        return open(value, as: shape)
    }

    /// The elements of the array of a key; empty when it is missing.
    mutating func elements(_ key: String, of object: JobObject, required: Bool) -> [JobValue] {
        guard let value = value(key, of: object, required: required) else { return [] }
        guard let nodes = value.node.elements else {
            wrongType(value, zh: "数组 [ ]", en: "an array [ ]")
            return []
        }
        return nodes.enumerated().map {
            JobValue(pointer: "\(value.pointer)/\($0.offset)", node: $0.element, isRequired: true)
        }
    }

    /// Whether an array is given, has the right type and is empty.
    func isEmptyArray(_ key: String, of object: JobObject) -> Bool { object.node[key]?.elements?.isEmpty ?? false }

    mutating func wrongType(_ value: JobValue, zh: String, en: String) {
        let (metZh, metEn) = value.node.kindNames
        report(
            JobRules.wrongType, at: value.pointer, zh: "此处应为\(zh)，写的是\(metZh)", en: "this must be \(en), not \(metEn)",
            hintZh: "改写为\(zh)", hintEn: "write \(en)")
    }

    private mutating func unknown(_ member: JSONMember, in pointer: String, shape: JobShape) {
        guard isNamed(member, in: pointer, by: JobRules.unknownKey) else { return }
        let isGuessed = namedKeys[JobRules.unknownKey.code]?.count ?? 0 <= Self.mostGuesses
        let near = isGuessed ? nearestName(to: member.name, among: shape.keys) : nil
        reportKey(
            JobRules.unknownKey, member, in: pointer, zh: "未知的键 \(member.name)，不起作用",
            en: "unknown key \(member.name); it has no effect",
            hintZh: near.map { "是否指“\($0)”？" } ?? "可用的键：" + shape.keys.joined(separator: "、"),
            hintEn: near.map { "did you mean '\($0)'?" } ?? "known keys: " + shape.keys.joined(separator: ", "))
    }

    private mutating func duplicate(_ member: JSONMember, first: JSONMember, in pointer: String) {
        guard isNamed(member, in: pointer, by: JobRules.duplicateKey) else { return }
        let place = place(of: first, in: pointer)
        reportKey(
            JobRules.duplicateKey, member, in: pointer, zh: "键 \(member.name) 重复",
            en: "key \(member.name) is given twice",
            hintZh: "只保留一个；此次按第一个读取", hintEn: "keep one of them; the first is the one that was read",
            notes: [Note(zh: "第一次出现", en: "first given here", place: place)])
    }

    /// Whether a rule still names its keys one by one; counts this one.
    private mutating func isNamed(_ member: JSONMember, in pointer: String, by rule: Rule) -> Bool {
        let count = (namedKeys[rule.code]?.count ?? 0) + 1
        namedKeys[rule.code, default: (0, nil)].count = count
        let place = place(of: member, in: pointer)
        if count == Self.mostKeys + 1 { namedKeys[rule.code]?.rest = place }
        return count <= Self.mostKeys
    }

    private func place(of member: JSONMember, in pointer: String) -> Place {
        Place(
            file: places.file, line: member.line, column: member.column, field: member.name,
            path: pointer + "/" + Self.escaped(member.name))
    }

    /// Reports at a key rather than at its value.
    private mutating func reportKey(
        _ rule: Rule, _ member: JSONMember, in pointer: String, zh: String, en: String, hintZh: String, hintEn: String,
        notes: [Note] = []
    ) {
        let place = place(of: member, in: pointer)
        findings.append(
            Finding(rule, zh: zh, en: en, hintZh: hintZh, hintEn: hintEn, place: place, notes: notes))
    }
}

extension JSONNode {
    /// What kind of value this is, in both languages.
    var kindNames: (zh: String, en: String) {
        switch value {
        case .null: ("null", "null")
        case .boolean: ("真假值", "true or false")
        case .number: ("数字", "a number")
        case .string: ("字符串", "a string")
        case .array: ("数组", "an array")
        case .object: ("对象", "an object")
        }
    }
}
