import CLinux
import Glibc

/// The last step of an `OutputFolder`: sync, put in place, clear what an earlier run left.
struct Commit {
    private static let ours = ["declarations", "lists", "packing"]
    private static let plan = "plan.json"
    /// Up to this many files are synced one by one; more are synced with their whole volume.
    private static let few = 64
    /// The largest earlier plan that is looked into, in bytes.
    private static let largestPlan = 1 << 32

    private let output: OutputFolder

    init(_ output: OutputFolder) { self.output = output }

    /// The files of an earlier run that were removed. The names of many outputs are asked for only where each is renamed.
    func run() throws(PlatformError) -> [String] {
        let staging = output.staging.folder.number
        let isSynced = output.written.load(ordering: .acquiring) > Self.few && syncfs(staging) == 0
        let known = isSynced ? nil : try names()
        if let known { try sync(known) }
        if !output.isMount, try renameWhole() { return [] }
        if let known { return try renameEach(known) }
        return try renameEach(names())
    }

    /// Every output, relative to the folder.
    private func names() throws(PlatformError) -> [String] {
        try Directory.files(under: "/proc/self/fd/\(output.staging.folder.number)", depth: 64)
            .map(\.name).filter { $0 != StagingFolder.marker }
    }

    /// Puts the folder in place by one rename; `false` when something stands there that has to be merged with.
    private func renameWhole() throws(PlatformError) -> Bool {
        let parent = output.staging.parent.number
        if unsafe renameat(parent, output.staging.name, parent, output.target) != 0 {
            if errno == ENOTEMPTY || errno == EEXIST, output.mayMerge { return false }
            throw .last("rename", output.path)
        }
        output.staging.removeMarker()
        try output.staging.folder.sync(output.path)
        try output.staging.parent.sync(output.path)
        return true
    }

    private func renameEach(_ names: [String]) throws(PlatformError) -> [String] {
        let target = try Descriptor.open(
            output.isMount ? "." : output.target, in: output.staging.parent.number, flags: O_RDONLY | O_DIRECTORY,
            as: "open", path: output.path)
        let before = earlier(target)
        for name in names where name != Self.plan { try move(name, to: target) }
        try sync(folders: Self.folders(of: names), in: target.number)
        let removed = try before.map { (plan) throws(PlatformError) in try clear(target, of: plan, keeping: Set(names))
        }
        if names.contains(Self.plan) { try move(Self.plan, to: target) }
        StagingFolder.clearMarker(in: target)
        try target.sync(output.path)
        output.staging.remove()
        return removed ?? []
    }

    private func move(_ name: String, to target: borrowing Descriptor) throws(PlatformError) {
        let staging = output.staging.folder.number
        if unsafe renameat(staging, name, target.number, name) == 0 { return }
        if errno != ENOENT { throw .last("replace", output.shown(name)) }
        try makeFolders(above: name, in: target.number, output.shown(name))
        if unsafe renameat(staging, name, target.number, name) != 0 { throw .last("replace", output.shown(name)) }
    }

    /// What the `plan.json` at the target says an earlier run wrote.
    private func earlier(_ target: borrowing Descriptor) -> EarlierPlan? {
        guard FileFacts.of(Self.plan, in: target.number)?.kind == .regular else { return nil }
        let path = "/proc/self/fd/\(target.number)/\(Self.plan)"
        return (try? InputFile.contents(of: path, limit: Self.largestPlan)).map(EarlierPlan.init)
    }

    /// Removes files that the earlier run wrote into our sub-folders and that are not in `kept`; what anybody else put
    /// there stays. Sub-folders that are empty then go too.
    private func clear(
        _ target: borrowing Descriptor, of plan: EarlierPlan, keeping kept: Set<String>
    ) throws(PlatformError) -> [String] {
        var removed: [String] = []
        for part in Self.ours
        where FileFacts.of(part, in: target.number, flags: AT_SYMLINK_NOFOLLOW)?.kind == .directory {
            let path = output.shown(part)
            let folder = try Descriptor.open(
                part, in: target.number, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW, as: "list", path: path)
            for leaf in try Directory.names(in: folder, path)
            where !kept.contains("\(part)/\(leaf)") && plan.wrote(leaf, in: part) {
                guard FileFacts.of(leaf, in: folder.number, flags: AT_SYMLINK_NOFOLLOW)?.kind == .regular else {
                    continue
                }
                if unsafe unlinkat(folder.number, leaf, 0) != 0 { throw .last("remove", "\(path)/\(leaf)") }
                removed.append("\(part)/\(leaf)")
            }
            try folder.sync(path)
            unsafe _ = unlinkat(target.number, part, AT_REMOVEDIR)
        }
        return removed
    }

    /// Syncs files one by one, then their folders.
    private func sync(_ names: [String]) throws(PlatformError) {
        let staging = output.staging.folder.number
        for name in names {
            try Descriptor.open(name, in: staging, flags: O_RDONLY, as: "sync", path: output.shown(name))
                .sync(output.shown(name))
        }
        try sync(folders: Self.folders(of: names) + ["."], in: staging)
    }

    private func sync(folders: [String], in root: Int32) throws(PlatformError) {
        for folder in folders {
            try Descriptor.open(folder, in: root, flags: O_RDONLY | O_DIRECTORY, as: "sync", path: output.path)
                .sync(output.path)
        }
    }

    /// Every folder that holds one of the files or a folder of one, without the topmost.
    private static func folders(of names: [String]) -> [String] {
        var folders: Set<String> = []
        for name in names {
            for cut in name.indices where name[cut] == "/" { folders.insert(String(name[..<cut])) }
        }
        return folders.sorted()
    }
}
