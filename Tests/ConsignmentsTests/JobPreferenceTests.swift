import Consignments
import Testing

@Suite struct JobPreferenceTests {
    static func read(_ preferences: String) -> (value: JobPreferences?, faults: [String]) {
        let read = JobSample.read(
            replacing: "\"messageVersion\"", with: "\"preferences\": \(preferences), \"messageVersion\"")
        return (read.value?.preferences, read.findings.map { "\($0.rule) \($0.place.path ?? "")" })
    }

    @Test func whatIsNotGivenIsOurDefault() {
        #expect(Self.read("null").value == JobPreferences())
        #expect(Self.read("{}").value == JobPreferences(together: nil, controlledDeclarations: 100, lines: 1))
    }

    @Test func everyKeyIsRead() {
        let read = Self.read(
            """
            {"declarations": {"controlledDeclarations": 7, "lines": 0, "vendorSplits": 1000000, "imbalance": 3},
             "containers": {"together": ["vendor", "kind"]}}
            """)
        #expect(
            read.value
                == JobPreferences(
                    together: [.vendor, .kind], controlledDeclarations: 7, lines: 0, vendorSplits: 1_000_000,
                    imbalance: 3))
        #expect(read.faults == [])
        #expect(Self.read("{\"containers\": {\"together\": []}}").value?.together == [])
    }

    @Test(arguments: [
        ("{\"declarations\": {\"lines\": -1}}", "MP-JOB-011 /preferences/declarations/lines"),
        ("{\"declarations\": {\"imbalance\": 1000001}}", "MP-JOB-011 /preferences/declarations/imbalance"),
        ("{\"declarations\": {\"vendorSplits\": \"1\"}}", "MP-JOB-004 /preferences/declarations/vendorSplits"),
        ("{\"declarations\": {\"line\": 1}}", "MP-JOB-005 /preferences/declarations/line"),
        ("{\"containers\": {\"together\": [\"tarif\"]}}", "MP-JOB-008 /preferences/containers/together/0"),
        ("{\"containers\": {\"together\": [\"kind\", \"kind\"]}}", "MP-JOB-008 /preferences/containers/together/1"),
        ("{\"containers\": {\"together\": \"kind\"}}", "MP-JOB-004 /preferences/containers/together"),
        ("[]", "MP-JOB-004 /preferences"),
    ])
    func eachFaultIsFoundAtItsPlace(_ text: String, _ fault: String) {
        #expect(Self.read(text).faults == [fault])
    }
}
