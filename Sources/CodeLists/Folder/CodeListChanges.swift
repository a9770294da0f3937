/// What an edition of the code tables changes against another.
public struct CodeListChanges: Sendable {
    /// What becomes of a code or a line of the tariff.
    public enum Kind: String, Sendable, CaseIterable {
        /// It is new.
        case added
        /// A code gets a day on which it ends.
        case ended
        /// A line of the tariff is there no more.
        case removed
        /// Another Chinese or English name.
        case renamed
        /// Other days of validity.
        case redated
        /// Other remarks, units, marks, duty or elements.
        case changed
    }

    /// One change.
    public struct Change: Sendable, Hashable {
        /// The name of the table, `tariff` for the tariff.
        public let table: String
        /// The code.
        public let code: String
        /// The Chinese name, the newer one where there are two.
        public let name: String
        /// What becomes of it.
        public let kind: Kind
        /// The column that differs, such as `unit1`; empty for a whole row.
        public let column: String
        /// What it said.
        public let from: String
        /// What it says.
        public let to: String
    }

    /// The changes by table and code, the tariff last.
    public let changes: [Change]
    /// The years of the tariffs that were compared, older and newer.
    public let tariffYears: (from: Int, to: Int)

    /// Compares the tables that the newer edition brings, and its newest tariff with the other's newest.
    /// Complexity: O(rows).
    public init(from older: CodeEdition, to newer: CodeEdition) {
        var changes: [Change] = []
        for name in newer.newerNames { changes += CodeListChanges.codes(older.table(name), newer.table(name)) }
        changes += CodeListChanges.lines(older.newestTariff, newer.newestTariff)
        self.changes = changes
        tariffYears = (older.newestTariff.year, newer.newestTariff.year)
    }

    private static func codes(_ older: CodeTable, _ newer: CodeTable) -> [Change] {
        let table = newer.name.fileName
        return newer.flatMap { entry -> [Change] in
            let (code, name) = (entry.code, entry.nameChinese)
            func change(_ kind: Kind, _ column: String, _ from: String?, _ to: String?) -> Change? {
                if from == to { return nil }
                return Change(
                    table: table, code: code, name: name, kind: kind, column: column, from: from ?? "", to: to ?? "")
            }
            guard let old = older.entry(for: code) else { return [change(.added, "", nil, name)].compactMap { $0 } }
            let isEnd = old.validTo == nil
            return [
                change(.renamed, "name_zh", old.nameChinese, name),
                change(.renamed, "name_en", old.nameEnglish, entry.nameEnglish),
                change(.redated, "valid_from", old.validFrom?.text, entry.validFrom?.text),
                change(isEnd ? .ended : .redated, "valid_to", old.validTo?.text, entry.validTo?.text),
                change(.changed, "notes", old.notes, entry.notes),
            ].compactMap { $0 }
        }
    }

    private static func lines(_ older: Tariff, _ newer: Tariff) -> [Change] {
        var changes: [Change] = []
        let (before, after) = (older.indices.map { older[$0] }, newer.indices.map { newer[$0] })
        var (left, right) = (0, 0)
        while left < before.count || right < after.count {
            if right == after.count || left < before.count && before[left].code < after[right].code {
                changes.append(whole(before[left], .removed))
                left += 1
            } else if left == before.count || after[right].code < before[left].code {
                changes.append(whole(after[right], .added))
                right += 1
            } else {
                changes += differences(before[left], after[right])
                left += 1
                right += 1
            }
        }
        return changes
    }

    private static func whole(_ line: TariffLine, _ kind: Kind) -> Change {
        Change(
            table: "tariff", code: line.codeText, name: line.name, kind: kind, column: "",
            from: kind == .removed ? line.name : "", to: kind == .added ? line.name : "")
    }

    private static func differences(_ old: TariffLine, _ new: TariffLine) -> [Change] {
        func rate(_ hundredths: UInt16?) -> String { hundredths.map { "\($0 / 100)" } ?? "" }
        let columns: [(Kind, String, String, String)] = [
            (.renamed, "name_zh", old.name, new.name), (.changed, "unit1", old.firstUnit.text, new.firstUnit.text),
            (.changed, "unit2", old.secondUnit?.text ?? "", new.secondUnit?.text ?? ""),
            (.changed, "control_marks", old.controlMarks, new.controlMarks),
            (.changed, "ciq_marks", old.inspectionMarks, new.inspectionMarks),
            (.changed, "export_statutory", rate(old.statutoryExportDuty), rate(new.statutoryExportDuty)),
            (.changed, "export_provisional", rate(old.provisionalExportDuty), rate(new.provisionalExportDuty)),
            (.changed, "elements", old.elements.joined(separator: "|"), new.elements.joined(separator: "|")),
        ]
        return columns.compactMap { kind, column, from, to in
            if from == to { return nil }
            return Change(
                table: "tariff", code: new.codeText, name: new.name, kind: kind, column: column, from: from, to: to)
        }
    }
}
