import Findings

extension FlowEngine {
    /// The state has no transition for it: what is possible, and where it would be possible.
    /// - Parameter closed: triggers that the subject never feels.
    func outOfTurn<State>(
        _ event: FlowEvent, _ state: State, _ trigger: Trigger, _ table: StateTable<State>,
        without closed: Set<Trigger> = []
    ) -> [Finding] {
        let places = table.states(for: trigger)
        let steps = table.way(from: state, to: trigger, without: closed) ?? []
        let possible = table.rows.filter {
            $0.from == state && EventKind(rawValue: $0.trigger.rawValue) != nil && !closed.contains($0.trigger)
        }
        var zh = places.isEmpty ? "本流程没有这一步" : "须先处于：\(places.map(\.zh).joined(separator: "、"))"
        var en =
            places.isEmpty
            ? "this flow has no such step" : "it must first be \(places.map(\.en).joined(separator: ", or "))"
        if !steps.isEmpty {
            zh += "；先后须：\(steps.map(\.words.zh).joined(separator: " → "))"
            en += "; the steps to there: \(steps.map(\.words.en).joined(separator: " → "))"
        } else if !places.isEmpty {
            zh += "；从现在的状态到不了"
            en += "; no step leads there from here"
        }
        let nextZh = possible.map(\.trigger.words.zh).joined(separator: "、")
        let nextEn = possible.map { "\($0.trigger.words.en) (\($0.trigger.rawValue))" }.joined(separator: ", ")
        let refusal = Refusal(
            zh: "\(event.subject.wordsZh) \(state.zh)，不能\(trigger.words.zh)",
            en: "\(event.subject) is \(state.en): cannot \(trigger.words.en)",
            hintZh: possible.isEmpty ? zh : "\(zh)；现在可以：\(nextZh)",
            hintEn: possible.isEmpty ? en : "\(en); possible now: \(nextEn)")
        return [event.finding(FlowRules.outOfTurn, refusal)]
    }

    func notOpen(_ event: FlowEvent) -> Finding {
        event.finding(
            FlowRules.jobNotOpen,
            Refusal(
                zh: "作业尚未打开", en: "the job is not open yet", hintZh: "先以 open 事件打开作业",
                hintEn: "first open the job (event open)"))
    }

    func alreadyOpen(_ event: FlowEvent, _ job: JobRecord) -> Finding {
        event.finding(
            FlowRules.jobNotOpen,
            Refusal(
                zh: "日志属于作业 \(job.id)，已经打开", en: "the journal belongs to job \(job.id), which is open",
                hintZh: "每个作业使用自己的日志文件", hintEn: "use a journal of its own for every job"))
    }

    func unknown(_ event: FlowEvent, _ subject: Subject? = nil) -> Finding {
        let subject = subject ?? event.subject
        return event.finding(
            FlowRules.unknownSubject,
            Refusal(
                zh: "作业中没有\(subject.wordsZh)", en: "\(subject) is not on record",
                hintZh: "核对编号；新的先以 plan 事件登记",
                hintEn: "check the number; a new one is first recorded with an event plan…"))
    }

    func plannedTwice(_ event: FlowEvent) -> Finding {
        event.finding(
            FlowRules.planTwice,
            Refusal(
                zh: "\(event.subject.wordsZh) 已经登记", en: "\(event.subject) is on record already",
                hintZh: "核对编号，或使用新的编号", hintEn: "check the number, or use a new one"))
    }

    func lateLot(_ event: FlowEvent, _ declaration: DeclarationRecord) -> Finding {
        event.finding(
            FlowRules.lateLot,
            Refusal(
                zh: "报关单 \(declaration.id) \(declaration.state.zh)，不能再加货物",
                en: "declaration \(declaration.id) is \(declaration.state.en): no lot may join it",
                hintZh: "先登记一份新的报关单（planDeclaration）", hintEn: "first record a new declaration (event planDeclaration)")
        )
    }

    func lacking(_ kinds: [DocumentKind], _ event: FlowEvent) -> Finding {
        let names = kinds.map { "\($0.en) (\($0.rawValue))" }.joined(separator: ", ")
        return event.finding(
            FlowRules.missingDocument,
            Refusal(
                zh: "\(event.subject.wordsZh)：\(event.kind.rawValue) 缺少\(kinds.map(\.zh).joined(separator: "、"))",
                en: "\(event.subject): \(event.kind.rawValue) lacks \(names)",
                hintZh: "先取得单证，在 evidence 中注明名称和 SHA-256",
                hintEn: "first obtain it and name it as evidence, with its SHA-256"),
            field: "evidence")
    }
}
