import Findings
import Testing
import Zuhuo

/// One rule, one file: whoever looks for a rule finds the file that is named after it, and nothing else in it.
struct RuleFileTests {
    /// A code that stands in a source file.
    struct Declared {
        let code: String
        let path: String
        /// The constant that holds the rule; `nil` where the code is part of something else.
        let name: String?
        /// The type that is extended, such as `LotRules`.
        let table: String?

        /// The names that the file may have: that of the rule, with its area before it where the name alone says little.
        var fitting: [String] {
            guard let name, let table, let first = name.first else { return [] }
            let own = first.uppercased() + name.dropFirst()
            let hasArea = table.hasSuffix("Rules")
            return hasArea ? [own, table.dropLast("Rules".count) + own] : [own]
        }

        var fileName: String { String(path.split(separator: "/").last?.dropLast(".swift".count) ?? "") }
    }

    /// Every code that stands in a text, comments apart.
    private static func declared(in text: String, path: String) -> [Declared] {
        let code = text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
        let table = code.firstMatch(of: /(?m)^extension (\w+) \{$/).map { String($0.output.1) }
        return code.matches(of: /(?:static let (\w+) = [\w.]+\(\s*(?:[Rr]ule\(\s*)?)?"((?:MP-[A-Z]+|SW)-[0-9]+)"/).map {
            Declared(code: String($0.output.2), path: path, name: $0.output.1.map(String.init), table: table)
        }
    }

    private static func all() throws -> [Declared] {
        try SourceText.files(in: "Sources").filter { $0.text.contains("\"MP-") || $0.text.contains("\"SW-") }.flatMap {
            declared(in: $0.text, path: $0.path)
        }
    }

    @Test("No file declares two rules")
    func oneRuleOneFile() throws {
        let files = Dictionary(grouping: try Self.all(), by: \.path)
        let crowded = files.filter { $0.value.count > 1 }.map { path, rules in
            "\(path): \(rules.map(\.code).joined(separator: ", "))"
        }
        #expect(crowded.sorted() == [])
    }

    @Test("Every rule of the catalogue has its file, and every declared rule is in the catalogue")
    func complete() throws {
        let declared = try Self.all().map(\.code)
        let published = RuleCatalogue.all.map(\.code.text)
        #expect(Set(published).subtracting(declared).sorted() == [])
        #expect(Set(declared).subtracting(published).sorted() == [])
        #expect(declared.count == published.count)
    }

    @Test("A rule's file is named after it")
    func named() throws {
        let misnamed = try Self.all().filter { !$0.fitting.contains($0.fileName) }.map {
            "\($0.code) stands in \($0.path), not in \($0.fitting.map { "\($0).swift" }.joined(separator: " or "))"
        }
        #expect(misnamed == [])
    }

    /// The table of an area: its type and the order of its rules. What the rules say of a case stands elsewhere.
    @Test("A file of lists holds lists only")
    func lists() throws {
        let files = try SourceText.files(in: "Sources").filter { $0.text.contains(/(?m)^public enum \w+Rules \{$/) }
        #expect(files.count > 15)
        for (path, text) in files { #expect(!text.contains("func "), "\(path)") }
    }
}
