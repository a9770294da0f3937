import Clearance
import Findings
import Quantities

/// The payload of an event from the options of its command.
struct FlowPayload {
    let kind: EventKind
    let arguments: Arguments

    /// The payload for one subject.
    func payload(_ subject: Subject, _ journal: borrowing Journal) throws(Failure) -> Payload {
        var payload: Payload = [:]
        let recorded = arguments.has(FlowOptions.asRecorded) ? try onRecord(subject, journal) : nil
        for field in EventShape.of(kind).fields {
            let option = FlowOptions.field(field)
            if let value = try value(of: option, field) {
                payload[field.name] = value
            } else if let value = recorded?[field.name] {
                payload[field.name] = value
            } else if field.isRequired {
                throw arguments.usage(.missingOption("--\(option.name)", option.help))
            }
        }
        return payload
    }

    private func value(of option: OptionShape, _ field: FieldShape) throws(Failure) -> PayloadValue? {
        switch field.content {
        case .flag: return arguments.has(option) ? .flag(true) : field.isRequired ? .flag(false) : nil
        case .texts:
            let all = arguments.all(option)
            return all.isEmpty ? nil : .texts(all)
        case .whole, .count:
            guard let text = arguments.value(option) else { return nil }
            guard let number = Int64(text), number >= (field.content == .count ? 1 : 0), number <= Int64(Int32.max)
            else {
                throw arguments.usage(.notANumber(option: "--\(option.name)", given: text, most: Int(Int32.max)))
            }
            return .whole(number)
        default: return arguments.value(option).map(PayloadValue.text)
        }
    }

    /// Pieces and weight as the journal has them.
    private func onRecord(_ subject: Subject, _ journal: borrowing Journal) throws(Failure) -> Payload {
        try Failure.journal { () throws(JournalError) in
            switch subject.kind {
            case .lot:
                guard let lot = try journal.lot(subject.id) else { return [:] }
                return ["pieces": .whole(lot.pieces)]
            case .container:
                guard let box = try journal.container(subject.id) else { return [:] }
                return ["pieces": .whole(box.loaded.pieces), "grossKg": .text(box.loaded.gross.description)]
            default: return [:]
            }
        }
    }

    /// Whether a kind has something that the journal may fill in.
    static func canBeRecorded(_ kind: EventKind) -> Bool {
        [.receive, .count, .correct, .close, .reseal, .tally].contains(kind)
    }
}
