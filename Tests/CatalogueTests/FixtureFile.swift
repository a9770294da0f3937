import Findings
import Foundation

/// The two fixtures of a rule: what breaks it, and a near miss that keeps to it.
struct Fixture: Sendable {
    /// The rule.
    let code: String
    /// Changes to the standard job, or to the complete message, that break it.
    var failing: [Edit] = []
    /// Changes that come near and keep to it.
    var passing: [Edit] = []
}

/// One change; the line of a fixture file, taken apart.
struct Edit: Hashable, Sendable {
    /// What is done: the first word.
    let verb: String
    /// On what: the words between the verb and the equals sign or arrow.
    let target: String
    /// With what: everything behind the equals sign or arrow, `nil` where there is none.
    let value: String?
}

/// Something in a fixture file, or in what it asks for, that cannot be done.
struct FixtureFault: Error, CustomStringConvertible {
    let description: String
}

/// Reads `Fixtures/*.txt`.
///
///     # a comment
///     rule MP-JOB-008
///     fails
///         job /flow = "inspectBeforLoad"
///     passes
///         job /flow = "loadThenInspect"
///
/// Each indented line is a change, described at ``Edit`` and `JobCase`, `MessageCase` and `ArchiveCase`. In values,
/// `\n`, `\r`, `\t` and `\u{B}` stand for characters, and `{{3*text #}}` for a text three times over, its `#` counted.
enum FixtureFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    /// Every fixture, by the name of the file and in its order; a rule has one.
    static let all: [Fixture] = {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
            return try names.sorted().flatMap { name in
                try read(String(contentsOf: folder.appending(path: name), encoding: .utf8), name)
            }
        } catch {
            preconditionFailure("the fixtures cannot be read: \(error)")
        }
    }()

    static func read(_ text: String, _ name: String) throws -> [Fixture] {
        var fixtures: [Fixture] = []
        var isPassing = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.isEmpty || words.hasPrefix("#") { continue }
            if line.hasPrefix("rule ") {
                fixtures.append(Fixture(code: String(words.dropFirst(5))))
            } else if line == "fails" || line == "passes" {
                isPassing = line == "passes"
            } else if line.hasPrefix("    "), !fixtures.isEmpty {
                let edit = try edit(words, "\(name):\(index + 1)")
                if isPassing {
                    fixtures[fixtures.count - 1].passing.append(edit)
                } else {
                    fixtures[fixtures.count - 1].failing.append(edit)
                }
            } else {
                throw FixtureFault(description: "\(name):\(index + 1): \(words)")
            }
        }
        return fixtures
    }

    private static func edit(_ line: String, _ place: String) throws -> Edit {
        let verb = String(line.prefix { $0 != " " })
        let rest = line.dropFirst(verb.count).trimmingCharacters(in: .whitespaces)
        if let arrow = rest.firstRange(of: " => ") {
            return Edit(
                verb: verb, target: try plain(String(rest[..<arrow.lowerBound]), place),
                value: try plain(String(rest[arrow.upperBound...]), place))
        }
        if let sign = (rest + " ").firstRange(of: " = ") {
            let value = sign.upperBound <= rest.endIndex ? String(rest[sign.upperBound...]) : ""
            return Edit(
                verb: verb, target: try plain(String(rest[..<sign.lowerBound]), place), value: try plain(value, place))
        }
        return Edit(verb: verb, target: try plain(rest, place), value: nil)
    }

    /// A value with its escapes and repetitions resolved.
    private static func plain(_ text: String, _ place: String) throws -> String {
        var out = text
        for (sign, meaning) in [("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t")] {
            out = out.replacing(sign, with: meaning)
        }
        out = try out.replacing(#/\\u\{([0-9A-F]+)\}/#) { match in
            guard let number = UInt32(match.output.1, radix: 16), let scalar = Unicode.Scalar(number) else {
                throw FixtureFault(description: "\(place): no character")
            }
            return String(Character(scalar))
        }
        return out.replacing(#/\{\{([0-9]+)\*(.*?)\}\}/#) { match in
            let count = Int(match.output.1) ?? 1
            guard match.output.2.contains("#") else { return String(repeating: String(match.output.2), count: count) }
            return (1...count).map { match.output.2.replacing("#", with: String($0)) }.joined()
        }
    }
}
