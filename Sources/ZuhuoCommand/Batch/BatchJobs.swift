import Findings
import Platform

/// A job of a batch: its file, and the name of its folder in OUT.
struct BatchJob: Equatable {
    let path: String
    let name: String

    /// The jobs that operands name, in their order: job files, folders with a `job.json`, and folders of such folders,
    /// which are taken in the order of their names. Each gets a name of its own: that of its folder, or of the file where
    /// that is not `job.json`; a name that is taken gets a number.
    static func all(_ operands: [String]) throws(Failure) -> [BatchJob] {
        var jobs: [BatchJob] = []
        var taken: Set<String> = []
        for operand in operands {
            for path in try files(operand) {
                let plain = name(of: path)
                var (name, number) = (plain, 1)
                while !taken.insert(name).inserted {
                    number += 1
                    name = "\(plain)-\(number)"
                }
                jobs.append(BatchJob(path: path, name: name))
            }
        }
        return jobs
    }

    private static func files(_ operand: String) throws(Failure) -> [String] {
        guard operand != "-" else {
            throw .other(
                Bilingual(zh: "成批处理的作业须是文件，不能是标准输入（-）", en: "jobs of a batch are files, not standard input (-)"),
                .usage)
        }
        guard Directory.kind(of: operand) == .directory else { return [operand] }
        let folder = operand.hasSuffix("/") ? String(operand.dropLast()) : operand
        if Directory.kind(of: "\(folder)/job.json") == .regular { return ["\(folder)/job.json"] }
        let names: [String]
        do throws(PlatformError) { names = try Directory.entries(of: folder) } catch { throw .platform(error) }
        let found = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)/job.json" }
            .filter { Directory.kind(of: $0) == .regular }
        guard !found.isEmpty else {
            throw .other(
                Bilingual(
                    zh: "\(operand) 里没有 job.json，其下的文件夹里也没有",
                    en: "there is no job.json in \(operand) or the folders in it"),
                .unusable)
        }
        return found
    }

    private static func name(of path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
        guard let file = parts.last else { return "job" }
        let plain = file.hasSuffix(".json") ? String(file.dropLast(5)) : String(file)
        guard file == "job.json" || plain.isEmpty else { return plain }
        return parts.count > 1 ? String(parts[parts.count - 2]) : "job"
    }
}
