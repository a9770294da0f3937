import Foundation
import Platform
import Testing

@Suite struct WorkersTests {
    private struct Trouble: Error, Equatable { let index: Int }

    @Test(arguments: [1, 2, 4, 9]) func everyIndexOnce(workers: Int) {
        let seen = Shared([Int](repeating: 0, count: 1000))
        Workers.forEach(count: 1000, workers: workers) { index in seen.withLock { $0[index] += 1 } }
        #expect(seen.withLock { $0 } == [Int](repeating: 1, count: 1000))
        Workers.forEach(count: 0, workers: workers) { _ in Issue.record("there is no index") }
    }

    @Test(arguments: [1, 2, 4]) func theErrorOfTheLowestIndexIsThrown(workers: Int) {
        for _ in 0..<50 {
            let after = Shared(0)
            #expect(throws: Trouble(index: 100)) {
                try Workers.forEach(count: 100_000, workers: workers) { index throws(Trouble) in
                    if index >= 100, index % 3 == 1 { throw Trouble(index: index) }
                    if index > 100 { after.withLock { $0 += 1 } }
                }
            }
            #expect(after.withLock { $0 } < 99_000)
        }
    }

    @Test(arguments: [1, 2, 4], [1, 3, 64]) func valuesAreConsumedInOrder(workers: Int, window: Int) {
        var seen: [Int] = []
        Workers.inOrder(count: 3000, workers: workers, window: window) { index in
            if index % 97 == 0 { usleep(50) }
            return index * 2
        } consume: { index, value in
            #expect(value == index * 2)
            seen.append(index)
        }
        #expect(seen == Array(0..<3000))
    }

    @Test(arguments: [2, 4]) func aLongFirstPartKeepsNoOtherWaiting(workers: Int) {
        let done = Shared(0)
        let values = Workers.map(count: 1_000, workers: workers) { index in
            // The first part waits for all others: ten seconds at most.
            for _ in 0..<10_000 where index == 0 && done.withLock({ $0 }) < 999 { usleep(1_000) }
            return done.withLock { done in
                done += 1
                return index == 0 ? done : index
            }
        }
        #expect(values == [1_000] + Array(1..<1_000))
    }

    @Test(arguments: [2, 4]) func theWindowBoundsWhatWaits(workers: Int) {
        let waiting = Shared((now: 0, most: 0))
        Workers.inOrder(count: 2000, workers: workers, window: 8) { index in
            waiting.withLock { ($0.now, $0.most) = ($0.now + 1, max($0.most, $0.now + 1)) }
            if index == 5 { usleep(20_000) }
            return index
        } consume: { _, _ in
            waiting.withLock { $0.now -= 1 }
        }
        #expect(waiting.withLock { $0.most } <= 8)
        #expect(waiting.withLock { $0.now } == 0)
    }

    @Test(arguments: [1, 2, 4]) func aFailedValueStopsTheLineThere(workers: Int) {
        for _ in 0..<50 {
            var seen: [Int] = []
            #expect(throws: Trouble(index: 41)) {
                try Workers.inOrder(count: 10_000, workers: workers, window: 10) { index throws(Trouble) in
                    if index == 41 || index == 43 { throw Trouble(index: index) }
                    return index
                } consume: { index, _ throws(Trouble) in
                    seen.append(index)
                }
            }
            #expect(seen == Array(0..<41))
        }
    }

    @Test(arguments: [1, 2, 4]) func aFailedConsumerStopsTheLine(workers: Int) {
        var seen = 0
        #expect(throws: Trouble(index: 7)) {
            try Workers.inOrder(count: 10_000, workers: workers) { index throws(Trouble) in
                index
            } consume: {
                index, _ throws(Trouble) in
                if index == 7 { throw Trouble(index: 7) }
                seen += 1
            }
        }
        #expect(seen == 7)
    }

    @Test(arguments: [1, 3]) func mapsInOrder(workers: Int) {
        #expect(Workers.map(count: 500, workers: workers) { "\($0)" } == (0..<500).map { "\($0)" })
    }
}

@Suite struct TerminalTests {
    @Test func knowsItsSurroundings() {
        setenv("ZUHUO_TEST_VALUE", "箱", 1)
        #expect(Terminal.environment("ZUHUO_TEST_VALUE") == "箱")
        #expect(Terminal.environment("ZUHUO_TEST_MISSING") == nil)
        #expect(Terminal.peakResidentBytes > 1 << 20)
        let start = Terminal.monotonicNanoseconds
        usleep(1000)
        #expect(Terminal.monotonicNanoseconds - start >= 1_000_000)
        #expect(Terminal.processors == ProcessInfo.processInfo.activeProcessorCount)
        #expect(Terminal.arguments == Array(CommandLine.arguments.dropFirst()))
    }

    @Test func aReaderThatWentAwayIsAnError() async {
        await #expect(processExitsWith: .exitCode(9)) {
            Terminal.surviveBrokenPipes()
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            dup2(ends[1], 1)
            close(ends[0])
            #expect(!Terminal.isTerminal(.output))
            #expect(Terminal.width(.output) == nil)
            do throws(PlatformError) { try Terminal.write([1], to: .output) } catch {
                Terminal.exit(error.kind == .brokenPipe && error.path == "standard output" ? 9 : 1)
            }
        }
    }
}
