import Findings

/// The rules of form and structure (`SW-…`): what the reader and the curated schema find.
public enum StructureRules {
    /// All of them, in order.
    public static let all = [
        notWellFormed, documentType, unexpectedElement, missingElement, value, attribute, text, other, crowdedTag,
        longText,
    ]
}
