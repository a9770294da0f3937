import Findings
import Foundation
import Platform
import Testing
import Zuhuo

/// Thousands of random jobs end to end; what was written is read again and compared with what was given.
@Suite struct ConservationTests {
    private static let jobsAPart = 130

    @Test(arguments: 0..<16)
    func nothingIsLostOnTheWay(part: Int) throws {
        let test = try TestJob()
        var declared = 0
        for round in 0..<Self.jobsAPart {
            let seed = UInt64(part * Self.jobsAPart + round)
            let job = RandomJob(seed: seed)
            (test.script, test.rows) = (job.script, job.rows)
            let outcome = try test.run()
            let audit = OutputAudit(job, try WrittenOutputs(outcome.files))
            try #require(audit.faults.isEmpty, "seed \(seed): \(audit.faults.prefix(5))")
            declared += outcome.report.declarations
            if round % 5 == 0 {
                let again = try test.run(RunOptions(workers: 3))
                try #require(again.files == outcome.files, "seed \(seed): three workers write other bytes")
            }
        }
        #expect(declared > Self.jobsAPart)
    }
}
