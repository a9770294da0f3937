import JSONText

/// Events as lines of JSON, for export and import.
public enum EventText {
    /// A stored event as one line of canonical JSON, line feed included.
    public static func line(_ stored: StoredEvent) -> [UInt8] {
        var text = CanonicalText()
        text.open("{")
        text.name("seq")
        text.value(.whole(stored.sequence))
        write(stored.event, to: &text)
        text.name("previous")
        text.text(stored.previous)
        text.name("hash")
        text.text(stored.hash)
        text.close("}")
        return text.bytes + [0x0A]
    }

    /// An event as one line of canonical JSON, line feed included.
    public static func line(_ event: FlowEvent) -> [UInt8] {
        var text = CanonicalText()
        text.open("{")
        write(event, to: &text)
        text.close("}")
        return text.bytes + [0x0A]
    }

    private static func write(_ event: FlowEvent, to text: inout CanonicalText) {
        for (name, value) in [
            ("id", event.id), ("kind", event.kind.rawValue), ("subject", event.subject.id),
            ("subjectKind", event.subject.kind.rawValue), ("actor", event.actor), ("time", event.time),
        ] {
            text.name(name)
            text.text(value)
        }
        text.name("payload")
        text.open("{")
        for field in event.payload.fields {
            text.name(field.name)
            text.value(field.value)
        }
        text.close("}")
        text.name("evidence")
        text.open("[")
        for piece in event.evidence { text.value(.texts([piece.kind.rawValue, piece.name, piece.sha256])) }
        text.close("]")
    }

    /// Reads an event from a JSON object of the form that ``line(_:)-(FlowEvent)`` writes. `seq`, `previous` and `hash`
    /// are passed over; `subjectKind` may be missing where the kind allows one kind of subject only.
    /// - Parameter defaults: texts of `id`, `actor` and `time` where the object names none; those not given are required.
    /// - Throws: ``EventTextError`` naming the first member that is missing or wrong.
    public static func event(
        _ node: JSONNode, defaults: [String: String] = [:]
    ) throws(EventTextError) -> FlowEvent {
        guard node.members != nil else { throw EventTextError(member: "", reason: "is no object") }
        guard let kind = EventKind(rawValue: try word("kind", node)) else {
            throw EventTextError(member: "kind", reason: "is no kind of event")
        }
        let payloadNode = node["payload"]
        guard let payload = payloadNode == nil ? [:] : payloadNode.flatMap(Payload.init) else {
            throw EventTextError(
                member: "payload", reason: "holds more than texts, whole numbers, flags and lists of texts")
        }
        return FlowEvent(
            id: try word("id", node, defaults), kind,
            Subject(try subjectKind(kind, node), try word("subject", node)), payload,
            actor: try word("actor", node, defaults), time: try word("time", node, defaults),
            evidence: try evidence(node["evidence"]))
    }

    private static func word(
        _ name: String, _ node: JSONNode, _ defaults: [String: String] = [:]
    ) throws(EventTextError) -> String {
        if node[name] == nil, let text = defaults[name] { return text }
        guard let text = node[name]?.text else { throw EventTextError(member: name, reason: "is missing or no text") }
        return text
    }

    private static func subjectKind(_ kind: EventKind, _ node: JSONNode) throws(EventTextError) -> Subject.Kind {
        let allowed = EventShape.of(kind).subjects
        guard let text = node["subjectKind"]?.text else {
            if allowed.count == 1 { return allowed[0] }
            throw EventTextError(member: "subjectKind", reason: "is missing: the kind is for lots and declarations")
        }
        guard let subject = Subject.Kind(rawValue: text) else {
            throw EventTextError(member: "subjectKind", reason: "is none of job, lot, declaration, container")
        }
        return subject
    }

    private static func evidence(_ node: JSONNode?) throws(EventTextError) -> [Evidence] {
        var evidence: [Evidence] = []
        for element in node?.elements ?? [] {
            let parts = element.elements?.compactMap(\.text) ?? []
            guard parts.count == 3, let kind = DocumentKind(rawValue: parts[0]) else {
                throw EventTextError(member: "evidence", reason: "is no list of [kind, name, sha256]")
            }
            evidence.append(Evidence(kind, name: parts[1], sha256: parts[2]))
        }
        return evidence
    }
}

/// Why a JSON object is no event.
public struct EventTextError: Error, Hashable, Sendable {
    /// The member, empty for the whole.
    public let member: String
    /// What is wrong with it, English.
    public let reason: String
}
