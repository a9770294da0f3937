import CodeLists
import Findings
import Platform
import Validation

/// A folder of newer code tables on disk.
struct CodeFolder {
    /// The folder as it was named.
    let path: String
    /// Its CSV files.
    let files: [CodeListFile]

    /// Reads the CSV files of a folder, those of folders in it left out.
    init(_ path: String) throws(Failure) {
        self.path = path
        let base = path.hasSuffix("/") ? path : path + "/"
        var files: [CodeListFile] = []
        do throws(PlatformError) {
            for name in try Directory.entries(of: path) where name.lowercased().hasSuffix(".csv") {
                let bytes = try InputFile.contents(of: base + name, limit: 1 << 28)
                files.append(CodeListFile(name: base + name, bytes: bytes))
            }
        } catch {
            throw .platform(error)
        }
        self.files = files
    }

    /// Findings in words, with the lines they point at.
    static func words(_ findings: [Finding], of files: [CodeListFile], _ language: Language, colour: Bool) -> String {
        var lines: [String: SourceLines] = [:]
        for file in files {
            let wanted = findings.filter { $0.place.file == file.name }.compactMap(\.place.line).prefix(500)
            if !wanted.isEmpty { lines[file.name] = SourceLines(file.bytes, wanted: Array(wanted)) }
        }
        let known = lines
        let report = TextReport(language: language, usesColour: colour) { file, line in known[file]?[line] }
        return findings.map { report.text(of: $0) + "\n" }.joined()
    }
}

extension Arguments {
    /// The code tables to judge by: those of `--codes` or of the configuration file over the program's own.
    func codeEdition(_ console: Console) throws(Failure) -> CodeEdition {
        try codeEdition(try configuration(console))
    }

    /// The code tables to judge by: those of `--codes`, or of a configuration that was read.
    func codeEdition(_ configuration: Configuration) throws(Failure) -> CodeEdition {
        guard let path = value(Options.codes) ?? configuration.codes else { return .embedded }
        let read = CodeListFolder.read(try CodeFolder(path).files)
        if let edition = read.value { return edition }
        let errors = read.findings.filter { $0.severity == .error }
        let first = errors.first?.message ?? Bilingual(zh: "", en: "")
        let place = errors.first.map { TextReport.text(of: $0.place) } ?? path
        throw .other(
            Bilingual(
                zh: "代码表 \(path) 有 \(errors.count) 个错误，不能使用；第一个：\(place)：\(first.zh)。请看 zuhuo codes check \(path)",
                en:
                    "the code tables \(path) have \(Counting.severities(FindingList(errors), .en)) and cannot be used; the first: \(place): "
                    + "\(first.en); see 'zuhuo codes check \(path)'"),
            .unusable)
    }
}
