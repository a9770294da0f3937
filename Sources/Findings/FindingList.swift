/// Findings in document order, many in little memory: some 60 bytes each where rows of a table have like faults.
///
/// A finding is kept as what differs from the one before it of the same rule and column, so the list is walked from its
/// start; each walk makes the findings anew, all of them as they were put in.
public struct FindingList: Sendable {
    /// Number of findings.
    public private(set) var count = 0
    private var closed: [FindingSegment] = []
    private var packer = FindingPacker()
    private var weights: [Severity: Int] = [:]

    /// A place kept for a finding whose words are known later.
    public struct Later: Sendable {
        fileprivate let segment: Int
        fileprivate let number: Int
    }

    /// No findings.
    public init() {}

    /// These findings.
    public init(_ findings: some Sequence<Finding>) { append(contentsOf: findings) }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// How many have that severity. Complexity: O(1).
    public func count(of severity: Severity) -> Int { weights[severity] ?? 0 }

    /// Whether a finding of error severity is among them. Complexity: O(1).
    public var hasErrors: Bool { count(of: .error) > 0 }

    /// Adds a finding. Complexity: O(bytes of its words).
    public mutating func append(_ finding: Finding) {
        if packer.isFull { close() }
        packer.append(finding)
        add(finding.severity, 1)
    }

    /// Adds findings.
    public mutating func append(contentsOf findings: some Sequence<Finding>) {
        for finding in findings { append(finding) }
    }

    /// Adds all of another list. Complexity: O(bytes of it / 4 MiB).
    public mutating func append(contentsOf other: FindingList) {
        close()
        closed += other.segments
        for (severity, number) in other.weights { add(severity, number) }
    }

    /// Keeps the place after the findings so far.
    public mutating func appendLater() -> Later {
        if packer.isFull { close() }
        return Later(segment: closed.count, number: packer.appendLater())
    }

    /// Puts a finding in the place kept for it. To be called once for a place of this very list.
    public mutating func fill(_ place: Later, with finding: Finding) {
        precondition(place.segment <= closed.count, "a place is filled in the list that kept it")
        if place.segment == closed.count {
            packer.segment.later[place.number] = finding
        } else {
            closed[place.segment].later[place.number] = finding
        }
        add(finding.severity, 1)
    }

    /// The findings about one file, in order. Passes over the parts of the list that do not name it.
    public func about(_ file: String) -> Iterator {
        Iterator(segments.filter { $0.names(file) }, file: file)
    }

    private var segments: [FindingSegment] { packer.isEmpty ? closed : closed + [packer.segment] }

    private mutating func close() {
        if packer.isEmpty { return }
        closed.append(packer.segment)
        packer = FindingPacker()
    }

    private mutating func add(_ severity: Severity, _ number: Int) {
        count += number
        weights[severity, default: 0] += number
    }
}

extension FindingList: Sequence {
    /// Walks over findings in their order.
    public struct Iterator: IteratorProtocol, Sequence {
        private var segments: [FindingSegment]
        private let file: String?
        private var position = 0
        private var unpacker: FindingUnpacker?

        init(_ segments: [FindingSegment], file: String?) {
            self.segments = segments
            self.file = file
        }

        /// The next finding; `nil` at the end.
        public mutating func next() -> Finding? {
            while true {
                if let finding = unpacker?.next() {
                    if let file, finding.place.file != file { continue }
                    return finding
                }
                guard position < segments.count else { return nil }
                unpacker = FindingUnpacker(segments[position])
                position += 1
            }
        }
    }

    /// A walk over all findings.
    public func makeIterator() -> Iterator { Iterator(segments, file: nil) }

    /// Number of findings.
    public var underestimatedCount: Int { count }

    /// The first finding.
    public var first: Finding? { first { _ in true } }
}

extension FindingList: Equatable {
    /// Whether both hold the same findings in the same order.
    public static func == (left: FindingList, right: FindingList) -> Bool {
        left.count == right.count && left.elementsEqual(right)
    }
}

extension FindingList: ExpressibleByArrayLiteral {
    /// A list of the findings written out.
    public init(arrayLiteral findings: Finding...) { self.init(findings) }
}

/// A value read from files that may have a million faults, and every finding made on the way to it.
public struct CheckedInput<Value> {
    /// The value; `nil` when nothing usable could be made.
    public var value: Value?
    /// All findings, in document order.
    public var findings: FindingList

    /// Pairs a value with its findings.
    public init(_ value: Value?, _ findings: FindingList) {
        self.value = value
        self.findings = findings
    }

    /// Whether a finding of error severity is among them.
    public var hasErrors: Bool { findings.hasErrors }
}

extension CheckedInput: Sendable where Value: Sendable {}
