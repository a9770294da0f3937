import Findings
import Testing

/// One fault, one finding: what else the failing fixtures make the program say.
///
/// A companion is allowed where the fixture has a second fault (a message given a code that asks for more, a head set to
/// transit without its block, a document that is not there) or where one fact breaks two texts (a mode without a real exit
/// under 1039). Two rules that say one thing of one element are none; the list may get shorter, not longer.
struct CompanionTests {
    private static let known = """
        MP-LOT-039: MP-FIL-004
        MP-DEC-029: MP-JOB-034
        MP-DEC-036: MP-FIL-004
        MP-DEC-037: MP-FIL-004
        MP-RPL-001: MP-RPL-003
        MP-RPL-002: MP-RPL-003
        MP-RPL-003: MP-RPL-001
        MP-RPL-004: MP-RPL-001 MP-RPL-003
        MP-RPL-006: MP-RPL-001
        MP-COD-019: MP-FRM-172
        MP-COD-020: MP-MSG-030
        MP-COD-021: MP-FRM-171
        MP-COD-022: MP-FRM-170
        MP-COD-023: MP-FRM-167
        MP-COD-024: MP-FRM-167
        MP-COD-026: MP-TRD-519
        MP-COD-027: MP-FRM-123 MP-FRM-129
        MP-COD-034: MP-FRM-142
        MP-TRD-002: MP-FRM-150
        MP-TRD-005: MP-FRM-134 MP-FRM-156 MP-FRM-637 MP-MSG-038
        MP-TRD-008: MP-FRM-134 MP-FRM-144 MP-FRM-156 MP-FRM-637 MP-MSG-038
        MP-TRD-018: MP-TRD-519
        MP-TRD-019: MP-MSG-011
        MP-TRD-021: MP-FRM-134 MP-FRM-144 MP-FRM-156 MP-FRM-637 MP-MSG-038
        MP-TRD-030: MP-TRD-040
        MP-TRD-530: MP-TRD-040
        MP-TRD-031: MP-FRM-150 MP-TRD-030 MP-TRD-040
        MP-TRD-032: MP-FRM-118 MP-FRM-132 MP-FRM-153 MP-TRD-040
        MP-TRD-036: MP-FRM-134 MP-FRM-156 MP-FRM-637 MP-MSG-038 MP-TRD-030 MP-TRD-040
        MP-TRD-040: MP-TRD-030
        MP-TRD-139: MP-FRM-150
        MP-FRM-002: MP-FRM-076
        MP-FRM-015: MP-TRD-017
        MP-FRM-516: MP-FRM-092 MP-MSG-011 MP-TRD-019
        MP-FRM-019: MP-MSG-030
        MP-FRM-020: MP-MSG-030
        MP-FRM-041: MP-FRM-060 MP-MSG-011 MP-TRD-019
        MP-FRM-050: MP-FRM-092 MP-FRM-189
        MP-FRM-550: MP-FRM-092 MP-FRM-189
        MP-FRM-051: MP-FRM-189
        MP-FRM-052: MP-FRM-043
        MP-FRM-055: MP-MSG-011 MP-TRD-019
        MP-FRM-056: MP-MSG-011 MP-TRD-019
        MP-FRM-057: MP-MSG-011 MP-TRD-019
        MP-FRM-058: MP-MSG-011 MP-TRD-019
        MP-FRM-059: MP-MSG-011 MP-TRD-019
        MP-FRM-060: MP-MSG-011 MP-TRD-019
        MP-FRM-061: MP-MSG-011 MP-TRD-019
        MP-FRM-062: MP-MSG-011 MP-TRD-019
        MP-FRM-111: MP-FRM-181
        MP-FRM-617: MP-FRM-118
        MP-FRM-124: MP-FRM-129
        MP-FRM-624: MP-FRM-129
        MP-FRM-125: MP-FRM-129
        MP-FRM-626: MP-FRM-129
        MP-IDN-113: MP-FRM-092 MP-FRM-189
        MP-IDN-118: MP-FRM-167
        MP-IDN-119: MP-MSG-036
        MP-FRM-132: MP-FRM-183
        MP-FRM-632: MP-FRM-183 MP-FRM-184
        MP-FRM-134: MP-FRM-156 MP-FRM-637 MP-MSG-038
        MP-FRM-142: MP-FRM-118
        MP-FRM-146: MP-FRM-150
        MP-FRM-153: MP-FRM-118 MP-FRM-184
        MP-FRM-189: MP-FRM-092 MP-FRM-550 MP-IDN-113
        MP-FRM-155: MP-FRM-156
        MP-FRM-156: MP-FRM-134 MP-FRM-637 MP-MSG-038
        MP-FRM-158: MP-FRM-161
        MP-FRM-164: MP-FRM-637
        MP-MSG-005: MP-FRM-183
        MP-MSG-014: MP-MSG-007
        MP-MSG-031: MP-MSG-030
        MP-MSG-032: MP-MSG-030
        MP-MSG-033: MP-MSG-032
        MP-MSG-034: MP-MSG-030
        MP-MSG-037: MP-TRD-018 MP-TRD-519
        MP-MSG-038: MP-FRM-134 MP-FRM-156 MP-FRM-637
        MP-MSG-040: MP-MSG-030
        MP-CRS-004: MP-CRS-005
        MP-BAT-002: MP-BAT-001
        MP-BAT-010: MP-BAT-001
        MP-ARC-005: MP-ARC-007
        MP-RCP-023: MP-RCP-007
        """

    @Test("A fault is said once: no fixture makes other rules speak than those known to")
    func companions() throws {
        var known: [String: Set<String>] = [:]
        for line in Self.known.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            known[String(words[0].dropLast())] = Set(words.dropFirst())
        }
        var more: [String] = []
        for code in Catalogue.covered {
            let others = Set(try Catalogue.failing(code).findings.map(\.rule.text)).subtracting([code])
            let unknown = others.subtracting(known[code] ?? [])
            if !unknown.isEmpty { more.append("\(code): \(unknown.sorted().joined(separator: " "))") }
        }
        #expect(more == [])
    }
}
