import Foundation
import JSONText
import Testing
import Zuhuo

/// What the order of rows may change, and what it may not.
///
/// Where boxes are neither scarce nor fixed, the order decides only which equal lots share a box or a declaration and
/// whose cent a rounding goes to: who is refused, all pieces and weights, and the bounds stay; the declared value stays
/// within half a cent a line of the exact one (which ``OutputAudit`` checks for both orders).
@Suite struct OrderTests {
    private struct Sums: Equatable {
        var refused: [String]
        var declared: [String]
        var texts: [String?]
        var bounds: [JSONNode.Value?]
    }

    private static func sums(_ outputs: WrittenOutputs) -> Sums {
        let totals = outputs.plan["totals"]
        return Sums(
            refused: (outputs.plan["refused"]?.elements ?? []).compactMap { $0["lot"]?.text }.sorted(),
            declared: outputs.commodities.values.flatMap { $0.compactMap { $0["批次号"] } }.sorted(),
            texts: ["packages", "grossKg", "netKg", "volumeM3"].map { totals?[$0]?.text },
            bounds: ["containers", "declarations"].map { outputs.plan["bounds"]?[$0]?["lowerBound"]?.value })
    }

    @Test(arguments: 0..<8)
    func theOrderOfRowsChangesNoTotal(part: Int) throws {
        let test = try TestJob()
        var random = SplitMix(state: UInt64(part))
        var compared = 0
        for round in 0..<60 {
            var job = RandomJob(seed: UInt64(100_000 + part * 60 + round))
            guard job.isOrderFree, job.script.values["containerBinding"] as? String == "late" else { continue }
            (test.script, test.rows) = (job.script, job.rows)
            let first = try WrittenOutputs(try test.run().files)
            let order = job.rows.indices.shuffled(using: &random)
            job.faulty = job.faulty.compactMap { order.firstIndex(of: $0) }
            job.rows = order.map { job.rows[$0] }
            test.rows = job.rows
            let second = try WrittenOutputs(try test.run().files)
            #expect(OutputAudit(job, second).faults == [])
            #expect(Self.sums(first) == Self.sums(second), "part \(part), round \(round)")
            compared += 1
        }
        #expect(compared > 2)
    }
}
