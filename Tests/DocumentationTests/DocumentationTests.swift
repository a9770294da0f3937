import Findings
import Foundation
import Platform
import Testing
import Validation
import Zuhuo

@Suite("The documentation's examples") struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOf: root.appending(path: path), encoding: .utf8).components(separatedBy: "\n")
    }

    /// The Swift examples of an article, one after the other, a blank line between them.
    private static func examples(in path: String) throws -> [String] {
        var examples: [[String]] = []
        var isInside = false
        for line in try lines(path) {
            if line == "```swift" {
                examples.append([])
                isInside = true
            } else if line == "```" {
                isInside = false
            } else if isInside {
                examples[examples.count - 1].append(line)
            }
        }
        return Array(examples.joined(separator: [""]))
    }

    @Test("Every example stands word for word in a file that is compiled")
    func examplesAreCompiled() throws {
        let folder = "Sources/Zuhuo/Documentation.docc"
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: folder).path())
        let articles = names.filter { $0.hasSuffix(".md") }.sorted()
        #expect(
            articles == [
                "AddARule.md", "FromLotsToXML.md", "ValidateAnyonesMessages.md", "WhatTheNumbersMean.md", "Zuhuo.md",
            ])
        let examples = try articles.dropFirst().map { try Self.examples(in: "\(folder)/\($0)") }.filter { !$0.isEmpty }
            .joined(separator: [""])
        let compiled = try Self.lines("Tests/DocumentationTests/Snippets.swift").dropLast()
        #expect(Array(examples) == Array(compiled))
    }

    @Test("The example of a rule is a rule of the rulebook, word for word")
    func ruleExample() throws {
        let example = try Self.examples(in: "Sources/Zuhuo/Documentation.docc/AddARule.md")
        #expect(try example == Self.lines("Sources/Rules/Packing/NetWithinGross.swift").dropLast())
    }

    @Test("The examples of validation do what the article says")
    func validation() async throws {
        let text = try String(
            contentsOf: Self.root.appending(path: "Tests/RulesTests/Messages/complete.xml"), encoding: .utf8)
        let good = Array(text.utf8)
        let bad = Array(text.replacing(/<NetWt>[^<]*/, with: "<NetWt>999999").utf8)
        let validator = try MessageValidator()
        #expect(complaints(about: good, by: validator) == [])
        let line = 1 + (text.components(separatedBy: "<NetWt>").first ?? "").count { $0 == "\n" }
        #expect(
            complaints(about: bad, by: validator).contains { $0.hasPrefix("MP-FRM-117 第 \(line) 行：净重 999999 大于毛重") })
        #expect(verdict(on: good, by: validator).verdict == .valid)
        #expect(
            verdict(on: good, by: validator).skipped == ["cross: nothing to compare with was given (--against)"])
        #expect(await verdicts(on: [good, bad, [], good], by: validator) == [.valid, .invalid, .invalid, .valid])
        #expect(try mayKeep(good) && !mayKeep(bad))
    }

    @Test("The examples do what the article says")
    func examplesWork() throws {
        let job = Self.root.appending(path: "Samples/dubai/job.json").path()
        let messages = try messages(job: job)
        let plan = try #require(try reckon(job: job))
        #expect(plan.declarations == messages.count)
        #expect(plan.containers > 0 && plan.containers <= plan.declarations)
        #expect(
            messages.values.allSatisfy { String(decoding: $0, as: UTF8.self).contains("<TradeMode>1039</TradeMode>") })
        let faulty = Self.root.appending(path: "Samples/every-fault/job.json").path()
        let findings = try declare(job: faulty, into: MemorySink())
        #expect(findings.contains { $0.severity == .error })
        #expect(text(of: findings).contains("办法："))
    }
}
