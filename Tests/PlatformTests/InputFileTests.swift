import Foundation
import Platform
import Testing

@Suite struct InputFileTests {
    @Test func readsInPiecesAndKnowsItsSize() throws {
        let space = try Workspace()
        let file = try InputFile(path: space.put("lots.csv", "箱号,毛重\n1,2\n"))
        #expect(file.size == 18)
        var bytes: [UInt8] = [35]
        #expect(try file.read(into: &bytes, upTo: 6) == 6)
        #expect(try file.read(into: &bytes, upTo: 100) == 12)
        #expect(try file.read(into: &bytes, upTo: 100) == 0)
        #expect(String(decoding: bytes, as: UTF8.self) == "#箱号,毛重\n1,2\n")
    }

    @Test func readsARangeAgainWithoutMoving() throws {
        let space = try Workspace()
        let file = try InputFile(path: space.put("a", "0123456789"))
        var bytes: [UInt8] = []
        #expect(try file.read(into: &bytes, upTo: 3, at: 4) == 3)
        #expect(try file.read(into: &bytes, upTo: 9, at: 8) == 2)
        #expect(try file.read(into: &bytes, upTo: 9, at: 50) == 0)
        #expect(try file.read(into: &bytes, upTo: 2) == 2)
        #expect(String(decoding: bytes, as: UTF8.self) == "4568901")
    }

    @Test func wholeContentsRespectTheLimit() throws {
        let space = try Workspace()
        let path = try space.put("a", "12345")
        #expect(try InputFile.contents(of: path, limit: 5) == Array("12345".utf8))
        #expect(try InputFile.contents(of: space.put("none", "")).isEmpty)
        let error = try failure { _ = try InputFile.contents(of: path, limit: 4) }
        #expect(error == PlatformError(operation: "read", path: path, number: EFBIG))
        let device = try failure { _ = try InputFile.contents(of: "/dev/zero", limit: 1000) }
        #expect(device.description == "cannot open /dev/zero: it is a device, not a file")
    }

    @Test func saysWhyAFileCannotBeOpened() throws {
        let space = try Workspace()
        let missing = try failure { _ = try InputFile(path: space.path + "/no.csv") }
        #expect(missing.description == "cannot open \(space.path)/no.csv: no such file or directory")
        #expect(missing.kind == .missing)
        let folder = try failure { _ = try InputFile(path: space.path) }
        #expect(folder.description == "cannot open \(space.path): it is a folder, not a file")
        #expect(try failure { _ = try InputFile(path: "a\0b") }.kind == .invalid)
    }

    /// In a child process, because root reads everything and so has to become somebody else.
    @Test func refusesUnreadable() async {
        await #expect(processExitsWith: .exitCode(5)) {
            let space = try Workspace()
            let path = try space.put("inner/a", "x")
            chmod(path, 0)
            chmod(space.path + "/inner", isRoot ? 0o711 : 0o100)
            if isRoot { seteuid(65_534) }
            let file = try failure { _ = try InputFile(path: path) }
            let folder = try failure { _ = try Directory.files(under: space.path) }
            if isRoot { seteuid(0) }
            chmod(space.path + "/inner", 0o700)
            try FileManager.default.removeItem(atPath: space.path)
            let isRight = file.kind == .denied && folder.description.hasSuffix("/inner: permission denied")
            exit(isRight ? 5 : 1)
        }
    }

    @Test func wordsUnknownErrorsByTheirNumber() {
        #expect(PlatformError(operation: "read", path: "x", number: 4095).text == "system error 4095")
    }
}

@Suite struct DirectoryTests {
    @Test func listsInOrderOfBytes() throws {
        let space = try Workspace()
        for name in ["b", "a", "B", "箱", "a.b", ".h"] { _ = try space.put(name, "") }
        #expect(try Directory.entries(of: space.path) == [".h", "B", "a", "a.b", "b", "箱"])
        let error = try failure { _ = try Directory.entries(of: space.path + "/a") }
        #expect(error.description == "cannot list \(space.path)/a: it is not a folder")
    }

    @Test func walksFilesOnceThroughLoops() throws {
        let space = try Workspace()
        _ = try space.put("x/y/1.xml", "1")
        _ = try space.put("x/2.xml", "22")
        _ = try space.put("a.xml", "333")
        symlink("..", space.path + "/x/up")
        symlink("nowhere", space.path + "/dangling")
        let files = try Directory.files(under: space.path)
        #expect(files.map(\.name) == ["a.xml", "x/2.xml", "x/y/1.xml"])
        #expect(files.map(\.size) == [3, 2, 1])
    }

    @Test func refusesTooDeep() throws {
        let space = try Workspace()
        _ = try space.put("1/2/3/f", "")
        #expect(try Directory.files(under: space.path, depth: 3).count == 1)
        let error = try failure { _ = try Directory.files(under: space.path, depth: 2) }
        #expect(error.path == space.path + "/1/2/3")
        #expect(error.text == "folders are nested too deeply")
    }

    @Test func knowsKindsAndSizes() throws {
        let space = try Workspace()
        let path = try space.put("f", "1234")
        #expect(Directory.kind(of: path) == .regular)
        #expect(Directory.kind(of: space.path) == .directory)
        #expect(Directory.kind(of: "/dev/null") == .other)
        #expect(Directory.kind(of: path + "x") == .missing)
        #expect(Directory.size(of: path) == 4)
        #expect(Directory.size(of: space.path) == nil)
    }

    @Test func createsFoldersAbove() throws {
        let space = try Workspace()
        try Directory.create(space.path + "/a/b//c/")
        try Directory.create(space.path + "/a/b/c")
        #expect(Directory.kind(of: space.path + "/a/b/c") == .directory)
        let path = try space.put("f", "")
        #expect(try failure { try Directory.create(path + "/g") }.kind == .notDirectory)
    }
}
