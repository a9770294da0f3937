import Glibc
import Synchronization

/// A run's outputs on disk, all or none: they grow in a hidden folder beside the target and appear with `commit`.
///
/// A run that ends without `commit`, by an error or a kill, leaves the target as it was. Writing is safe from many
/// threads; `commit` and `abandon` come after all of them.
public final class OutputFolder: OutputSink {
    /// The target as the caller named it.
    public let path: String
    let staging: StagingFolder
    /// Whether something may stand at the target when the outputs are put in place.
    let mayMerge: Bool
    let isMount: Bool
    let target: String
    let written = Atomic<Int>(0)
    private let openStreams = Atomic<Int>(0)
    private let isOver = Atomic<Bool>(false)

    /// Prepares to write the folder `path`; the folder above it must exist.
    ///
    /// - Parameter replacing: whether a folder with something in it may be written over.
    /// - Throws: kind `exists` when there is something in the folder and `replacing` is false, `busy` when another run
    ///   is writing the same target, `notDirectory`, `denied`, `missing` and others.
    public init(committingTo path: String, replacing: Bool) throws(PlatformError) {
        self.path = path
        let place = try OutputPlace(path, replacing: replacing)
        mayMerge = replacing && place.isThere
        isMount = place.isMount
        target = place.name
        let partial = ".\(place.name).zuhuo-partial"
        let parent = isMount ? place.name : "."
        let holder = try Descriptor.open(
            parent, in: place.parent.number, flags: O_RDONLY | O_DIRECTORY, as: "stage", path: path)
        staging = try StagingFolder(in: holder, named: partial, path: path)
    }

    deinit {
        if !isOver.load(ordering: .acquiring) { staging.remove() }
    }

    /// Writes a whole output; on an error nothing of it remains.
    ///
    /// - Throws: kinds `full`, `tooLarge`, `denied`, `exists` (written before), `invalid` (see `OutputSink`).
    public func write(name: String, bytes: Span<UInt8>) throws(PlatformError) {
        let file = try create(name)
        do throws(PlatformError) {
            try file.writeAll(bytes, path: shown(name))
        } catch {
            remove(name)
            throw error
        }
        written.add(1, ordering: .relaxed)
    }

    /// Opens an output to be written piece by piece. All streams are closed, or let go, before `commit`.
    public func stream(name: String) throws(PlatformError) -> OutputStream {
        let file = try create(name)
        openStreams.add(1, ordering: .acquiringAndReleasing)
        return OutputStream(name: name, to: FileDestination(file: file, name: name, folder: self))
    }

    /// Makes the outputs survive a power cut and puts them in place.
    ///
    /// A target that is missing or empty appears by one rename. Into a target with something in it, each file is renamed,
    /// `plan.json` last; files of the folders `declarations`, `lists`, `packing` that the old `plan.json` names and this
    /// run did not write are removed, and no others.
    ///
    /// - Returns: the removed files, relative to the target, in order of their bytes.
    @discardableResult
    public func commit() throws(PlatformError) -> [String] {
        precondition(openStreams.load(ordering: .acquiring) == 0, "every output is closed before the commit")
        precondition(!isOver.load(ordering: .acquiring), "an output folder is committed or abandoned once")
        let removed = try Commit(self).run()
        isOver.store(true, ordering: .releasing)
        return removed
    }

    /// Gives up: nothing of the run remains and the target is as it was.
    public func abandon() {
        if !isOver.exchange(true, ordering: .acquiringAndReleasing) { staging.remove() }
    }

    /// Opens a new file; its folders are made when the first file in them is refused for lack of them.
    private func create(_ name: String) throws(PlatformError) -> Descriptor {
        try OutputName.check(name)
        precondition(!isOver.load(ordering: .acquiring), "a finished output folder takes no more outputs")
        let flags = O_WRONLY | O_CREAT | O_EXCL
        do throws(PlatformError) {
            return try .open(name, in: staging.folder.number, flags: flags, as: "create", path: shown(name))
        } catch {
            if error.kind != .missing { throw error }
        }
        try makeFolders(above: name, in: staging.folder.number, shown(name))
        return try .open(name, in: staging.folder.number, flags: flags, as: "create", path: shown(name))
    }

    func shown(_ name: String) -> String { "\(path)/\(name)" }

    fileprivate func remove(_ name: String) {
        unsafe _ = unlinkat(staging.folder.number, name, 0)
    }

    fileprivate func closed(_ name: String, complete: Bool) {
        if complete { written.add(1, ordering: .relaxed) } else { remove(name) }
        openStreams.subtract(1, ordering: .acquiringAndReleasing)
    }
}

/// Makes the folders named in `name` before its last part, below the open folder `folder`.
func makeFolders(above name: String, in folder: Int32, _ path: String) throws(PlatformError) {
    for cut in name.indices where name[cut] == "/" {
        if unsafe mkdirat(folder, String(name[..<cut]), 0o755) != 0, errno != EEXIST { throw .last("create", path) }
    }
}

/// A file of an output folder behind an `OutputStream`.
private final class FileDestination: StreamDestination {
    private let file: Descriptor
    private let name: String
    private let folder: OutputFolder

    init(file: consuming Descriptor, name: String, folder: OutputFolder) {
        self.file = file
        self.name = name
        self.folder = folder
    }

    func take(_ bytes: Span<UInt8>) throws(PlatformError) { try file.writeAll(bytes, path: folder.shown(name)) }
    func finish() { folder.closed(name, complete: true) }
    func abandon() { folder.closed(name, complete: false) }
}
