import Consignments
import Findings

/// The state machines as a page of Markdown; `docs/flow-states.md` is this text.
public enum StatePage {
    /// The whole page.
    public static var text: String {
        var page = """
            # The state machines of the flow

            Generated from the tables in `Sources/Clearance/Machine`; a test compares. An event moves a lot, a declaration
            or a container from one state to the next when every guard holds and the documents are named. What an event
            does to the lots of a declaration or container stands in the lot's table under its own trigger.


            """
        for flow in Flow.allCases {
            page += section("Lot", flow, LotTable.of(flow))
            page += section("Declaration", flow, DeclarationTable.of(flow))
            page += section("Container", flow, ContainerTable.of(flow))
        }
        return page + guards + shapes
    }

    private static func section<State>(_ title: String, _ flow: Flow, _ table: StateTable<State>) -> String {
        var text =
            "## \(title), flow `\(flow.rawValue)`\n\n| from | trigger | to | guards | documents |\n|---|---|---|---|---|\n"
        for row in table.rows {
            let cells = [
                "\(row.from.rawValue) \(row.from.zh)", "\(row.trigger.rawValue) \(row.trigger.words.zh)",
                target(row), row.guards.map(\.rule.code.text).joined(separator: ", "),
                row.documents.map { "\($0.rawValue) \($0.zh)" }.joined(separator: ", "),
            ]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return text + "\n"
    }

    private static func target<State>(_ row: Transition<State>) -> String {
        switch row.target {
        case .to(let state): "\(state.rawValue) \(state.zh)"
        case .same: "(as it is)"
        case .before: "(as before the amendment)"
        }
    }

    private static var guards: String {
        var text = "## Guards\n\n| rule | what must hold | 要求 | source | how sure |\n|---|---|---|---|---|\n"
        for rule in FlowRules.everything {
            let cells = [rule.code.text, rule.title.en, rule.title.zh, rule.source, rule.certainty.rawValue]
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return text + "\n"
    }

    private static var shapes: String {
        var text =
            "## Events and their fields\n\nA star marks a field that must be there.\n\n| kind | of | fields |\n|---|---|---|\n"
        for kind in EventKind.allCases {
            let shape = EventShape.of(kind)
            let fields = shape.fields.map { "\($0.name)\($0.isRequired ? "*" : "") (\(words($0.content)))" }
            text +=
                "| \(kind.rawValue) | \(shape.subjects.map(\.rawValue).joined(separator: ", ")) | \(fields.joined(separator: ", ")) |\n"
        }
        return text
    }

    private static func words(_ content: FieldShape.Content) -> String {
        switch content {
        case .text: "text"
        case .whole: "whole number"
        case .count: "whole number from 1"
        case .weight: "kg"
        case .volume: "m3"
        case .amount: "decimal"
        case .flag: "true or false"
        case .texts: "list of texts"
        case .time: "time"
        case .oneOf(let words): words.joined(separator: " / ")
        }
    }
}
