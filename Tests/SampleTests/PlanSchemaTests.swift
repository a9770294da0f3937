import Foundation
import JSONText
import SchemaChecking
import Testing

/// `plan.json` keeps to `Schemas/plan.schema.json`, and the schema is strict.
@Suite struct PlanSchemaTests {
    private static let schema = SampleFolder.root.path + "/Schemas/plan.schema.json"

    private func checker() throws -> SchemaChecker {
        try SchemaChecker(Array(try Data(contentsOf: URL(filePath: Self.schema))))
    }

    @Test(arguments: SampleFolder.all)
    func planKeepsToItsSchema(_ sample: SampleFolder) throws {
        let plan = try #require(try sample.shared().files["plan.json"])
        let problems = try checker().problems(of: plan)
        #expect(problems.isEmpty, "\(problems.prefix(10).joined(separator: "\n"))")
    }

    @Test(arguments: SampleFolder.all)
    func topLevelKeysStandInTheOrderOfTheContract(_ sample: SampleFolder) throws {
        let plan = try JSONParser.parse(try #require(try sample.shared().files["plan.json"]))
        #expect(
            plan.members?.map(\.name) == [
                "schemaVersion", "job", "rulebook", "toolVersion", "inputs", "containers", "declarations", "refused",
                "totals", "bounds",
            ])
    }

    /// Each change breaks the plan of the smallest sample in one place.
    @Test(arguments: [
        ("\"schemaVersion\"", "\"schemeVersion\""), ("\"type\"", "\"kind\""), ("\"20GP\"", "\"20OT\""),
        ("\"simplified\"", "\"simple\""), ("\"currency\": \"USD\"", "\"currency\": \"usd\""),
        ("\"why\": \"MP-", "\"why\": \"mp-"), ("\"gNo\": 1", "\"gNo\": 0"), ("\"unit\": \"", "\"unit\": \"x"),
        ("\"lowerBound\": ", "\"lowerBound\": -"), ("\"file\": \"declarations/", "\"file\": \"other/"),
    ])
    func schemaRefusesWhatIsNotAPlan(_ change: (from: String, to: String)) throws {
        let plan = try SampleFolder(name: "workbook").shared().text("plan.json")
        let range = try #require(plan.range(of: change.from), "the plan does not hold \(change.from)")
        let broken = plan.replacingCharacters(in: range, with: change.to)
        #expect(try !checker().problems(of: Array(broken.utf8)).isEmpty)
    }

    @Test func schemaRefusesFloatingMoney() throws {
        let plan = try SampleFolder(name: "workbook").shared().text("plan.json")
        let broken = plan.replacingOccurrences(
            of: "\"valueUSD\": *\"([0-9.]+)\"", with: "\"valueUSD\": $1", options: .regularExpression)
        #expect(broken != plan)
        #expect(try !checker().problems(of: Array(broken.utf8)).isEmpty)
    }
}
