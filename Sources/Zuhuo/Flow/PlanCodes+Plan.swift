import Clearance
import JSONText
import Validation

extension PlanCodes {
    /// The edition a job was planned with; `nil` for the program's own tables.
    public init?(_ plan: RunPlan) {
        guard let record = CodeTablesRecord(plan.input.job.codes.edition) else { return nil }
        self.init(sha256: record.sha256, files: record.files.map { "\($0.sha256)  \($0.file)" })
    }

    /// The edition that a written plan names; `nil` where it names none.
    /// - Parameter plan: the root of `plan.json`.
    init?(plan: JSONNode) {
        guard let sha256 = plan["codes"]?["sha256"]?.text else { return nil }
        let files = (plan["codes"]?["files"]?.elements ?? []).map { file in
            "\(file["sha256"]?.text ?? "")  \(file["file"]?.text ?? "")"
        }
        self.init(sha256: sha256, files: files)
    }
}
