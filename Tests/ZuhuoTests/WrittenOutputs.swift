import Foundation
import JSONText

/// What a run wrote, read again from its bytes alone.
struct WrittenOutputs {
    let plan: JSONNode
    let messages: [String: WrittenMessage]
    let commodities: [String: [[String: String]]]
    let correspondence: [String: [[String: String]]]
    let packing: [String: [[String: String]]]
    let reconciliation: [[String: String]]

    init(_ files: [String: [UInt8]]) throws {
        plan = try JSONParser.parse(files["plan.json"] ?? [])
        func named(_ folder: String, _ ending: String) -> [(String, [UInt8])] {
            files.filter { $0.key.hasPrefix(folder) && $0.key.hasSuffix(ending) }
                .map { (String($0.key.dropFirst(folder.count).dropLast(ending.count)), $0.value) }
        }
        func lists(_ folder: String, _ ending: String) -> [String: [[String: String]]] {
            Dictionary(uniqueKeysWithValues: named(folder, ending).map { ($0.0, WrittenTable($0.1).records) })
        }
        messages = Dictionary(
            uniqueKeysWithValues: named("declarations/", ".xml").map { ($0.0, WrittenMessage($0.1)) })
        commodities = lists("lists/", ".commodities.csv")
        correspondence = lists("lists/", ".correspondence.csv")
        packing = lists("packing/", ".csv")
        reconciliation = WrittenTable(files["reconciliation.csv"] ?? []).records
    }
}

/// A message read line by line: every element of ours stands on one line, a text may go over several.
struct WrittenMessage {
    /// Names of the elements in document order, with their texts; blocks have none.
    private(set) var elements: [(name: String, text: String?)] = []
    /// Elements of each declared line.
    private(set) var items: [[String: String]] = []
    /// Elements of the head.
    private(set) var head: [String: String] = [:]
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let text = String(decoding: bytes, as: UTF8.self)
        var block = ""
        for piece in text.split(separator: "<").dropFirst(2) {
            guard let end = piece.firstIndex(of: ">") else { continue }
            let tag = piece[..<end]
            if tag.hasPrefix("/") { continue }
            let name = String(tag.prefix { $0 != " " && $0 != "/" })
            let content = String(piece[piece.index(after: end)...])
            let isBlock = content == "\n" && !tag.hasSuffix("/")
            elements.append((name, isBlock ? nil : Self.plain(tag.hasSuffix("/") ? "" : content)))
            if isBlock { block = name }
            if isBlock, name == "DecList" { items.append([:]) }
            guard !isBlock else { continue }
            if block == "DecHead" { head[name] = elements[elements.count - 1].text }
            if block == "DecList" { items[items.count - 1][name] = elements[elements.count - 1].text }
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&#13;", with: "\r").replacingOccurrences(of: "&amp;", with: "&")
    }

    /// The texts of all elements of a name.
    func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.compactMap(\.text) }
}

/// Comma-separated text by the book, read by code of its own.
struct WrittenTable {
    private(set) var rows: [[String]] = []

    init(_ bytes: [UInt8]) {
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x22 {
                if isQuoted, index < bytes.count, bytes[index] == 0x22 {
                    cell.append(0x22)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == 0x2C, !isQuoted {
                row.append(text())
                cell = []
            } else if byte == 0x0A, !isQuoted {
                rows.append(row + [text()])
                (row, cell) = ([], [])
            } else {
                cell.append(byte)
            }
        }
    }

    /// Rows by the names of the header.
    var records: [[String: String]] {
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
    }
}
