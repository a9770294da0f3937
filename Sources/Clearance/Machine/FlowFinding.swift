import Findings

extension FlowEvent {
    /// A finding about this event.
    func finding(_ rule: Rule, _ refusal: Refusal, field: String? = nil) -> Finding {
        Finding(
            rule, zh: refusal.zh, en: refusal.en, hintZh: refusal.hintZh, hintEn: refusal.hintEn,
            place: Place(field: field, lot: subject.kind == .lot ? subject.id : nil, path: "\(subject)"))
    }
}
