import Glibc
import Platform

/// A program that was run to its end.
struct ChildProcess {
    /// From the start to the end, start-up and all.
    let seconds: Double
    /// The most memory that it, or a process it waited for, held at once.
    let peakBytes: Int
    /// Processor time of its threads and of the processes it waited for, in seconds: steady on a busy machine.
    let processorSeconds: Double
    /// Its exit code; 128 and more for a signal.
    let exitCode: Int32

    /// Megabytes of 2^20.
    var peakMegabytes: Double { Double(peakBytes) / 1_048_576 }

    /// Runs a program with a fixed environment, its output into the file `output` or away.
    ///
    /// Linux counts the starter's own peak into that of the process it starts, so this program stays small.
    static func run(
        _ line: [String], output: String = "/dev/null", settings: [String] = []
    ) throws(BenchError) -> ChildProcess {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let errors = output == "/dev/null" ? "/dev/null" : output + ".err"
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        var words = unsafe (line.map { unsafe strdup($0) }) + [nil]
        var variables = unsafe ((settings + inherited).map { unsafe strdup($0) }) + [nil]
        defer {
            for index in unsafe words.indices { unsafe free(words[index]) }
            for index in unsafe variables.indices { unsafe free(variables[index]) }
        }
        var process: pid_t = 0
        let start = Terminal.monotonicNanoseconds
        let failure = unsafe posix_spawnp(&process, line[0], &actions, nil, &words, &variables)
        guard failure == 0 else { throw BenchError("cannot start \(line[0]): error \(failure)") }
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchError("cannot wait for \(line[0]): error \(errno)") }
        }
        let seconds = Double(Terminal.monotonicNanoseconds - start) / 1e9
        let exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
        return ChildProcess(
            seconds: seconds, peakBytes: usage.ru_maxrss * 1024,
            processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime), exitCode: exitCode)
    }

    /// The same, where any other exit code than those named is an error.
    static func run(
        _ line: [String], expecting codes: Set<Int32>, output: String = "/dev/null", settings: [String] = []
    ) throws(BenchError) -> ChildProcess {
        let child = try run(line, output: output, settings: settings)
        guard codes.contains(child.exitCode) else {
            throw BenchError("\(line.prefix(4).joined(separator: " ")) ended with \(child.exitCode)")
        }
        return child
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// What a program needs to be found and to find its packages.
    private static var inherited: [String] {
        ["PATH", "HOME", "VIRTUAL_ENV"].compactMap { name in Terminal.environment(name).map { "\(name)=\($0)" } }
            + ["LC_ALL=C.UTF-8"]
    }
}
