import Consignments
import Findings

/// Plays a job through both flows with the same draw of selections and mismatches, to see what waits and for how long.
///
/// Every step is an event handed to the state machines, so that nothing is simulated that the flow would refuse. Durations
/// are assumptions, whole hours, not measurements; documents are not asked for.
public struct FlowSimulation: Sendable {
    /// What is assumed; our defaults, no source gives them.
    public struct Assumptions: Hashable, Sendable {
        /// Declarations selected, of a thousand.
        public var selected = 100
        /// Selected declarations in which something does not match, of a thousand.
        public var mismatched = 200
        /// Start of the draw.
        public var seed: UInt64 = 1
        /// From the tally, or from the loaded box, to the declaration accepted.
        public var declaring = 2
        /// From acceptance, or under load then inspect from arrival at the port, to release.
        public var releasing = 2
        /// An inspection, from selection to its record.
        public var inspecting = 24
        /// Until a held declaration is cleared.
        public var clearing = 72
        /// Loading a box.
        public var loading = 3
        /// From the gate to the port.
        public var toPort = 6
        /// Emptying a box for an inspection, and filling it again; each.
        public var unstuffing = 8
        /// From the tally to the cut-off of the vessel.
        public var cutOff = 48

        /// The defaults.
        public init() {}
    }

    /// What became of a job under one flow.
    public struct Outcome: Hashable, Sendable {
        /// The flow.
        public let flow: Flow
        /// Hours that each lot was ready later than without any selection, in the order of the plan.
        public let waits: [Int]
        /// Lots that waited although their own declaration was not selected.
        public let innocent: Int
        /// Lots that missed the cut-off.
        public let missed: Int
        /// Boxes that were emptied and filled again.
        public let reopened: Int
        /// Boxes not ready, or with lots left behind, at the cut-off.
        public let lateBoxes: Int
        /// Events that the state machines accepted.
        public let events: Int

        /// Lots that waited.
        public var waiting: Int { waits.count { $0 > 0 } }
        /// The longest wait, hours.
        public var longest: Int { waits.max() ?? 0 }
        /// All waits together, hours.
        public var total: Int { waits.reduce(0, +) }
    }

    /// Under inspect before load, then under load then inspect.
    public private(set) var outcomes: [Outcome] = []
    /// Declarations selected, and of these mismatched.
    public private(set) var drawn: (selected: Int, mismatched: Int) = (0, 0)
    /// Why the machines refused a step; empty unless the job itself cannot go through the flow.
    public private(set) var findings: [Finding] = []

    /// Plays a job through.
    /// - Parameter opening: the events that open its journal; see ``FlowOpening``.
    /// - Complexity: O(lots x declarations of a box).
    public init(_ opening: [FlowEvent], _ assumptions: Assumptions = Assumptions()) {
        let forms = opening.filter { $0.kind == .planDeclaration }.map(\.subject.id)
        var dice = SimulationDice(seed: assumptions.seed)
        var fates: [String: SimulationFate] = [:]
        for form in forms {
            let (first, second) = (dice.next(1_000), dice.next(1_000))
            fates[form] =
                first < assumptions.selected ? (second < assumptions.mismatched ? .mismatched : .passed) : .released
        }
        drawn = (fates.values.count { $0 != .released }, fates.values.count { $0 == .mismatched })
        for flow in [Flow.inspectBeforeLoad, .loadThenInspect] {
            var play = SimulationPlay(opening, flow, assumptions, fates)
            outcomes.append(flow == .inspectBeforeLoad ? play.inspectBeforeLoad() : play.loadThenInspect())
            findings += play.findings
        }
    }
}

/// What customs do with a declaration.
enum SimulationFate {
    case released, passed, mismatched
}

/// SplitMix64: the same draw for the same seed everywhere.
struct SimulationDice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 to below the limit.
    mutating func next(_ limit: UInt64) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % limit)
    }
}
