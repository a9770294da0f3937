import Consignments
import Findings

/// What a declaration or container waits for next, from its state and the tallies of its lots.
struct WaitWords {
    let job: JobRecord?
    let declarations: [String: DeclarationRecord]

    func waits(of declaration: DeclarationRecord, _ tallies: [LotTally]) -> [Wait] {
        let subject = Subject.declaration(declaration.id)
        switch declaration.state {
        case .draft, .returned: return before(declaration, tallies)
        case .checked: return [one(subject, .submit, "发送报关单", "send the declaration")]
        case .submitted: return [one(subject, .accept, "等海关接受或退单", "customs accepts or returns it")]
        case .accepted where lacksArrivalReport(declaration), .held where lacksArrivalReport(declaration):
            return [one(subject, .arrivalReport, "登记运抵报告", "record the arrival report")]
        case .accepted: return [one(subject, .release, "等放行或布控", "customs releases or selects it")]
        case .inspecting: return [one(subject, .inspect, "登记查验结果", "record the result of the inspection")]
        case .held: return [one(subject, .clear, "解除扣留、改单或撤单", "clear, amend or revoke it")]
        case .amending: return [one(subject, .amendAccept, "等海关答复改单", "customs answers the amendment")]
        case .released: return afterRelease(declaration, tallies)
        case .cleared, .revoked: return []
        }
    }

    /// Goods that are inspected loose are neither released nor cleared before they are reported as arrived.
    private func lacksArrivalReport(_ declaration: DeclarationRecord) -> Bool {
        job?.flow == .inspectBeforeLoad && !declaration.hasArrivalReport
    }

    private func before(_ declaration: DeclarationRecord, _ tallies: [LotTally]) -> [Wait] {
        let subject = Subject.declaration(declaration.id)
        let steps: [(LotState, EventKind, String, String)] = [
            (.planned, .book, "预约仓库", "book a warehouse"), (.booked, .receive, "收货", "receive"),
            (.received, .tally, "理货", "tally"), (.discrepant, .correct, "更正差异", "correct the difference"),
        ]
        var waits: [Wait] = []
        for (state, event, zh, en) in steps {
            let lots = tallies.filter { $0.state == state }.reduce(0) { $0 + $1.lots }
            if lots > 0 { waits.append(some(subject, event, lots, zh, en)) }
        }
        guard waits.isEmpty else { return waits }
        let entry = one(subject, .manifestEntry, "登记预配舱单的提单号", "record its entry in the advance manifest")
        let loading = job?.flow == .loadThenInspect ? self.loading(subject, tallies, from: .ready) : []
        return (declaration.bill.isEmpty ? [entry] : [])
            + (loading.isEmpty ? [one(subject, .declare, "制单", "declare")] : loading)
    }

    /// Lots that are to go into boxes: first assigned from the state in which they may be, then loaded.
    private func loading(_ subject: Subject, _ tallies: [LotTally], from state: LotState) -> [Wait] {
        [(state, EventKind.assign, "配箱", "assign to a box"), (.assigned, .load, "装箱", "load")]
            .compactMap { state, event, zh, en in
                let lots = tallies.filter { $0.state == state }.reduce(0) { $0 + $1.lots }
                return lots > 0 ? some(subject, event, lots, zh, en) : nil
            }
    }

    private func afterRelease(_ declaration: DeclarationRecord, _ tallies: [LotTally]) -> [Wait] {
        let subject = Subject.declaration(declaration.id)
        var waits: [Wait] = []
        if declaration.owesAmendment {
            waits.append(one(subject, .amendBegin, "有货物落装，改单", "amend it: a lot was shut out"))
        }
        let held = tallies.filter { $0.state == .held }.reduce(0) { $0 + $1.lots }
        if held > 0 { waits.append(some(subject, .clear, held, "解除扣留或撤货", "clear or withdraw")) }
        waits += loading(subject, tallies, from: job?.flow == .loadThenInspect ? .ready : .released)
        return waits.isEmpty ? [one(subject, .conclude, "离境后结关", "conclude it once its goods have left")] : waits
    }

    /// Lots declared elsewhere that are in no box.
    func waits(ofListed tallies: [LotTally]) -> [Wait] {
        guard let job else { return [] }
        let loadable: LotState = job.flow == .loadThenInspect ? .ready : .released
        let steps: [(LotState, EventKind, String, String)] = [
            (.declared, .foreignRelease, "登记清单放行", "record the release of their list"),
            (.held, .clear, "解除扣留或撤货", "clear or withdraw"), (loadable, .assign, "配箱", "assign to a box"),
        ]
        return steps.compactMap { state, event, zh, en in
            let lots = tallies.filter { $0.state == state }.reduce(0) { $0 + $1.lots }
            return lots > 0 ? some(.job(job.id), event, lots, zh, en) : nil
        }
    }

