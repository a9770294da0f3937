import Foundation
import JSONText

/// The part of JSON Schema (draft 2020-12) that the schemas of this package use. A keyword it does not know is a problem
/// too, so that nothing in a schema goes unchecked.
public struct SchemaChecker {
    private let root: JSONNode
    private let start: JSONNode
    private static let annotations: Set<String> = ["$schema", "$comment", "$defs", "title", "description"]

    /// A checker for a schema, or for one of its definitions.
    public init(_ schema: [UInt8], definition: String? = nil) throws {
        root = try JSONParser.parse(schema)
        guard let definition else {
            start = root
            return
        }
        guard let node = root["$defs"]?[definition] else { throw NoDefinition(name: definition) }
        start = node
    }

    /// A definition that a schema does not hold.
    struct NoDefinition: Error { let name: String }

    /// What is wrong with a document: JSON pointer and sentence.
    public func problems(of document: [UInt8]) throws -> [String] {
        problems(of: try JSONParser.parse(document), under: start, at: "")
    }

    private func problems(of node: JSONNode, under schema: JSONNode, at pointer: String) -> [String] {
        (schema.members ?? []).flatMap { member in
            Self.annotations.contains(member.name) ? [] : check(node, member, schema, pointer)
        }
    }

    private func check(_ node: JSONNode, _ keyword: JSONMember, _ schema: JSONNode, _ pointer: String) -> [String] {
        let rule = keyword.node
        switch keyword.name {
        case "$ref":
            let name = rule.text?.split(separator: "/").last.map(String.init) ?? ""
            guard let definition = root["$defs"]?[name] else { return ["\(pointer): there is no definition \(name)"] }
            return problems(of: node, under: definition, at: pointer)
        case "type": return hasType(node, rule) ? [] : ["\(pointer): not of type \(Self.names(rule))"]
        case "const": return same(node, rule) ? [] : ["\(pointer): not the constant"]
        case "enum":
            return (rule.elements ?? []).contains { same(node, $0) } ? [] : ["\(pointer): not in the enumeration"]
        case "anyOf":
            let fits = (rule.elements ?? []).contains { problems(of: node, under: $0, at: pointer).isEmpty }
            return fits ? [] : ["\(pointer): none of the alternatives"]
        case "pattern", "minLength": return checkText(node, keyword, pointer)
        case "minimum", "maximum": return checkNumber(node, keyword, pointer)
        case "items", "minItems", "maxItems", "uniqueItems": return checkArray(node, keyword, pointer)
        case "required", "properties", "additionalProperties": return checkObject(node, keyword, schema, pointer)
        default: return ["\(pointer): the checker does not know \(keyword.name)"]
        }
    }

    private static func names(_ rule: JSONNode) -> [String] {
        rule.text.map { [$0] } ?? (rule.elements ?? []).compactMap(\.text)
    }

    private func hasType(_ node: JSONNode, _ rule: JSONNode) -> Bool {
        let names = Self.names(rule)
        switch node.value {
        case .null: return names.contains("null")
        case .boolean: return names.contains("boolean")
        case .number(let text): return names.contains("number") || names.contains("integer") && Int(text) != nil
        case .string: return names.contains("string")
        case .array: return names.contains("array")
        case .object: return names.contains("object")
        }
    }

    /// Equality of scalars; the schema compares nothing else.
    private func same(_ left: JSONNode, _ right: JSONNode) -> Bool {
        switch (left.value, right.value) {
        case (.string(let one), .string(let other)), (.number(let one), .number(let other)): one == other
        case (.boolean(let one), .boolean(let other)): one == other
        case (.null, .null): true
        default: false
        }
    }

    private func checkText(_ node: JSONNode, _ keyword: JSONMember, _ pointer: String) -> [String] {
        guard let text = node.text else { return [] }
        if keyword.name == "minLength" {
            return text.count >= number(keyword.node) ? [] : ["\(pointer): \"\(text)\" is too short"]
        }
        guard let pattern = keyword.node.text, let regex = try? Regex(pattern) else {
            return ["\(pointer): the pattern cannot be read"]
        }
        return text.firstMatch(of: regex) == nil ? ["\(pointer): \"\(text)\" does not match \(pattern)"] : []
    }

    private func checkNumber(_ node: JSONNode, _ keyword: JSONMember, _ pointer: String) -> [String] {
        guard case .number(let text) = node.value, let value = Int(text) else { return [] }
        let limit = number(keyword.node)
        let fits = keyword.name == "minimum" ? value >= limit : value <= limit
        return fits ? [] : ["\(pointer): \(text) breaks \(keyword.name) \(limit)"]
    }

    private func number(_ node: JSONNode) -> Int {
        if case .number(let text) = node.value { Int(text) ?? 0 } else { 0 }
    }

    private func checkArray(_ node: JSONNode, _ keyword: JSONMember, _ pointer: String) -> [String] {
        guard let elements = node.elements else { return [] }
        switch keyword.name {
        case "minItems": return elements.count >= number(keyword.node) ? [] : ["\(pointer): too few elements"]
        case "uniqueItems":
            guard case .boolean(true) = keyword.node.value else { return [] }
            return Set(elements.map(Self.text)).count == elements.count ? [] : ["\(pointer): an element stands twice"]
        case "maxItems": return elements.count <= number(keyword.node) ? [] : ["\(pointer): too many elements"]
        default:
            return elements.enumerated().flatMap {
                problems(of: $0.element, under: keyword.node, at: "\(pointer)/\($0.offset)")
            }
        }
    }

    /// A node as a text that is the same for the same values.
    private static func text(_ node: JSONNode) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let text): text
        case .string(let text): "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        case .array(let elements): "[\(elements.map(Self.text).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\"\($0.name)\":\(text($0.node))" }.sorted().joined(separator: ","))}"
        }
    }

    private func checkObject(
        _ node: JSONNode, _ keyword: JSONMember, _ schema: JSONNode, _ pointer: String
    ) -> [String] {
        guard let members = node.members else { return [] }
        switch keyword.name {
        case "required":
            let missing = (keyword.node.elements ?? []).compactMap(\.text).filter { node[$0] == nil }
            return missing.map { "\(pointer): \($0) is missing" }
        case "properties":
            return members.flatMap { member in
                keyword.node[member.name].map { problems(of: member.node, under: $0, at: "\(pointer)/\(member.name)") }
                    ?? []
            }
        default:
            let extra = members.filter { schema["properties"]?[$0.name] == nil }
            if case .boolean(let isOpen) = keyword.node.value {
                return isOpen ? [] : extra.map { "\(pointer): \($0.name) is not foreseen" }
            }
            return extra.flatMap { problems(of: $0.node, under: keyword.node, at: "\(pointer)/\($0.name)") }
        }
    }
}
