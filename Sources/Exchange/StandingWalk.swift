import Findings

/// Walks over the steps of one declaration in the order in which they count.
///
/// 1. A step without a time counts as the earliest: it never overrules one with a time.
/// 2. Of two with a time, the later counts; within one second, the one later in the order of ``Stage``.
/// 3. What the client and the import say (by the clock of another machine) never takes back what customs said, unless
///    that was an end from which a message is sent again.
/// 4. `declared` never takes back what customs said either, with the same exception.
/// 5. A step that cannot follow the one before is counted all the same, and is a finding.
struct StandingWalk {
    private let group: NumberGroups.Group
    private let steps: [StandingStep]
    private(set) var findings: [Finding] = []
    private var current: StandingStep?
    private var hasConflict = false

    init(_ group: NumberGroups.Group) {
        self.group = group
        var known: [String: StandingStep] = [:]
        for step in group.steps {
            let key = "\(step.stage.rawValue) \(step.sha256)"
            if let other = known[key], !Self.isBetterTold(step, than: other) { continue }
            known[key] = step
        }
        steps = known.values.sorted(by: Self.precedes)
    }

    /// Of two copies under different names, the one whose name tells the earliest time.
    private static func isBetterTold(_ step: StandingStep, than other: StandingStep) -> Bool {
        let (first, second) = (step.time?.packed ?? .max, other.time?.packed ?? .max)
        return first != second ? first < second : step.file < other.file
    }

    /// A total order, so that the walk does not depend on the order of arrival.
    private static func precedes(_ left: StandingStep, _ right: StandingStep) -> Bool {
        let (early, late) = (left.time?.packed ?? 0, right.time?.packed ?? 0)
        if early != late { return early < late }
        if left.stage != right.stage { return left.stage < right.stage }
        if left.sha256 != right.sha256 { return left.sha256 < right.sha256 }
        return left.file < right.file
    }

    mutating func standing() -> DeclarationStanding {
        for step in steps { take(step) }
        checkNumbers()
        checkTimeless()
        return DeclarationStanding(
            stage: current?.stage ?? .unknown, decidedBy: current, clientSeqNos: group.texts(.client),
            seqNos: group.texts(.unified), entryIds: group.texts(.customs), steps: steps, hasConflict: hasConflict)
    }

    private mutating func take(_ step: StandingStep) {
        guard let before = current else { return current = step }
        if step.stage == before.stage { return }
        let isWordOfCustoms = !before.stage.isBeforeDeclaring && !before.stage.isOpenToResending
        if isWordOfCustoms, step.stage.isBeforeDeclaring || step.stage == .declared { return }
        if step.stage == .released, before.stage == .cleared { return }
        if before.time != nil, step.time == before.time, Self.contradict(before.stage, step.stage) {
            report(ReceiptRules.sameMoment, before, step)
        } else if before.time != nil || step.time == nil, !Self.mayFollow(before.stage, step.stage) {
            report(ReceiptRules.oddOrder, before, step)
        }
        current = step
    }

    /// Whether two stages of one second cannot both be true: one frees the goods, the other holds them back.
    private static func contradict(_ first: Stage, _ second: Stage) -> Bool {
        (first == .released || first == .cleared) && second.isOpenToResending
    }

    /// Whether customs may say `next` after `before`. Receipts may be missing between them.
    private static func mayFollow(_ before: Stage, _ next: Stage) -> Bool {
        switch before {
        case .released: next == .cleared || next == .deleted
        case .cleared: false
        case .returned, .deleted, .suspended, .declarationFailed:
            next.isBeforeDeclaring || next == .declared || next == .accepted || next.isOpenToResending
        case .inspecting, .reviewed, .pending: next != .accepted
        default: true
        }
    }

    // MARK: Findings

    private var place: Place { Place(file: current?.file ?? steps.first?.file) }

    private mutating func report(_ rule: Rule, _ before: StandingStep, _ step: StandingStep) {
        hasConflict = true
        let (first, second) = (before.stage.words, step.stage.words)
        let (when, then) = (before.time?.description ?? "?", step.time?.description ?? "?")
        findings.append(
            Finding(
                rule, zh: "\(title)：“\(first.zh)”（\(when)）之后是“\(second.zh)”（\(then)），取后者；次序表是我们的默认值",
                en:
                    "\(title): '\(first.en)' (\(when)) is followed by '\(second.en)' (\(then)); the second counts; the order is our default",
                hintZh: "在单一窗口核对状态，核对前不要装运", hintEn: "Check the state in the Single Window; load nothing before",
                place: Place(file: step.file),
                notes: [Note(zh: "前一回执", en: "the earlier receipt", place: Place(file: before.file))]))
    }

    private var title: String {
        group.texts(.client).first ?? group.texts(.unified).first ?? group.texts(.customs).first ?? ""
    }

    private mutating func checkNumbers() {
        let names: [(NumberGroups.Number.Kind, zh: String, en: String)] = [
            (.client, "客户端编号", "client numbers"), (.unified, "统一编号", "unified numbers"),
            (.customs, "海关编号", "customs numbers"),
        ]
        for (kind, zh, en) in names {
            let texts = group.texts(kind)
            guard texts.count > 1 else { continue }
            hasConflict = true
            let list = texts.joined(separator: ", ")
            findings.append(
                Finding(
                    ReceiptRules.twoNumbers, zh: "\(title) 有 \(texts.count) 个\(zh)：\(list)",
                    en: "\(title) has \(texts.count) \(en): \(list)",
                    hintZh: "可能重复导入；在单一窗口查明哪份有效，删除多余的草稿",
                    hintEn:
                        "It may have been imported twice; see in the Single Window which one counts and delete the other draft",
                    place: place))
        }
    }

    /// A step without a time that says more, or worse, than the standing was not counted.
    private mutating func checkTimeless() {
        guard let current, current.time != nil,
            let best = steps.filter({ $0.time == nil }).max(by: { $0.stage < $1.stage }), best.stage > current.stage
        else { return }
        hasConflict = true
        let words = best.stage.words
        findings.append(
            Finding(
                ReceiptRules.timeless, zh: "\(title)：没有时间的回执说“\(words.zh)”，未计入；这是我们的默认做法",
                en: "\(title): a receipt without a time says '\(words.en)'; it was not counted, which is our default",
                hintZh: "在单一窗口核对状态", hintEn: "Check the state in the Single Window", place: Place(file: best.file)))
    }
}