    func waits(of box: ContainerRecord, _ tallies: [LotTally]) -> [Wait] {
        let subject = Subject.container(box.id)
        let own = next(box)
        let tallies = box.state.takesGoods ? tallies : tallies.filter(\.isAssigned)
        guard box.state.takesGoods || job?.flow == .loadThenInspect || tallies.contains(where: { $0.state == .held })
        else {
            return own.map { [one(subject, $0.0, $0.1, $0.2)] } ?? []
        }
        var waits = goods(subject, tallies)
        if waits.isEmpty, box.assigned.lots > 0, box.state.takesGoods {
            waits = [one(subject, .close, "关箱", "close it")]
        }
        if !box.state.takesGoods, let own { waits.append(one(subject, own.0, own.1, own.2)) }
        return waits
    }

    /// Lots of the box's plan that are not in it yet: what each group waits for, one wait a step and declaration.
    private func goods(_ subject: Subject, _ tallies: [LotTally]) -> [Wait] {
        let steps: [(EventKind, String, String)] = [
            (.load, "装箱", "to be loaded"), (.assign, "配箱", "to be assigned"),
            (.foreignRelease, "等清单放行", "wait for the release of their list"),
        ]
        let next = tallies.map { (step($0), $0) }
        var waits: [Wait] = []
        for (event, zh, en) in steps {
            let lots = next.filter { $0.0 == event }.reduce(0) { $0 + $1.1.lots }
            if lots > 0 { waits.append(some(subject, event, lots, zh, en)) }
        }
        return waits + next.filter { $0.0 == .release }.compactMap { awaiting(subject, $0.1) }
    }

    /// What lots of the box's plan need next to get into it; `nil` for nothing.
    private func step(_ tally: LotTally) -> EventKind? {
        switch tally.state {
        case .loaded, .withdrawn, .returned, .seized: nil
        case .assigned where isReleased(tally) || job?.flow == .loadThenInspect: .load
        case .released where isReleased(tally): .assign
        case .ready where job?.flow == .loadThenInspect: .assign
        default: declarations[tally.declaration] == nil ? .foreignRelease : .release
        }
    }

    private func awaiting(_ subject: Subject, _ tally: LotTally) -> Wait? {
        guard let declaration = declarations[tally.declaration] else { return nil }
        let (count, verb) = tally.lots == 1 ? ("1 lot", "waits") : ("\(tally.lots) lots", "wait")
        return Wait(
            subject: subject, awaited: .declaration(declaration.id), event: .release, lots: tally.lots,
            words: Bilingual(
                zh: "\(tally.lots) 批（\(tally.state.zh)）等报关单 \(declaration.id)（\(declaration.state.zh)）",
                en:
                    "\(count) (\(tally.state.en)) \(verb) for declaration \(declaration.id) (\(declaration.state.en))"
            ))
    }

    private func isReleased(_ tally: LotTally) -> Bool {
        tally.declaration.isEmpty || declarations[tally.declaration]?.state == .released
    }

    private func next(_ box: ContainerRecord) -> (EventKind, String, String)? {
        switch box.state {
        case .empty, .open, .loading, .tallied: nil
        case .closed: (.seal, "施封", "seal it")
        case .sealed, .resealed: (.gateOut, "出卡口", "gate out")
        case .opened, .openedAtPort, .restuffed: (.reseal, "重新施封", "seal it again")
        case .gateOut, .inTransit: (.arrive, "运抵口岸", "arrive at the port")
        case .arrivedPort: (.loadingManifest, "装载舱单", "loading manifest")
        case .unstuffed: (.restuff, "查验后重装", "fill it again after the inspection")
        case .loadingManifestOK: (.depart, "装船开航", "departure")
        case .onBoard: (.tallyReport, "等理货报告", "the tally report")
        }
    }

    private func one(_ subject: Subject, _ event: EventKind, _ zh: String, _ en: String) -> Wait {
        Wait(subject: subject, awaited: nil, event: event, lots: 0, words: Bilingual(zh: zh, en: en))
    }

    private func some(_ subject: Subject, _ event: EventKind, _ lots: Int64, _ zh: String, _ en: String) -> Wait {
        let words = Bilingual(zh: "\(lots) 批\(zh)", en: lots == 1 ? "1 lot: \(en)" : "\(lots) lots: \(en)")
        return Wait(subject: subject, awaited: nil, event: event, lots: lots, words: words)
    }
}
