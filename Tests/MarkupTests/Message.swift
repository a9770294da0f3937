import Foundation
import Markup

/// A declaration message to be bent out of shape line by line.
enum Message {
    static let minimalLines = [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        #"<DecMessage xmlns="http://www.chinaport.gov.cn/dec" Version="4.8">"#,
        "  <DecHead>",
        "    <IEFlag>E</IEFlag>",
        "    <CustomMaster>2921</CustomMaster>",
        "    <GrossWet>18250.5</GrossWet>",
        "  </DecHead>",
        "  <DecLists>",
        "    <DecList><CodeTS>9503006000</CodeTS><GName>玩具</GName><GNo>1</GNo><DeclTotal>10.00</DeclTotal></DecList>",
        "    <DecList><CodeTS>9503006000</CodeTS><GName>玩具</GName><GNo>2</GNo><DeclTotal>20.00</DeclTotal></DecList>",
        "    <DecList><CodeTS>9503006000</CodeTS><GName>玩具</GName><GNo>3</GNo><DeclTotal>30.00</DeclTotal></DecList>",
        "  </DecLists>",
        "  <DecContainers/>",
        "  <DecLicenseDocus/>",
        "  <DecFreeTxt/>",
        "  <DecSign><OperType>G</OperType></DecSign>",
        "</DecMessage>",
    ]

    static let minimal = bytes(minimalLines)

    static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    /// The minimal message with one passage replaced wherever it occurs.
    static func replacing(_ old: String, with new: String) -> [UInt8] {
        Array(minimalLines.joined(separator: "\n").replacingOccurrences(of: old, with: new).utf8)
    }

    /// A message of so many items, one a line.
    static func items(_ count: Int, first: Int = 1) -> [UInt8] {
        var lines = Array(minimalLines[..<8])
        for number in first..<(first + count) { lines.append("<DecList><GNo>\(number)</GNo></DecList>") }
        return bytes(lines + minimalLines[11...])
    }

    static let schemaPath = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Schemas/DecMessage/zuhuo-1/DecMessage.xsd").path()

    static func schema() throws -> Schema {
        try Schema([UInt8](Data(contentsOf: URL(filePath: schemaPath))))
    }

    static let itemKey = ItemKey(item: "DecList", key: "GNo")

    static func problems(_ bytes: [UInt8], limit: Int = 100) throws -> [MarkupProblem] {
        var validator = SchemaValidator(try schema())
        return validator.problems(in: bytes, limit: limit, itemKey: itemKey)
    }

    static func isValid(_ bytes: [UInt8]) throws -> Bool {
        var validator = SchemaValidator(try schema())
        return validator.isValid(bytes)
    }

    /// What a problem is and where, in one line.
    static func summary(_ problem: MarkupProblem) -> String {
        "\(problem.line):\(problem.column) \(problem.kind.rawValue) \(problem.path) \(problem.itemKey ?? "-")"
    }
}

/// A validator that expectations may call.
final class Checker {
    private var validator: SchemaValidator

    init(_ schema: Schema) { validator = SchemaValidator(schema) }

    func isValid(_ bytes: [UInt8]) -> Bool { validator.isValid(bytes) }

    func problems(in bytes: [UInt8], itemKey: ItemKey? = nil) -> [MarkupProblem] {
        validator.problems(in: bytes, itemKey: itemKey)
    }
}
