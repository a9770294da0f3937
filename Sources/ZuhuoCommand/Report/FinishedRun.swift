import Findings
import JSONText
import Platform

/// What a run left in its folder.
struct FinishedRun {
    let folder: String
    /// `plan.json`; `nil` where nothing was declared.
    let plan: JSONNode?
    let findings: FindingList

    /// Reads the folder of a run.
    /// - Throws: where it has no findings, or its files cannot be read or are not what a run writes.
    init(folder: String) throws(Failure) {
        self.folder = folder
        let base = folder.hasSuffix("/") ? folder : folder + "/"
        guard let found = FindingsText.read(try Self.bytes(base + "findings.json")) else {
            throw Self.notWritten(base + "findings.json")
        }
        findings = found
        guard Directory.kind(of: base + "plan.json") != .missing else {
            plan = nil
            return
        }
        guard let root = try? JSONParser.parse(try Self.bytes(base + "plan.json")), root["totals"] != nil,
            root["declarations"]?.elements != nil, root["containers"]?.elements != nil
        else { throw Self.notWritten(base + "plan.json") }
        plan = root
    }

    private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        do throws(PlatformError) { return try InputFile.contents(of: path, limit: 1 << 31) } catch {
            throw .platform(error)
        }
    }

    private static func notWritten(_ path: String) -> Failure {
        .other(
            Bilingual(zh: "\(path.visible) 不是 zuhuo 写出的文件。", en: "\(path.visible) is not as zuhuo writes it."),
            .unusable)
    }
}
