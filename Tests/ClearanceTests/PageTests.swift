import Foundation
import Testing

@testable import Clearance

@Suite("docs/flow-states.md")
struct PageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/flow-states.md")

    @Test("The page is what the tables say; RECORD=1 writes it anew and still fails")
    func stale() throws {
        let text = StatePage.text
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: Self.page)
            Issue.record("docs/flow-states.md was recorded anew")
        }
        #expect(try String(contentsOf: Self.page, encoding: .utf8) == text)
    }

    @Test("No state is a dead end but those that end a story, and every state is reached")
    func reachable() {
        let lots = LotTable.inspectBeforeLoad
        let left = Set(lots.rows.map(\.from))
        #expect(LotState.allCases.filter { !left.contains($0) } == [.waiting, .returned, .seized])
        let boxes = ContainerTable.loadThenInspect
        #expect(ContainerState.allCases.filter { state in !boxes.rows.contains { $0.from == state } } == [.tallied])
        let forms = DeclarationTable.loadThenInspect
        #expect(
            DeclarationState.allCases.filter { state in
                !forms.rows.contains { $0.from == state && $0.target != .same }
            } == [
                .cleared, .revoked,
            ])
    }
}
