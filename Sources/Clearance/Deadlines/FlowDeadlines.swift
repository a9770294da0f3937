import Findings

/// What the recorded times say of the limits that customs and ports set: nothing is refused for being late, it is a fact.
///
/// What has not happened by the last recorded event counts as late from then on; the clock is not asked.
public struct FlowDeadlines: Sendable {
    /// What was late, by rule, then by name.
    public let findings: [Finding]

    /// Looks through the journal's times.
    /// - Complexity: O(events of declarations and containers); events of lots are not read.
    public init(_ journal: borrowing Journal, _ board: Board) throws(JournalError) {
        var times = RecordedTimes(isTransit: board.job?.isTransit ?? false)
        for status in board.declarations {
            try times.add(journal.ownEvents(.declaration(status.declaration.id)))
        }
        for status in board.containers {
            try times.add(journal.ownEvents(.container(status.container.id)))
            times.bind(status)
        }
        findings = Deadline.all.flatMap { $0.findings(times) }
    }
}

/// When what happened, by declarations and containers.
struct RecordedTimes: Sendable {
    /// A moment with its words.
    struct Moment: Sendable {
        let text: String
        let seconds: Int64
    }

    /// A declaration.
    struct Form: Sendable {
        let id: String
        /// Sent to customs; `nil` when it was taken back since.
        var sent: Moment?
        var arrived: Moment?
        var manifested: Moment?
    }

    /// A container.
    struct Box: Sendable {
        let id: String
        var listed: Moment?
        var departed: Moment?
        var tallied: Moment?
        /// Declarations with lots in it.
        var forms: [String] = []
    }

    /// Whether the goods go by customs transit.
    let isTransit: Bool
    /// By name.
    private(set) var forms: [Form] = []
    /// The first manifest entry of each declaration that has one.
    private var entries: [String: Moment] = [:]
    /// By name.
    private(set) var boxes: [Box] = []
    /// The last moment on record.
    private(set) var last: Moment?

    init(isTransit: Bool) { self.isTransit = isTransit }

    /// The first manifest entry of a declaration.
    func manifestEntry(of form: String) -> Moment? { entries[form] }

    /// Takes in the events of a declaration or a container, which are those of one subject.
    mutating func add(_ events: [StoredEvent]) {
        guard let subject = events.first?.event.subject else { return }
        var (form, box) = (Form(id: subject.id), Box(id: subject.id))
        for event in events.map(\.event) {
            guard let time = EventTime(event.time) else { continue }
            let moment = Moment(text: event.time, seconds: time.seconds)
            if last.map({ $0.seconds < moment.seconds }) ?? true { last = moment }
            switch event.kind {
            case .manifestEntry: form.manifested = form.manifested ?? moment
            case .submit: form.sent = form.sent ?? moment
            case .reject, .revoke: (form.sent, form.arrived) = (nil, nil)
            case .arrivalReport: form.arrived = moment
            case .loadingManifest: box.listed = moment
            case .depart: box.departed = moment
            case .tallyReport: box.tallied = box.tallied ?? moment
            default: break
            }
        }
        guard subject.kind == .declaration else { return boxes.append(box) }
        forms.append(form)
        entries[form.id] = form.manifested
    }

    /// Notes the declarations in the box that was added last.
    mutating func bind(_ status: ContainerStatus) {
        guard let place = boxes.indices.last, boxes[place].id == status.container.id else { return }
        boxes[place].forms = Set(status.tallies.filter { $0.isAssigned && !$0.declaration.isEmpty }.map(\.declaration))
            .sorted()
    }
}

/// A limit of time: its rule, and what breaks it. One rule, one file.
struct Deadline: Sendable {
    let rule: Rule
    let findings: @Sendable (RecordedTimes) -> [Finding]

    /// All of them, in order.
    static let all: [Deadline] = [.arrival, .advanceManifest, .loadingManifest, .tally]

    /// A finding about a declaration or a container.
    static func finding(_ rule: Rule, _ subject: Subject, zh: String, en: String, hint: Bilingual) -> Finding {
        Finding(
            rule, zh: zh, en: en, hintZh: hint.zh, hintEn: hint.en,
            place: Place(field: subject.id, path: "/\(subject.kind.rawValue)/\(subject.id)"))
    }
}
