import Clearance
import Findings

/// `zuhuo flow assign --auto`: late binding.
enum FlowAssign {
    static func run(_ arguments: Arguments, _ console: Console) throws(Failure) -> ExitCode {
        guard arguments.operands.isEmpty else { throw arguments.usage(.tooManyOperands(arguments.operands[0])) }
        let journal = try arguments.journal()
        let records = try Failure.journal { () throws(JournalError) in try journal.everything() }
        let (actor, time) = (arguments.actor, try arguments.moment())
        let binding = LateBinding(records, time: time)
        let events = binding.assignments.map { assignment in
            var event = FlowEvent(
                id: "", .assign, .lot(assignment.lot), ["container": .text(assignment.container)], actor: actor,
                time: time)
            event.id = FlowRecord.derivedID(event)
            return event
        }
        let outcomes = try Failure.journal { () throws(JournalError) in try journal.append(events, allTogether: true) }
        let isRecorded = FlowOutcomes.findings(outcomes).isEmpty
        try FlowOutcomes(events: events, outcomes: outcomes, isRecorded: isRecorded)
            .write(arguments, console, journal)
        for lot in binding.left { console.say(words(lot)) }
        return isRecorded ? .clean : .findings
    }

    private static func words(_ left: LateBinding.Left) -> Bilingual {
        switch left.reason {
        case .noBox:
            Bilingual(
                zh: "货物 \(left.lot)：没有同目的地、同提单且未截关的集装箱",
                en: "lot \(left.lot): no open box of its destination and bill before cut-off")
        case .apart:
            Bilingual(
                zh: "货物 \(left.lot)：有余位的集装箱都已装有同一分柜组的货物",
                en: "lot \(left.lot): every box with room for it holds a lot of the same separate value")
        case .full: Bilingual(zh: "货物 \(left.lot)：集装箱余位不足", en: "lot \(left.lot): the boxes it may go into are full")
        }
    }
}
