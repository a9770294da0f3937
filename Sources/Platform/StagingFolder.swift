import Glibc

/// A folder beside a run's target in which its outputs grow, locked against a second run.
///
/// It carries a marker file with our words in it; a folder of that name without the marker is somebody else's and is
/// left alone, one with it whose lock is free is what a killed run left and is emptied.
struct StagingFolder: ~Copyable, Sendable {
    static let marker = ".zuhuo-marker"
    private static let words = Array("zuhuo staging folder; safe to remove when no run is under way\n".utf8)

    /// The folder that holds the staging folder, open.
    let parent: Descriptor
    /// Name of the staging folder in `parent`.
    let name: String
    /// The staging folder, open.
    let folder: Descriptor
    /// The marker, open and locked.
    private let lock: Descriptor

    init(in parent: consuming Descriptor, named name: String, path: String) throws(PlatformError) {
        let isFresh = try Self.make(name, parent, path)
        let folder = try Descriptor.open(
            name, in: parent.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, as: "stage", path: path)
        let known = isFresh ? [] : try Directory.names(in: folder, path)
        guard known.isEmpty || known.contains(Self.marker) else { throw Self.foreign(path) }
        let held = try Self.lock(folder, mayCreate: known.isEmpty, path)
        let current = FileFacts.of("\(name)/\(Self.marker)", in: parent.number, flags: AT_SYMLINK_NOFOLLOW)
        guard try current?.identity == held.facts(path).identity else {
            throw PlatformError(operation: "stage", path: path, number: EBUSY, text: "another run has just finished it")
        }
        try Self.claim(folder, held, path)
        self.parent = parent
        self.name = name
        self.folder = folder
        lock = held
    }

    /// Removes the staging folder and all in it, as far as the system lets us.
    borrowing func remove() {
        Self.empty(folder, keeping: Self.marker)
        removeMarker()
        unsafe _ = unlinkat(parent.number, name, AT_REMOVEDIR)
    }

    /// Removes the marker, wherever the folder now is.
    borrowing func removeMarker() {
        unsafe _ = unlinkat(folder.number, Self.marker, 0)
    }

    private static func make(
        _ name: String, _ parent: borrowing Descriptor, _ path: String
    ) throws(PlatformError) -> Bool {
        if unsafe mkdirat(parent.number, name, 0o755) == 0 { return true }
        if errno != EEXIST { throw .last("create", path) }
        return false
    }

    private static func lock(
        _ folder: borrowing Descriptor, mayCreate: Bool, _ path: String
    ) throws(PlatformError) -> Descriptor {
        let flags = O_RDWR | O_NOFOLLOW | (mayCreate ? O_CREAT : 0)
        let lock = try Descriptor.open(marker, in: folder.number, flags: flags, as: "stage", path: path)
        guard flock(lock.number, LOCK_EX | LOCK_NB) == 0 else {
            throw PlatformError(
                operation: "stage", path: path, number: errno,
                text: errno == EWOULDBLOCK ? "another run is writing the same output" : "it cannot be locked")
        }
        return lock
    }

    /// Makes sure that a marker found is ours, writes it where it is empty, and clears what a killed run left.
    private static func claim(
        _ folder: borrowing Descriptor, _ lock: borrowing Descriptor, _ path: String
    ) throws(PlatformError) {
        var text = [UInt8](repeating: 0, count: words.count)
        let count = unsafe pread(lock.number, &text, words.count, 0)
        if count > 0, text == words { return empty(folder, keeping: marker) }
        // Empty, or half written when a run was killed: then there is nothing else in the folder yet.
        guard count >= 0, words.starts(with: text.prefix(count)),
            try Directory.names(in: folder, path) == [marker]
        else { throw foreign(path) }
        try lock.writeAll(words.span, path: path)
    }

    /// Removes our marker from a folder that a run killed right after its last step has put in place with it.
    static func clearMarker(in folder: borrowing Descriptor) {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard let left = try? Descriptor.open(marker, in: folder.number, flags: flags, path: marker) else { return }
        var text = [UInt8](repeating: 0, count: words.count)
        guard unsafe pread(left.number, &text, words.count, 0) == words.count, text == words else { return }
        unsafe _ = unlinkat(folder.number, marker, 0)
    }

    private static func foreign(_ path: String) -> PlatformError {
        PlatformError(
            operation: "stage", path: path, number: EEXIST, text: "a folder of that name is there and is not ours")
    }

    /// Removes everything in an open folder but `kept`; links are removed, never followed.
    private static func empty(_ folder: borrowing Descriptor, keeping kept: String) {
        guard let names = try? Directory.names(in: folder, "") else { return }
        for name in names where name != kept {
            if unsafe unlinkat(folder.number, name, 0) == 0 { continue }
            if let inner = try? Descriptor.open(
                name, in: folder.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, path: name)
            {
                empty(inner, keeping: "")
            }
            unsafe _ = unlinkat(folder.number, name, AT_REMOVEDIR)
        }
    }
}
