import JSONText

/// Findings as JSON.
public enum FindingsText {
    /// `findings.json`: the findings in document order, and how many there are of each severity; handed to `take` in
    /// pieces of some 256 KiB, so that a million findings need no room of their own.
    public static func document<Failure: Error>(
        _ findings: FindingList, take: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("summary")
        text.beginObject(inline: true)
        for severity in Severity.allCases {
            text.key(severity.rawValue)
            text.integer(findings.count(of: severity))
        }
        text.endObject()
        try list(findings, to: &text, take: take)
        text.endObject()
        text.endLine()
        try take(text.bytes)
    }

    /// The whole of `findings.json` of a few findings.
    public static func document(_ findings: [Finding]) -> [UInt8] {
        var bytes: [UInt8] = []
        document(FindingList(findings)) { bytes += $0 }
        return bytes
    }

    /// The member `findings` of an object: all of them, handed on in pieces; the rest stays in `text`.
    public static func list<Failure: Error>(
        _ findings: FindingList, to text: inout JSONWriter, take: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        text.key("findings")
        text.beginArray()
        for finding in findings {
            write(finding, to: &text)
            if text.bytes.count >= 1 << 18 {
                try take(text.bytes)
                text.bytes.removeAll(keepingCapacity: true)
            }
        }
        text.endArray()
    }

    /// One finding as one line of JSON, for NDJSON; ends with a line feed.
    public static func line(_ finding: Finding) -> [UInt8] {
        var text = JSONWriter()
        write(finding, to: &text)
        text.endLine()
        return text.bytes
    }

    /// Writes a finding as an object on one line (contracts section 6).
    public static func write(_ finding: Finding, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("rule")
        text.string(finding.rule.text)
        text.key("severity")
        text.string(finding.severity.rawValue)
        text.key("layer")
        text.string(finding.layer.rawValue)
        text.key("message")
        text.words(finding.message)
        text.key("hint")
        text.words(finding.hint)
        text.key("place")
        write(finding.place, to: &text)
        text.key("notes")
        text.beginArray(inline: true)
        for note in finding.notes {
            text.beginObject(inline: true)
            text.key("message")
            text.words(note.message)
            text.key("place")
            write(note.place, to: &text)
            text.endObject()
        }
        text.endArray()
        text.key("source")
        text.string(finding.source)
        text.endObject()
    }

    private static func write(_ place: Place, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("file")
        text.string(place.file)
        text.key("line")
        text.integer(place.line)
        text.key("column")
        text.integer(place.column)
        text.key("field")
        text.string(place.field)
        text.key("lot")
        text.string(place.lot)
        text.key("path")
        text.string(place.path)
        text.key("gNo")
        text.integer(place.gNo)
        text.endObject()
    }
}

extension JSONWriter {
    /// Writes words in both languages, as an object on one line.
    public mutating func words(_ words: Bilingual) {
        beginObject(inline: true)
        key("zh")
        string(words.zh)
        key("en")
        string(words.en)
        endObject()
    }
}
