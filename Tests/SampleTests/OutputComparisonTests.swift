import Testing

/// The comparison itself can fail, and says where.
@Suite struct OutputComparisonTests {
    private let expected = ["a.csv": Array("one\ntwo\n".utf8), "b.csv": Array("x\n".utf8)]

    @Test func equalOutputsHaveNoDifferences() {
        #expect(OutputComparison.differences(made: expected, expected: expected) == [])
    }

    @Test func missingAndExtraOutputsAreNamed() {
        let made = ["a.csv": Array("one\ntwo\n".utf8), "c.csv": [UInt8]()]
        #expect(
            OutputComparison.differences(made: made, expected: expected) == [
                "b.csv is expected and was not written", "c.csv was written and is not expected",
            ])
    }

    @Test func theFirstDifferentLineIsShown() {
        var made = expected
        made["a.csv"] = Array("one\ntoo\n".utf8)
        #expect(
            OutputComparison.differences(made: made, expected: expected) == [
                "a.csv differs in line 2:\n  made     too\n  expected two"
            ])
    }

    @Test func aLongerOutputDiffersBehindTheEnd() {
        var made = expected
        made["b.csv"] = Array("x".utf8)
        #expect(
            OutputComparison.differences(made: made, expected: expected) == [
                "b.csv differs in line 2:\n  made     (nothing)\n  expected "
            ])
    }
}
