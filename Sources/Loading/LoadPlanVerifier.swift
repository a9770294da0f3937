import Consignments
import Findings
import Quantities

/// Checks a load plan against the lots and the job, whoever made it. Shares nothing with the planners but the types of
/// the plan, and adds up every sum anew.
public struct LoadPlanVerifier {
    private let plan: LoadPlan
    private let lots: [UInt32]
    private let book: LotBook
    private let job: Job
    /// Names of the boxes of an earlier plan, which those still used keep.
    private let keeping: [String]
    /// Where each lot of the book is.
    private var seats: [Seat]
    private var violations: [PlanViolation] = []

    /// Where a lot is: in a container (its position in the plan), refused, or nowhere yet.
    private struct Seat {
        static let refused: Int32 = -1
        static let nowhere: Int32 = -2
        var isExpected = false
        var times: Int32 = 0
        var container: Int32 = Self.nowhere
    }

    /// Everything that is wrong with a plan; empty for a correct one.
    ///
    /// Checked are: each lot is placed or refused exactly once; volume and weight of each container; fixed containers;
    /// `keep_with` and `separate`; given containers and their names; the numbers of the fleet; the bound.
    /// - Parameters:
    ///   - plan: The plan.
    ///   - lots: The lots the planner was given, ascending.
    ///   - keeping: Names of the containers of the plan out of which this one was made: those still used keep name and
    ///     order, new ones get the next free numbers behind them. Empty for a plan of its own.
    /// - Complexity: O(lots + containers x fleet entries).
    public static func violations(
        of plan: LoadPlan, for lots: [UInt32], in book: LotBook, job: Job, keeping: [String] = []
    ) -> [PlanViolation] {
        var verifier = LoadPlanVerifier(plan, lots, book, job, keeping)
        verifier.seatLots()
        verifier.checkSeats()
        verifier.checkGroups()
        verifier.checkSeparation()
        verifier.checkLoads()
        verifier.checkGivenContainers()
        verifier.checkFleet()
        verifier.checkNames()
        verifier.checkBound()
        return verifier.violations
    }

    private init(_ plan: LoadPlan, _ lots: [UInt32], _ book: LotBook, _ job: Job, _ keeping: [String]) {
        self.plan = plan
        self.lots = lots
        self.book = book
        self.job = job
        self.keeping = keeping
        seats = Array(repeating: Seat(), count: book.lots.count)
        for lot in lots { seats[Int(lot)].isExpected = true }
    }
}

extension LoadPlanVerifier {
    private mutating func seatLots() {
        for (position, container) in plan.containers.enumerated() {
            var previous = -1
            for lot in container.lots {
                seat(Int(lot), Int32(truncatingIfNeeded: position), after: previous)
                previous = Int(lot)
            }
        }
        var previous = -1
        for refused in plan.refused {
            seat(refused.lot, Seat.refused, after: previous)
            if refused.finding.severity != .error { violations.append(.refusedWithoutError(refused.lot)) }
            previous = refused.lot
        }
    }

    private mutating func seat(_ lot: LotIndex, _ container: Int32, after previous: LotIndex) {
        guard seats.indices.contains(lot), seats[lot].isExpected else { return violations.append(.lotUnknown(lot)) }
        if lot < previous { violations.append(.lotOutOfOrder(lot)) }
        seats[lot].times += 1
        if seats[lot].times == 1 { seats[lot].container = container }
    }

    private mutating func checkSeats() {
        for index in lots {
            let lot = Int(index)
            let seat = seats[lot]
            if seat.times == 0 { violations.append(.lotMissing(lot)) }
            if seat.times > 1 { violations.append(.lotRepeated(lot, times: Int(seat.times))) }
            let fixed = Int(book.lots[lot].fixedContainer)
            guard fixed > 0, seat.container >= 0 else { continue }
            let container = plan.containers[Int(seat.container)]
            if container.given != fixed - 1 { violations.append(.fixedElsewhere(lot, container: container.ref)) }
        }
    }

    private mutating func checkGroups() {
        var firstOfGroup: [Int32] = []
        for index in lots {
            let group = Int(book.lots[Int(index)].keepWith.index)
            guard group > 0 else { continue }
            if firstOfGroup.isEmpty { firstOfGroup = Array(repeating: -1, count: book.texts.count) }
            let first = Int(firstOfGroup[group])
            if first < 0 {
                firstOfGroup[group] = Int32(truncatingIfNeeded: index)
            } else if seats[first].container != seats[Int(index)].container {
                violations.append(.groupSplit(Int(index), first: first))
            }
        }
    }

