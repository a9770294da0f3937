import Findings
import Messages

/// The form of codes.
enum CodedForm {
    /// Reports a filled leaf that has none of the forms (see ``MessageField/fits(_:)``); the words name what it is a
    /// code of, and the forms.
    static func report(
        _ field: MessageField, _ forms: [String], _ code: Bilingual, _ words: Bilingual, _ reporter: inout RuleReporter
    ) {
        guard field.isFilled, !forms.contains(where: { field.fits($0) }) else { return }
        reporter.report(
            field, zh: "\(field.name)“\(field.shown)”不是\(code.zh)代码：应为\(words.zh)",
            en: "\(field.name) '\(field.shown)' is no code of \(code.en), which has \(words.en)")
    }
}
