import Findings
import Foundation
import Testing
import Validation

/// One validator for many threads.
struct ThreadTests {
    /// Messages with and without faults, large enough in number that threads meet.
    private static func messages() throws -> [[UInt8]] {
        let text = try completeMessage()
        let variants = [
            text, text.replacing("<DecSign>", with: "<Surplus/><DecSign>"),
            text.replacing(/<NetWt>[^<]*/, with: "<NetWt>999999"), text.replacing("</DecHead>", with: ""), "",
            text.replacing(/<TradeMode>[^<]*/, with: "<TradeMode>0110"), "<html/>",
            text.replacing(/<GName>[^<]*/, with: "<GName>"),
        ]
        return (0..<240).map { Array(variants[$0 % variants.count].utf8) }
    }

    @Test("Eight threads with one validator find what one thread finds")
    func eightThreads() async throws {
        let validator = try MessageValidator()
        let messages = try Self.messages()
        let alone = messages.map { validator.validate($0, file: "m.xml").findings }
        #expect(Set(alone.map { $0.map(\.rule) }).count == 7)
        let together = await withTaskGroup(of: (Int, [[Finding]]).self) { group in
            for thread in 0..<8 {
                group.addTask {
                    (
                        thread,
                        stride(from: thread, to: messages.count, by: 8).map {
                            validator.validate(messages[$0], file: "m.xml").findings
                        }
                    )
                }
            }
            var all: [[Finding]] = Array(repeating: [], count: messages.count)
            for await (thread, found) in group {
                for (place, findings) in found.enumerated() { all[thread + place * 8] = findings }
            }
            return all
        }
        #expect(together == alone)
    }
}
