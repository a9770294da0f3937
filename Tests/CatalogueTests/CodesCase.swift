import CodeLists
import Findings

/// A folder of newer code tables.
///
/// Changes: `file NAME = TEXT`, a file of the folder; `{said}` stands for the remarks on vintage and source, `{header}` for
/// the columns of a table and `{tariff}` for those of a tariff, each with its line end; `hex NAME = EF BB` for bytes.
enum CodesCase {
    private static let words = [
        ("{said}", "# vintage: 2027-01\n# source: Notice 1\n"),
        ("{header}", "code,name_zh,name_en,valid_from,valid_to,notes\n"),
        (
            "{tariff}",
            "code,name_zh,unit1,unit2,control_marks,ciq_marks,export_statutory,export_provisional,elements,notes\n"
        ),
    ]

    /// A text with its words in braces written out.
    static func expanded(_ text: String) -> String {
        words.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    static func run(_ edits: [Edit]) throws -> Outcome {
        let files = try edits.map { edit in
            let text = expanded(edit.value ?? "")
            switch edit.verb {
            case "file":
                return CodeListFile(name: edit.target, bytes: Array(text.utf8))
            case "hex":
                return CodeListFile(
                    name: edit.target, bytes: text.split(separator: " ").compactMap { UInt8($0, radix: 16) })
            default: throw FixtureFault(description: "no change '\(edit.verb)'")
            }
        }
        let inputs = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return Outcome(findings: Array(CodeListFolder.read(files).findings), inputs: inputs)
    }
}
