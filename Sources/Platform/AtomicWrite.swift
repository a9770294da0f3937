import CLinux
import Glibc

/// Writes a file so that a reader of its folder sees all of it or nothing: under `path` + `.Temp`, synced, then renamed.
///
/// - Parameter overwrite: whether a file already at `path` may be replaced; the check and the renaming are one step.
/// - Throws: kinds `exists`, `full`, `denied`, `busy` (another run is writing the same path) among others; what was at
///   `path` is then as it was and no `.Temp` remains.
public func atomicWrite(_ bytes: Span<UInt8>, to path: String, overwrite: Bool) throws(PlatformError) {
    try AtomicFile(path: path, overwrite: overwrite).write(bytes)
}

/// Writes a file so that a reader of its folder sees all of it or nothing; see the variant over `Span`.
public func atomicWrite(_ bytes: [UInt8], to path: String, overwrite: Bool) throws(PlatformError) {
    try atomicWrite(bytes.span, to: path, overwrite: overwrite)
}

private struct AtomicFile: ~Copyable {
    private let path: String
    private let overwrite: Bool
    private let folder: Descriptor
    private let leaf: String
    private var temporary: String { leaf + ".Temp" }

    init(path: String, overwrite: Bool) throws(PlatformError) {
        let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = cut.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        guard OutputName.isSafe(name) else { throw PlatformError(operation: "write", path: path, number: EINVAL) }
        let above = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        folder = try .open(above, flags: O_RDONLY | O_DIRECTORY, as: "open the folder of", path: path)
        leaf = name
        self.path = path
        self.overwrite = overwrite
    }

    func write(_ bytes: Span<UInt8>) throws(PlatformError) {
        if !overwrite, FileFacts.of(leaf, in: folder.number, flags: AT_SYMLINK_NOFOLLOW) != nil {
            throw PlatformError(operation: "write", path: path, number: EEXIST)
        }
        let file = try claim()
        do throws(PlatformError) {
            try file.writeAll(bytes, path: path)
            try file.sync(path)
            try rename()
        } catch {
            unsafe _ = unlinkat(folder.number, temporary, 0)
            throw error
        }
        try folder.sync(path)
    }

    /// Opens and locks the temporary file, empty; one that a killed run left is taken over.
    private func claim() throws(PlatformError) -> Descriptor {
        let file = try Descriptor.open(
            temporary, in: folder.number, flags: O_WRONLY | O_CREAT | O_NOFOLLOW, as: "create", path: path)
        guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { throw .last("write", path) }
        let current = FileFacts.of(temporary, in: folder.number, flags: AT_SYMLINK_NOFOLLOW)
        guard try current?.identity == file.facts(path).identity else {
            throw PlatformError(operation: "write", path: path, number: EBUSY)
        }
        if ftruncate(file.number, 0) != 0 { throw .last("write", path) }
        return file
    }

    private func rename() throws(PlatformError) {
        let number = folder.number
        if overwrite {
            if unsafe renameat(number, temporary, number, leaf) != 0 { throw .last("rename", path) }
            return
        }
        if unsafe rename_without_replacing(number, temporary, leaf) == 0 { return }
        if errno != EINVAL && errno != ENOSYS { throw .last("rename", path) }
        if unsafe linkat(number, temporary, number, leaf, 0) != 0 { throw .last("rename", path) }
        unsafe _ = unlinkat(number, temporary, 0)
    }
}
