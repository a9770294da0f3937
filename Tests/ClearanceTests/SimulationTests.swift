import Testing

@testable import Clearance

@Suite("Simulation of both flows")
struct SimulationTests {
    /// Two boxes, four declarations of two lots, one in each box.
    private static let opening: [FlowEvent] = {
        var story = Recorder()
        story.add(
            .open, .job("J"),
            [
                "flow": .text("inspectBeforeLoad"), "clearance": .text("integrated"), "registered": .flag(true),
                "controllerVerified": .flag(true), "plaquePosted": .flag(true),
            ])
        story.add(.warehouse, .job("J"), Story.house("W1", "publicManagement"))
        for box in ["C1", "C2"] {
            story.add(.planContainer, .container(box), ["volumeM3": .text("30"), "payloadKg": .text("9000")])
        }
        for form in ["D1", "D2", "D3", "D4"] {
            story.add(.planDeclaration, .declaration(form))
            for box in ["C1", "C2"] {
                var lot = Story.lot(form)
                lot["container"] = .text(box)
                story.add(.planLot, .lot("\(form)-\(box)"), lot)
            }
        }
        return story.events
    }()

    private static func simulation(_ selected: Int, _ mismatched: Int, seed: UInt64 = 1) -> FlowSimulation {
        var assumptions = FlowSimulation.Assumptions()
        (assumptions.selected, assumptions.mismatched, assumptions.seed) = (selected, mismatched, seed)
        return FlowSimulation(opening, assumptions)
    }

    @Test("Without a selection nothing waits, under either flow, and no step is refused")
    func nothingSelected() {
        let simulation = Self.simulation(0, 0)
        #expect(simulation.findings.map(\.message.en) == [])
        #expect(simulation.outcomes.map(\.waiting) == [0, 0])
        #expect(simulation.outcomes.map(\.missed) == [0, 0])
        #expect(simulation.outcomes.map(\.reopened) == [0, 0])
    }

    @Test("With everything selected and passed, the loose goods wait for the inspection only, the boxes are emptied")
    func allSelected() {
        let simulation = Self.simulation(1_000, 0)
        #expect(simulation.findings.map(\.message.en) == [])
        #expect(simulation.outcomes[0].waits == Array(repeating: 24, count: 8))
        #expect(simulation.outcomes[1].waits == Array(repeating: 40, count: 8))
        #expect(simulation.outcomes.map(\.reopened) == [0, 2])
    }

    @Test(
        "Innocent lots wait only when loaded first, whatever is drawn; the same seed draws the same", arguments: 1...20)
    func innocence(seed: UInt64) {
        let simulation = Self.simulation(300, 500, seed: seed)
        #expect(simulation.findings.map(\.message.en) == [])
        #expect(simulation.outcomes[0].innocent == 0)
        let selected = simulation.drawn.selected
        #expect(simulation.outcomes[1].innocent == (selected == 0 ? 0 : (4 - selected) * 2))
        #expect(simulation.outcomes[0].waiting == selected * 2)
        #expect(simulation.outcomes[0].total <= simulation.outcomes[1].total)
        #expect(Self.simulation(300, 500, seed: seed).outcomes == simulation.outcomes)
    }
}
