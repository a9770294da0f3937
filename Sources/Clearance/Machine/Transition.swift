/// One row of a state machine.
public struct Transition<State: FlowState>: Sendable {
    /// Where a transition leads.
    public enum Target: Hashable, Sendable {
        /// To a state.
        case to(State)
        /// To the state it is in.
        case same
        /// To the state before the amendment began.
        case before
    }

    /// The state it starts from.
    public let from: State
    /// What moves it.
    public let trigger: Trigger
    /// What must hold, in the order in which it is checked; all refusals are given.
    public let guards: [Guard]
    /// Documents that the event must name.
    public let documents: [DocumentKind]
    /// Where it leads.
    public let target: Target
}

/// A state machine as a table: the rows in reading order, at most one a state and trigger.
public struct StateTable<State: FlowState>: Sendable {
    /// The rows.
    public let rows: [Transition<State>]
    private let index: [Key: Int]

    private struct Key: Hashable, Sendable {
        let state: State
        let trigger: Trigger
    }

    /// A table.
    /// - Precondition: No state has two rows for one trigger.
    init(_ groups: [[Transition<State>]]) {
        rows = groups.flatMap(\.self)
        let keys = rows.enumerated().map { (Key(state: $1.from, trigger: $1.trigger), $0) }
        index = Dictionary(keys) { _, _ in preconditionFailure("a state has two transitions for one trigger") }
    }

    /// The row of a state and trigger, if the machine has one.
    public func transition(from state: State, on trigger: Trigger) -> Transition<State>? {
        index[Key(state: state, trigger: trigger)].map { rows[$0] }
    }

    /// The states in which a trigger is possible, in reading order.
    public func states(for trigger: Trigger) -> [State] { rows.filter { $0.trigger == trigger }.map(\.from) }

    /// The fewest steps from a state to one in which a trigger is possible; of equal ways the one that the rows name first.
    /// - Parameter closed: triggers that the subject never feels.
    /// - Returns: The triggers on the way; `nil` where no way leads there.
    /// - Complexity: O(states × rows).
    func way(from start: State, to trigger: Trigger, without closed: Set<Trigger> = []) -> [Trigger]? {
        var ways: [State: [Trigger]] = [start: []]
        var open = [start]
        var next = 0
        while next < open.count {
            let state = open[next]
            next += 1
            guard let way = ways[state] else { continue }
            if transition(from: state, on: trigger) != nil { return way }
            for row in rows where row.from == state && !closed.contains(row.trigger) {
                guard case .to(let target) = row.target, ways[target] == nil else { continue }
                ways[target] = way + [row.trigger]
                open.append(target)
            }
        }
        return nil
    }

    /// Rows for several states at once.
    static func rows(
        _ from: [State], _ trigger: Trigger, _ target: Transition<State>.Target, _ guards: [Guard] = [],
        needs documents: [DocumentKind] = []
    ) -> [Transition<State>] {
        from.map { Transition(from: $0, trigger: trigger, guards: guards, documents: documents, target: target) }
    }
}
