import CodeLists
import Findings
import JSONText
import Quantities
import Tables

/// How a run is done; nothing here changes what its outputs say.
public struct RunOptions: Sendable {
    /// Threads that work; the outputs are the same for any number.
    public var workers: Int
    /// Write no declaration when any lot is refused.
    public var allOrNothing: Bool
    /// Folder against which the job's file names are resolved.
    public var folder: String
    /// Text encoding of the tables, `nil` to detect it.
    public var encoding: TableEncoding?
    /// The code tables and tariffs that jobs are judged by.
    public var codes = CodeEdition.embedded
    /// Tables to read instead of those the job names, as paths; `nil` for the job's own.
    public var tables: [String]?
    /// Told how many of how many declarations are done, in order.
    public var progress: (@Sendable (Int, Int) -> Void)?

    /// Options; one worker by default.
    public init(
        workers: Int = 1, allOrNothing: Bool = false, folder: String = ".", encoding: TableEncoding? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) {
        self.workers = workers
        self.allOrNothing = allOrNothing
        self.folder = folder
        self.encoding = encoding
        self.progress = progress
    }
}

/// What became of a run.
public struct RunReport: Sendable {
    /// Every finding, in document order: job file, tables, planning.
    public var findings: FindingList
    /// Rows read, good and bad.
    public var lotsRead = 0
    /// Lots refused, on the way in or by planning.
    public var lotsRefused = 0
    /// Rows that are no lots (totals, notes, the header again), not among those read.
    public var rowsLeftOut = 0
    /// Whether tables were split into rows that went on and rows that did not.
    public var hasSplits = false
    /// Containers used.
    public var containers = 0
    /// Fewest containers any plan could need.
    public var containerBound = 0
    /// Declarations written.
    public var declarations = 0
    /// Fewest declarations any plan could need.
    public var declarationBound = 0
    /// Value declared, cents of `currency`.
    public var cents: Int64 = 0
    /// Declared currency.
    public var currency = ""
    /// Bytes of XML written and checked.
    public var messageBytes = 0

    /// A report with nothing but findings.
    public init(findings: FindingList = FindingList()) { self.findings = findings }

    /// Whether a finding of error severity was made: exit code 1.
    public var hasErrors: Bool { findings.hasErrors }
}

extension RunReport {
    /// Writes the members `containers` and `declarations` of an object: how many are used, and how few there could be.
    public func writeBounds(to text: inout JSONWriter) {
        for (key, used, bound) in [
            ("containers", containers, containerBound), ("declarations", declarations, declarationBound),
        ] {
            text.key(key)
            text.beginObject(inline: true)
            text.key("used")
            text.integer(used)
            text.key("lowerBound")
            text.integer(bound)
            text.endObject()
        }
    }

    /// Writes the member `value` of an object: what is declared, in its currency.
    public func writeValue(to text: inout JSONWriter) {
        text.key("value")
        text.beginObject(inline: true)
        text.key("amount")
        text.quoted { appendDecimal(cents, decimals: 2, minimumDecimals: 2, to: &$0) }
        text.key("currency")
        text.string(currency.isEmpty ? nil : currency)
        text.endObject()
    }
}
