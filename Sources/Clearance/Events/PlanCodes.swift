/// The edition of code tables beyond the program's own that a plan was made with, as its opening event says it.
public struct PlanCodes: Hashable, Sendable {
    /// SHA-256 of the lines of ``files``, 64 hexadecimal digits: what `plan.json` has as `codes`.
    public var sha256: String
    /// A line of `sha256sum` for each file, `<sha256>  <file>`, in the order of the names.
    public var files: [String]

    /// An edition.
    public init(sha256: String, files: [String]) {
        self.sha256 = sha256
        self.files = files
    }

    /// What an opening event says; `nil` where the plan was made with the program's own tables, or by a release that did
    /// not note them.
    public init?(_ opening: FlowEvent) {
        let sha256 = opening.payload.text("codes")
        guard opening.kind == .open, !sha256.isEmpty else { return nil }
        self.init(sha256: sha256, files: opening.payload.texts("codeFiles"))
    }
}
