import Findings

/// The rules of an archive with a message and its documents.
public enum ArchiveRules {
    /// All of them, in order.
    public static let all = [unreadable, message, name, bomb, flat, missing, surplus, kind, large, size, oldPDF]
}
