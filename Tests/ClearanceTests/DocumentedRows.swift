import Consignments
import Foundation
import Testing

@testable import Clearance

/// A row of a state table as the documentation has it: what the machine is held against, row by row.
struct DocumentedRow: Sendable, CustomTestStringConvertible {
    let machine: String
    let flow: Flow
    let from: String
    let trigger: String
    /// The state it leads to; `nil` for the same, `before` for that before the amendment.
    let to: String?
    let guards: [String]
    let documents: [String]

    var testDescription: String { "\(machine) \(flow.rawValue): \(from) \(trigger)" }

    /// The rows of the page, all six tables.
    static let all: [DocumentedRow] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/flow-states.md")
        guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
        var rows: [DocumentedRow] = []
        var heading: [Substring] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { heading = line.dropFirst(3).split(separator: ", flow ") }
            guard heading.count == 2, line.hasPrefix("| "), !line.hasPrefix("| from"),
                let flow = Flow(rawValue: heading[1].filter { $0 != "`" })
            else { continue }
            rows.append(DocumentedRow(line, String(heading[0]), flow))
        }
        return rows
    }()

    private init(_ line: Substring, _ machine: String, _ flow: Flow) {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let word = { (cell: String) in String(cell.split(separator: " ").first ?? "") }
        self.machine = machine
        self.flow = flow
        from = word(cells[1])
        trigger = word(cells[2])
        to = cells[3] == "(as it is)" ? nil : cells[3].hasPrefix("(as before") ? "before" : word(cells[3])
        guards = cells[4].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        documents = cells[5].split(separator: ",").map { word($0.trimmingCharacters(in: .whitespaces)) }
    }
}

@Suite("Every documented row of the state tables")
struct DocumentedRowTests {
    @Test("all tables were read")
    func count() {
        let tables = Dictionary(grouping: DocumentedRow.all) { "\($0.machine) \($0.flow.rawValue)" }
        #expect(tables.count == 6)
        let lots = LotTable.inspectBeforeLoad.rows.count + LotTable.loadThenInspect.rows.count
        let forms = DeclarationTable.inspectBeforeLoad.rows.count + DeclarationTable.loadThenInspect.rows.count
        let boxes = ContainerTable.inspectBeforeLoad.rows.count + ContainerTable.loadThenInspect.rows.count
        #expect(DocumentedRow.all.count == lots + forms + boxes)
    }

    @Test("its event leads from its state to its target", arguments: DocumentedRow.all)
    func passes(_ row: DocumentedRow) throws {
        var world = RowWorld(row)
        #expect(world.state == row.from, "the test arranges the state")
        let findings = world.apply()
        #expect(findings.map(\.message.en) == [])
        let expected = row.to == "before" ? "released" : row.to ?? row.from
        #expect(world.state == expected)
    }

    @Test("each of its guards refuses, with its rule and what must happen first", arguments: DocumentedRow.all)
    func guards(_ row: DocumentedRow) throws {
        for rule in row.guards {
            var world = RowWorld(row)
            world.offend(rule)
            let before = world.engine.records.everything
            let findings = world.apply()
            // The warehouse is asked for under one flow only.
            if rule == "MP-FLW-012", row.flow == .loadThenInspect {
                #expect(findings == [])
                continue
            }
            let finding = findings.first { $0.rule.text == rule }
            #expect(finding != nil, "\(rule) did not refuse: \(findings.map(\.rule.text))")
            #expect(finding?.severity == .error)
            #expect(finding?.hint.en.isEmpty == false && finding?.hint.zh.isEmpty == false)
            #expect(finding?.hint.en != finding?.message.en)
            #expect(world.engine.records.everything == before, "a refused event changes nothing")
        }
    }

    @Test("each of its documents is asked for", arguments: DocumentedRow.all)
    func documents(_ row: DocumentedRow) throws {
        for document in row.documents {
            let kind = try #require(DocumentKind(rawValue: document))
            var world = RowWorld(row)
            world.documents.removeAll { $0 == kind }
            let finding = world.apply().first { $0.rule.text == "MP-FLW-009" }
            #expect(finding?.message.en.contains(document) == true)
            #expect(finding?.hint.en.hasPrefix("first obtain it") == true)
        }
    }
}
