import JSONText

extension FindingsText {
    /// Reads `findings.json` back.
    ///
    /// - Returns: the findings in their order; `nil` where the bytes are no such document.
    /// - Complexity: O(bytes).
    public static func read(_ bytes: [UInt8]) -> FindingList? {
        guard let root = try? JSONParser.parse(bytes), let elements = root["findings"]?.elements else { return nil }
        var list = FindingList()
        for element in elements {
            guard let finding = Finding(element) else { return nil }
            list.append(finding)
        }
        return list
    }
}

extension Finding {
    /// A finding as ``FindingsText`` writes it.
    fileprivate init?(_ node: JSONNode) {
        guard let rule = node["rule"]?.text, !rule.isEmpty, let source = node["source"]?.text,
            let severity = node["severity"]?.text.flatMap(Severity.init(rawValue:)),
            let layer = node["layer"]?.text.flatMap(Layer.init(rawValue:)), let message = Bilingual(node["message"]),
            let hint = Bilingual(node["hint"]), let place = Place(node["place"]), let notes = node["notes"]?.elements
        else { return nil }
        var read: [Note] = []
        for note in notes {
            guard let words = Bilingual(note["message"]), let place = Place(note["place"]) else { return nil }
            read.append(Note(zh: words.zh, en: words.en, place: place))
        }
        self.rule = RuleCode(rule)
        self.severity = severity
        self.layer = layer
        self.message = message
        self.hint = hint
        self.place = place
        self.notes = read
        self.source = source
    }
}

extension Bilingual {
    fileprivate init?(_ node: JSONNode?) {
        guard let zh = node?["zh"]?.text, let en = node?["en"]?.text else { return nil }
        self.init(zh: zh, en: en)
    }
}

extension Place {
    fileprivate init?(_ node: JSONNode?) {
        guard let node, node.members != nil else { return nil }
        func number(_ name: String) -> Int? {
            if case .number(let text)? = node[name]?.value { Int(text) } else { nil }
        }
        self.init(
            file: node["file"]?.text, line: number("line"), column: number("column"), field: node["field"]?.text,
            lot: node["lot"]?.text, path: node["path"]?.text, gNo: number("gNo"))
    }
}
