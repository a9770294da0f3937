import Glibc

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
    /// A file with bytes and a size.
    case regular
    /// A folder.
    case directory
    /// A pipe, a socket, a device.
    case other
    /// Nothing, or a symbolic link to nothing.
    case missing
}

/// Reads folders. Order is always that of the names' bytes, never that of the disk or the locale.
public enum Directory {
    /// A file found by a walk.
    public struct File: Sendable, Hashable {
        /// Path relative to the walked folder, with `/` between names.
        public let name: String
        /// Size in bytes when the walk passed.
        public let size: Int
    }

    /// What stands at `path`; symbolic links are followed.
    public static func kind(of path: String) -> FileKind { FileFacts.of(path)?.kind ?? .missing }

    /// Size in bytes of the regular file at `path`; `nil` when there is none.
    public static func size(of path: String) -> Int? {
        guard let facts = FileFacts.of(path), facts.kind == .regular else { return nil }
        return facts.size
    }

    /// Names in the folder `path` in order of their bytes, without `.` and `..`.
    ///
    /// - Throws: kinds `missing`, `denied`, `notDirectory` among others.
    /// - Complexity: O(n log n) for n names.
    public static func entries(of path: String) throws(PlatformError) -> [String] {
        try names(in: Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY, as: "list", path: path), path)
    }

    /// Every regular file below the folder `path`, in order of the bytes of their relative names.
    ///
    /// Links are followed, each folder is entered once only, so loops end. Folders deeper than `depth` are an error of
    /// kind `other`, so that nothing is left out in silence; a file whose name is no UTF-8 comes under a name that cannot
    /// be opened.
    public static func files(under path: String, depth: Int = 64) throws(PlatformError) -> [File] {
        let root = try Descriptor.open(path, flags: O_RDONLY | O_DIRECTORY, as: "list", path: path)
        var found: [File] = []
        var entered: Set<FileFacts.Identity> = []
        try walk(root, path, "", depth, &entered, &found)
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Makes the folder `path` and those above it that are missing. One that is there already is no error.
    public static func create(_ path: String) throws(PlatformError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw PlatformError(operation: "create", path: path, number: EINVAL)
        }
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            try make(String(path[..<end]))
        }
    }

    private static func make(_ path: String) throws(PlatformError) {
        if unsafe mkdir(path, 0o755) == 0 { return }
        let number = errno
        if FileFacts.of(path)?.kind == .directory { return }
        throw PlatformError(operation: "create", path: path, number: number == EEXIST ? ENOTDIR : number)
    }

    private static func walk(
        _ folder: borrowing Descriptor, _ root: String, _ prefix: String, _ depth: Int,
        _ entered: inout Set<FileFacts.Identity>, _ found: inout [File]
    ) throws(PlatformError) {
        let path = prefix.isEmpty ? root : root + "/" + prefix
        guard depth >= 0 else {
            throw PlatformError(operation: "list", path: path, number: ELOOP, text: "folders are nested too deeply")
        }
        guard try entered.insert(folder.facts(path).identity).inserted else { return }
        for leaf in try names(in: folder, path) {
            let name = prefix.isEmpty ? leaf : prefix + "/" + leaf
            guard let facts = FileFacts.of(leaf, in: folder.number) else {
                if leaf.unicodeScalars.contains("\u{FFFD}") { found.append(File(name: name, size: 0)) }
                continue
            }
            if facts.kind == .regular { found.append(File(name: name, size: facts.size)) }
            guard facts.kind == .directory else { continue }
            let inner = try Descriptor.open(
                leaf, in: folder.number, flags: O_RDONLY | O_DIRECTORY, as: "list", path: root + "/" + name)
            try walk(inner, root, name, depth - 1, &entered, &found)
        }
    }

    /// The names in an open folder, sorted by bytes.
    static func names(in folder: borrowing Descriptor, _ path: String) throws(PlatformError) -> [String] {
        let copy = try Descriptor.open(
            ".", in: folder.number, flags: O_RDONLY | O_DIRECTORY, as: "list", path: path)
        let duplicate = dup(copy.number)
        guard duplicate >= 0 else { throw .last("list", path) }
        guard let stream = unsafe fdopendir(duplicate) else {
            let number = errno
            _ = close(duplicate)
            throw PlatformError(operation: "list", path: path, number: number)
        }
        defer { unsafe _ = closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe text(of: entry)
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw .last("list", path) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func text(of entry: UnsafeMutablePointer<dirent>) -> String {
        let start = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = unsafe UnsafeRawPointer(entry).advanced(by: start).assumingMemoryBound(to: CChar.self)
        return unsafe String(cString: name)
    }
}
