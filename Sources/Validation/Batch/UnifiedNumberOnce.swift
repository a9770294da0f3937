import Findings

extension BatchRule {
    /// Two messages with one unified number are one declaration (DecMessage reference 2.1).
    static let unifiedNumberOnce = BatchRule(
        Rule(
            "MP-BAT-007", .notice, .cross, zh: "统一编号相同的报文是同一票，后导入的覆盖先导入的",
            en: "Messages with one unified number are one declaration; the later import overwrites the earlier",
            source: "Single Window interface description, SeqNo (given again to overwrite a draft)",
            certainty: .secondary),
        explanation: Bilingual(
            zh: "统一编号由单一窗口分配，一票一号；再次导入时带上它就覆盖原来的暂存。",
            en: "The Single Window gives one number a declaration; a message that names it replaces the draft."),
        remedy: Bilingual(zh: "只导入其中最新的一份", en: "Import the newest of them only")
    ) { view, reporter in
        for group in view.messages(by: { $0[.unified] == 0 ? nil : BatchKey(UInt64($0[.unified])) }) {
            let last = group[group.count - 1]
            let number = view.text(.unified, of: last)
            reporter.report(
                last, view.unifiedPlace(of: last),
                zh: "统一编号 \(number) 有 \(group.count) 份不同的报文",
                en: "\(group.count) different messages name the unified number \(number)",
                notes: BatchReporter.notes(group.dropLast()) {
                    Note(zh: "同一编号", en: "the same number", place: view.unifiedPlace(of: $0))
                })
        }
    }
}
