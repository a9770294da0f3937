import Foundation
import Platform
import Testing

/// A volume of 64 KiB is mounted where the test may do so; else a limit on the size of files stands for it.
@Suite(.serialized) struct FullDiskTests {
    private static let mountPoint = NSTemporaryDirectory() + "/zuhuo-full-disk-\(getpid())"

    private func run(_ tool: String, _ arguments: [String]) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test(.enabled(if: isRoot, "only root may mount a small volume")) func aFullDiskLeavesNothingHalfWritten() throws {
        let point = Self.mountPoint
        try Directory.create(point)
        defer { rmdir(point) }
        guard run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", point]) == 0 else {
            Issue.record("this machine does not let root mount a volume", severity: .warning)
            return
        }
        defer { _ = run("umount", [point]) }
        do {
            let output = try OutputFolder(committingTo: point + "/OUT", replacing: false)
            try output.write(name: "fits", bytes: [UInt8](repeating: 1, count: 1000))
            let big = [UInt8](repeating: 2, count: 200_000)
            let error = try failure { try output.write(name: "big", bytes: big) }
            #expect(error.description == "cannot write \(point)/OUT/big: no space left on the volume")
            #expect(error.kind == .full)
            let stream = try output.stream(name: "streamed")
            try stream.write(big)
            #expect(try failure { try stream.close() }.kind == .full)
            #expect(try Directory.entries(of: point + "/.OUT.zuhuo-partial") == [".zuhuo-marker", "fits"])
            #expect(try failure { try atomicWrite(big, to: point + "/x", overwrite: true) }.kind == .full)
        }
        #expect(try Directory.entries(of: point).isEmpty)
        try mountedTarget(point)
    }

    /// A mounted volume cannot be replaced by a rename, so its files are put in one by one.
    private func mountedTarget(_ point: String) throws {
        let output = try OutputFolder(committingTo: point, replacing: false)
        try output.write(name: "lists/a.csv", bytes: [1])
        #expect(try output.commit().isEmpty)
        #expect(try Directory.files(under: point).map(\.name) == ["lists/a.csv"])
    }

    @Test func writingToAFullDeviceFails() throws {
        let space = try Workspace()
        symlink("/dev/full", space.path + "/x.Temp")
        #expect(throws: PlatformError.self) { try atomicWrite([1], to: space.path + "/x", overwrite: true) }
        #expect(Directory.kind(of: space.path + "/x") == .missing)
    }

    @Test func aLimitOnFileSizesIsAnErrorAndNotTheEnd() async throws {
        await #expect(processExitsWith: .exitCode(7)) {
            Terminal.surviveBrokenPipes()
            var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            let space = try Workspace()
            let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
            do throws(PlatformError) {
                try output.write(name: "a/big", bytes: [UInt8](repeating: 1, count: 20_000))
            } catch {
                let left = try Directory.files(under: space.path + "/.OUT.zuhuo-partial").map(\.name)
                output.abandon()
                let isClean = try space.names().isEmpty
                try FileManager.default.removeItem(atPath: space.path)
                exit(error.kind == .tooLarge && left == [".zuhuo-marker"] && isClean ? 7 : 1)
            }
        }
    }
}
