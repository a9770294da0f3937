import Glibc

/// Put into the scratch copy of the sources by `run.sh`, never into the program: the rules that `DISABLED_RULES` names,
/// codes apart by commas, say nothing in that build.
public enum DisabledRules {
    /// Their codes.
    public static let codes: Set<String> = {
        guard let text = unsafe getenv("DISABLED_RULES") else { return [] }
        return Set(unsafe String(cString: text).split(separator: ",").map(String.init))
    }()

    /// Whether a rule is to be silent.
    public static func contains(_ code: RuleCode) -> Bool { codes.contains(code.text) }
}
