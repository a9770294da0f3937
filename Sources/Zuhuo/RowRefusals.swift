import Consignments
import Findings
import Tables

/// The rows of one table that were refused or left out on the way in, and the findings that say why.
struct RefusedRows: Sendable {
    /// The table as findings name it.
    let file: String
    /// Its refused rows, in their order.
    let rows: ArraySlice<RefusedRow>
    /// Its rows that are no lots, in their order.
    let leftOut: ArraySlice<LeftOutRow>
    /// The findings of the whole way in.
    let findings: FindingList
}

/// Walks over the reasons for the refused rows of one table, and for those left out, by row: those of the way in, found again by their lines, and
/// those of planning. No row has both.
struct RowRefusals: IteratorProtocol {
    private var findings: FindingList.Iterator
    private var rows: ArraySlice<RefusedRow>
    private var leftOut: ArraySlice<LeftOutRow>
    private var planned: ArraySlice<RowRefusal>
    private var found: RowRefusal?

    init(_ refused: RefusedRows, _ planned: [RowRefusal]) {
        findings = refused.findings.about(refused.file)
        rows = refused.rows
        leftOut = refused.leftOut
        self.planned = planned[...]
        found = nextFound()
    }

    mutating func next() -> RowRefusal? {
        if let refusal = found, refusal.row <= planned.first?.row ?? .max {
            found = nextFound()
            return refusal
        }
        return planned.popFirst()
    }

    private mutating func nextFound() -> RowRefusal? {
        while let finding = findings.next() {
            guard let line = finding.place.line else { continue }
            if TableRules.leavingOut.contains(finding.rule) {
                while let row = leftOut.first, Int(row.origin.line) < line { leftOut.removeFirst() }
                if let row = leftOut.first, Int(row.origin.line) == line {
                    return RowRefusal(row: Int(row.origin.row), finding)
                }
            }
            guard finding.severity == .error else { continue }
            while let row = rows.first, Int(row.origin.line) < line { rows.removeFirst() }
            if let row = rows.first, Int(row.origin.line) == line {
                return RowRefusal(row: Int(row.origin.row), finding)
            }
        }
        return nil
    }
}

extension RowRefusal {
    /// The refusal of a row for a finding, in both languages.
    init(row: Int, _ finding: Finding) {
        self.init(row: row, rule: finding.rule, message: finding.message.zh + " / " + finding.message.en)
    }
}
