import Messages

/// The form of codes.
enum CodedForm {
    /// Reports a filled leaf that has none of the forms (see ``MessageField/fits(_:)``).
    static func report(
        _ field: MessageField, _ forms: [String], zh: String, en: String, _ reporter: inout RuleReporter
    ) {
        guard field.isFilled, !forms.contains(where: { field.fits($0) }) else { return }
        let form = forms.joined(separator: " / ")
        reporter.report(
            field, zh: "\(field.name)“\(field.shown)”不是\(zh)代码的形式（\(form)）",
            en: "\(field.name) “\(field.shown)” does not have the form of \(en) (\(form))")
    }
}
