import Platform

/// `zuhuo validate` on messages beyond any real one: time, and memory that does not grow with them.
enum LargeMessageEntry {
    /// The memory that any message may take, in megabytes.
    private static let mostMegabytes = 36.0
    private static let user = "<DecUser><UseOrgPersonCode>331</UseOrgPersonCode></DecUser>"

    static func run() throws(BenchError) {
        try Workplace.prepare()
        let folder = "\(Workplace.scratch)/large"
        try stating { () throws(PlatformError) in try Directory.create(folder) }
        for megabytes in [10, 100] {
            let file = "\(folder)/\(megabytes).xml"
            try make(file, repeating: user, megabytes: megabytes)
            try measure(file, "a message of \(megabytes) MB")
            try Workplace.remove(file)
        }
        let file = "\(folder)/text.xml"
        try make(
            file, repeating: "aaaaaaaaa", megabytes: 1_000,
            around: ("<DecUser><UseOrgPersonCode>", "</UseOrgPersonCode></DecUser>"))
        try measure(file, "a text of 1 GB, refused")
        try Workplace.remove(file)
    }

    /// The complete message with lines repeated where users of the goods stand, made by a shell: this program stays small.
    private static func make(
        _ file: String, repeating line: String, megabytes: Int, around tags: (String, String) = ("", "")
    ) throws(BenchError) {
        let message = "\(Workplace.root)/Tests/RulesTests/Messages/complete.xml"
        let count = megabytes * 1_000_000 / (line.utf8.count + 1)
        let script = """
            { sed '/<DecFreeTxt>/,$d' '\(message)'; printf '%s' '<DecUsers>\(tags.0)'; yes '\(line)' | head -n \(count)
              printf '%s\\n' '\(tags.1)</DecUsers>'; sed -n '/<DecFreeTxt>/,$p' '\(message)'; } > '\(file)'
            """
        _ = try ChildProcess.run(["sh", "-c", script], expecting: [0])
    }

    /// Runs the program on a file three times.
    private static func measure(_ file: String, _ name: String) throws(BenchError) {
        var (seconds, peaks): ([Double], [Double]) = ([], [])
        for _ in 0..<3 {
            // Exit code 1: beyond what is kept, rules are not judged, so nothing is called valid.
            let child = try ChildProcess.run(
                [Workplace.zuhuo, "validate", file, "--jobs", "1", "--quiet"], expecting: [1])
            seconds.append(child.seconds)
            peaks.append(child.peakMegabytes)
        }
        Figure(
            entry: "large", name: "\(name), peak memory", value: Sampling.median(peaks), unit: "MB",
            target: .atMost(mostMegabytes),
            detail: "\(Directory.size(of: file) ?? 0) bytes in \(Sampling.median(seconds).asSeconds)"
        ).report()
    }
}
