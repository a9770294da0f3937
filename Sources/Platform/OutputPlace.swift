import Glibc

/// Where an output folder is to stand: the folder above it, its name there, and what is there already.
struct OutputPlace: ~Copyable {
    let parent: Descriptor
    let name: String
    /// Whether a folder stands at the target now.
    let isThere: Bool
    /// Whether the target is the root of a mounted volume, which cannot be replaced by a rename.
    let isMount: Bool

    /// - Throws: kind `exists` for a folder with something in it unless `replacing`, `notDirectory` for a file.
    init(_ path: String, replacing: Bool) throws(PlatformError) {
        let full = try Self.resolve(path)
        let cut = full.utf8.lastIndex(of: UInt8(ascii: "/"))
        let above = cut.map { $0 == full.startIndex ? "/" : String(full[..<$0]) } ?? "."
        let leaf = cut.map { String(full[full.utf8.index(after: $0)...]) } ?? full
        guard OutputName.isSafe(leaf) else { throw PlatformError(operation: "create", path: path, number: EINVAL) }
        let folder = try Descriptor.open(
            above, flags: O_RDONLY | O_DIRECTORY, as: "open the folder above", path: path)
        let found = try Self.examine(leaf, folder, path, replacing)
        name = leaf
        isThere = found
        isMount = found && Self.isMountPoint(full)
        parent = folder
    }

    /// The path without links and dots when it exists, without closing slashes in any case.
    private static func resolve(_ path: String) throws(PlatformError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw PlatformError(operation: "create", path: path, number: EINVAL)
        }
        if let found = unsafe realpath(path, nil) {
            defer { unsafe free(found) }
            return unsafe String(cString: found)
        }
        if errno != ENOENT { throw .last("create", path) }
        var text = path[...]
        while text.count > 1, text.last == "/" { text.removeLast() }
        return String(text)
    }

    private static func examine(
        _ name: String, _ parent: borrowing Descriptor, _ path: String, _ replacing: Bool
    ) throws(PlatformError) -> Bool {
        guard let facts = FileFacts.of(name, in: parent.number) else {
            if FileFacts.of(name, in: parent.number, flags: AT_SYMLINK_NOFOLLOW) == nil { return false }
            throw PlatformError(operation: "create", path: path, number: ENOTDIR, text: "it is a link to nothing")
        }
        guard facts.kind == .directory else { throw PlatformError(operation: "create", path: path, number: ENOTDIR) }
        if replacing { return true }
        let folder = try Descriptor.open(
            name, in: parent.number, flags: O_RDONLY | O_DIRECTORY, as: "list", path: path)
        let names = try Directory.names(in: folder, path).filter { $0 != ".\(name).zuhuo-partial" }
        if !names.isEmpty { throw PlatformError(operation: "create", path: path, number: EEXIST) }
        return true
    }

    /// Whether the list of mounts names the path; the system writes blanks in it as `\\040`.
    private static func isMountPoint(_ full: String) -> Bool {
        guard let list = try? InputFile.contents(of: "/proc/self/mountinfo", limit: 1 << 24) else { return false }
        let point = full.utf8.flatMap { $0 == UInt8(ascii: " ") ? Array("\\040".utf8) : [$0] }
        return list.split(separator: UInt8(ascii: "\n")).contains { line in
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
            return fields.count > 4 && fields[4].elementsEqual(point)
        }
    }
}