    /// Which container held each value last, and the first lot with it there.
    private mutating func checkSeparation() {
        var last: [(container: Int, lot: LotIndex)] = []
        for (position, container) in plan.containers.enumerated() {
            for index in container.lots where book.lots.indices.contains(Int(index)) {
                let value = Int(book.lots[Int(index)].separate.index)
                guard value > 0 else { continue }
                if last.isEmpty { last = Array(repeating: (-1, 0), count: book.texts.count) }
                if last[value].container != position {
                    last[value] = (position, Int(index))
                } else if last[value].lot != Int(index) {
                    violations.append(.separatedTogether(Int(index), first: last[value].lot, container: container.ref))
                }
            }
        }
    }

    private mutating func checkLoads() {
        for container in plan.containers {
            var volume: Int128 = 0
            var weight: Int128 = 0
            for index in container.lots where seats.indices.contains(Int(index)) {
                volume += Int128(book.lots[Int(index)].volume.scaled)
                weight += Int128(book.lots[Int(index)].gross.scaled)
            }
            checkLoad(container, volume, weight)
        }
    }

    /// Compares in millionths of a cubic centimetre, so that nothing is rounded.
    private mutating func checkLoad(_ container: LoadedContainer, _ volume: Int128, _ weight: Int128) {
        let inner = Int128(container.capacity.volume.scaled)
        let factor = Int128(job.limits.fillFactor.scaled)
        if volume * 1_000_000 > inner * factor {
            let limit = Volume(scaled: Int64(clamping: inner * factor / 1_000_000))
            let loaded = Volume(scaled: Int64(clamping: volume))
            violations.append(.volumeExceeded(container: container.ref, loaded: loaded, limit: limit))
        }
        if weight > Int128(container.capacity.payload.scaled) {
            let loaded = Weight(scaled: Int64(clamping: weight))
            violations.append(
                .weightExceeded(container: container.ref, loaded: loaded, limit: container.capacity.payload))
        }
    }

    /// The given containers must open the plan, each once, in the job's order and as the job has them.
    private mutating func checkGivenContainers() {
        for (index, given) in job.containers.enumerated() {
            guard index < plan.containers.count else {
                violations.append(.givenContainerWrong(index: index))
                continue
            }
            let loaded = plan.containers[index]
            let isSame =
                loaded.given == index && loaded.ref == given.ref && loaded.number == given.number
                && loaded.capacity == given.capacity && loaded.cost == given.cost
            if !isSame { violations.append(.givenContainerWrong(index: index)) }
        }
        for container in plan.containers.dropFirst(job.containers.count) {
            if let given = container.given { violations.append(.givenContainerWrong(index: given)) }
        }
    }

    /// Kinds of the fleet that are alike in capacity and cost are one stock.
    private mutating func checkFleet() {
        var used = [Int](repeating: 0, count: job.fleet.count)
        for container in plan.containers where container.given == nil {
            if container.lots.isEmpty { violations.append(.containerEmpty(container.ref)) }
            let kind = job.fleet.firstIndex { $0.capacity == container.capacity && $0.cost == container.cost }
            if let kind, container.number == nil {
                used[kind] += 1
            } else {
                violations.append(.containerUnknown(container.ref))
            }
        }
        for (kind, entry) in job.fleet.enumerated() where used[kind] > 0 {
            guard let available = stock(like: entry), used[kind] > available else { continue }
            violations.append(.fleetExceeded(entry.capacity.type, used: used[kind], available: available))
        }
    }

    private func stock(like entry: FleetEntry) -> Int? {
        var sum = 0
        for other in job.fleet where other.capacity == entry.capacity && other.cost == entry.cost {
            guard let available = other.available else { return nil }
            let (next, overflow) = sum.addingReportingOverflow(max(available, 0))
            if overflow { return nil }
            sum = next
        }
        return sum
    }

    private mutating func checkNames() {
        var seen: Set<String> = []
        for container in plan.containers where !seen.insert(container.ref).inserted {
            violations.append(.refRepeated(container.ref))
        }
        let taken = Set(job.containers.map(\.ref) + keeping)
        var kept = keeping[...]
        var number = 0
        for container in plan.containers where container.given == nil {
            if let place = kept.firstIndex(of: container.ref) {
                kept = kept[(place + 1)...]
                continue
            }
            kept = []
            repeat { number += 1 } while taken.contains("C\(number)")
            let expected = "C\(number)"
            if container.ref != expected { violations.append(.refUnexpected(container.ref, expected: expected)) }
        }
    }

    private mutating func checkBound() {
        let used = plan.containers.count { !$0.lots.isEmpty }
        if plan.lowerBound > used { violations.append(.boundAboveUsed(bound: plan.lowerBound, used: used)) }
    }
}
