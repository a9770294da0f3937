import Clearance
import Exchange

/// What the receipts of a declaration tell, as moves of its machine from `submitted` on, in the order of their times.
///
/// A stage that presupposes another one brings it along: what is released was accepted. What was returned and accepted
/// afterwards was declared and sent again in between.
struct ReceiptStory {
    /// A move, and the step it rests on.
    struct Move {
        let kind: EventKind
        /// The state that it leads to.
        let state: DeclarationState
        let step: StandingStep
    }

    private(set) var moves: [Move] = []

    /// The story of a standing's steps, in the order in which they count. Goods released by receipts that contradict each
    /// other are held, and not cleared.
    init(_ standing: DeclarationStanding) {
        for step in standing.steps { tell(step) }
        guard standing.hasConflict, let step = standing.decidedBy else { return }
        moves.removeAll { $0.kind == .conclude }
        if state == .released { add(.hold, .held, step) }
    }

    /// The state after so many moves.
    func state(after count: Int) -> DeclarationState { count == 0 ? .submitted : moves[count - 1].state }

    /// The moves that lie between a return and what customs said next.
    static func sendingAgain(_ step: StandingStep) -> [Move] {
        [Move(kind: .declare, state: .checked, step: step), Move(kind: .submit, state: .submitted, step: step)]
    }

    /// The straight way from a state to the end of the story; empty where there is none.
    func way(from start: DeclarationState, _ step: StandingStep) -> [Move] {
        let end = state(after: moves.count)
        switch (start, end) {
        case (.held, .released), (.held, .cleared):
            return [Move(kind: .clear, state: .released, step: step)] + Self.forward(from: .released, to: end, step)
        case (.cleared, _): return []
        case (_, .held):
            guard let from = Self.place(start) else { return [] }
            // What is under inspection is released before it can be held.
            let halt = from < 3 ? DeclarationState.accepted : .released
            return Self.forward(from: start, to: halt, step) + [Move(kind: .hold, state: .held, step: step)]
        default:
            guard let from = Self.place(start), let to = Self.place(end) else { return [] }
            if to >= from { return Self.forward(from: start, to: end, step) }
            guard start != .released else { return [] }
            return [Move(kind: .reject, state: .returned, step: step)] + Self.forward(from: .returned, to: end, step)
        }
    }

    /// The states a declaration goes through when nothing is held.
    private static let course: [DeclarationState] = [
        .returned, .submitted, .accepted, .inspecting, .released, .cleared,
    ]

    private static func place(_ state: DeclarationState) -> Int? { course.firstIndex(of: state) }

    /// The moves along the course; inspection is on it only where it is the end.
    private static func forward(from: DeclarationState, to end: DeclarationState, _ step: StandingStep) -> [Move] {
        guard let first = place(from), let last = place(end), first < last else { return [] }
        var way = first == 0 ? sendingAgain(step) : []
        let kinds: [EventKind] = [.accept, .select, .release, .conclude]
        for (place, kind) in zip(2..., kinds) where first < place && place <= last && (kind != .select || last == place)
        {
            way.append(Move(kind: kind, state: course[place], step: step))
        }
        return way
    }

    private var state: DeclarationState { state(after: moves.count) }

    private mutating func tell(_ step: StandingStep) {
        switch step.stage {
        case .unknown, .sent, .stored, .suspended: break
        case .declared: sendAgain(step)
        case .sendFailed, .refused: if state == .submitted { add(.reject, .returned, step) }
        case .declarationFailed, .returned, .deleted: giveBack(step)
        case .accepted, .pending, .reviewed: accept(step)
        case .inspecting:
            accept(step)
            if state == .accepted { add(.select, .inspecting, step) }
        case .released: release(step)
        case .cleared:
            release(step)
            if state == .released { add(.conclude, .cleared, step) }
        }
    }

    private mutating func sendAgain(_ step: StandingStep) {
        if state == .returned { moves += Self.sendingAgain(step) }
    }

    private mutating func accept(_ step: StandingStep) {
        sendAgain(step)
        if state == .submitted { add(.accept, .accepted, step) }
    }

    private mutating func release(_ step: StandingStep) {
        accept(step)
        if state == .accepted || state == .inspecting { add(.release, .released, step) }
    }

    private mutating func giveBack(_ step: StandingStep) {
        if [.submitted, .accepted, .inspecting].contains(state) { add(.reject, .returned, step) }
        if state == .released { add(.hold, .held, step) }
    }

    private mutating func add(_ kind: EventKind, _ state: DeclarationState, _ step: StandingStep) {
        moves.append(Move(kind: kind, state: state, step: step))
    }
}
