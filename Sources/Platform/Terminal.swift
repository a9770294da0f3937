import Glibc

/// What the command asks of the process it runs in; libraries have no use for it.
public enum Terminal {
    /// Where a program's words go.
    public enum Channel: Int32, Sendable {
        /// Results.
        case output = 1
        /// Messages.
        case error = 2
    }

    /// Makes a reader that went away, and a file over the size limit, an error of the write instead of the program's
    /// death. To be called once at the start of a program.
    public static func surviveBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Puts something in the place of a standard channel that the caller closed, so that no file of the program gets its
    /// number and is written into by mistake; using the channel fails as before. To be called before a file is opened.
    public static func guardClosedChannels() {
        for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
            unsafe _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether a person is looking at the channel.
    public static func isTerminal(_ channel: Channel) -> Bool { isatty(channel.rawValue) == 1 }

    /// Whether standard input is a person's keyboard.
    public static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Columns of the terminal behind the channel; `nil` when it is none or does not say.
    public static func width(_ channel: Channel) -> Int? {
        var size = winsize()
        guard unsafe ioctl(channel.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes every byte to the channel.
    ///
    /// - Throws: kind `brokenPipe` when the reader has gone, `full` and others when it leads to a file.
    public static func write(_ bytes: [UInt8], to channel: Channel) throws(PlatformError) {
        let path = channel == .output ? "standard output" : "standard error"
        try Descriptor(borrowing: channel.rawValue).writeAll(bytes.span, path: path)
    }

    /// The arguments of the program without its own name.
    public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

    /// The environment variable `name`, if set.
    public static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// Nanoseconds of a clock that never goes back; its zero means nothing.
    public static var monotonicNanoseconds: UInt64 {
        var time = timespec()
        unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Nanoseconds since 1970-01-01T00:00Z by the clock of the system.
    public static var wallNanoseconds: Int64 {
        var time = timespec()
        unsafe _ = clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Waits; a signal may end the wait early.
    public static func sleep(seconds: Int) { _ = Glibc.sleep(UInt32(clamping: seconds)) }

    /// The most memory the process has held at once, in bytes.
    public static var peakResidentBytes: Int {
        var usage = rusage()
        unsafe _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }

    /// Processors the process may use, at least 1.
    public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Ends the program.
    public static func exit(_ code: Int32) -> Never { Glibc.exit(code) }
}
