import Foundation
import Platform
import Testing

@Suite struct OutputFolderTests {
    private func fill(_ output: OutputFolder, _ names: [String]) throws {
        for name in names { try output.write(name: name, bytes: Array(name.utf8)) }
    }

    @Test(arguments: [false, true]) func appearsWholeOnCommit(isThere: Bool) throws {
        let space = try Workspace()
        if isThere { try Directory.create(space.path + "/OUT") }
        let output = try OutputFolder(committingTo: space.path + "/OUT/", replacing: false)
        try fill(output, ["declarations/D1.xml", "lists/a.csv", "findings.json"])
        let plan = try output.stream(name: "plan.json")
        for _ in 0..<100_000 { try plan.write(Array("0123456789".utf8)) }
        try plan.close()
        #expect(try space.names() == [".OUT.zuhuo-partial"] + (isThere ? ["OUT"] : []))
        #expect(try output.commit().isEmpty)
        #expect(try space.names() == ["OUT"])
        let files = try Directory.files(under: space.path + "/OUT")
        #expect(files.map(\.name) == ["declarations/D1.xml", "findings.json", "lists/a.csv", "plan.json"])
        #expect(files.map(\.size) == [19, 13, 11, 1_000_000])
        #expect(try space.text("OUT/lists/a.csv") == "lists/a.csv")
    }

    @Test func refusesATargetWithSomethingInIt() throws {
        let space = try Workspace()
        _ = try space.put("OUT/old", "old")
        let error = try failure { _ = try OutputFolder(committingTo: space.path + "/OUT", replacing: false) }
        #expect(error.description == "cannot create \(space.path)/OUT: it exists already")
        #expect(error.kind == .exists)
        #expect(try space.names() == ["OUT"])
    }

    @Test func refusesAFileAndAMissingFolderAbove() throws {
        let space = try Workspace()
        let file = try space.put("f", "")
        #expect(try failure { _ = try OutputFolder(committingTo: file, replacing: true) }.kind == .notDirectory)
        let missing = try failure { _ = try OutputFolder(committingTo: space.path + "/a/b", replacing: true) }
        #expect(missing.description == "cannot open the folder above \(space.path)/a/b: no such file or directory")
        for path in ["", "/", "a\0b"] {
            #expect(try failure { _ = try OutputFolder(committingTo: path, replacing: true) }.kind == .invalid)
        }
    }

    @Test func replacesAnEarlierRunAndNamesWhatItRemoved() throws {
        let space = try Workspace()
        for name in ["declarations/D1.xml", "declarations/D2.xml", "packing/P.csv", "plan.json", "notes.txt", "mine/x"]
        {
            _ = try space.put("OUT/" + name, "old")
        }
        let plan =
            #"{"containers": [{"ref": "P", "number": null}], "declarations": [{"clientSeqNo": "D2", "name": "D3"}]}"#
        _ = try space.put("OUT/plan.json", plan)
        _ = try space.put("OUT/declarations/D3.xml", "mine")
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: true)
        try fill(output, ["plan.json", "declarations/D1.xml", "lists/L.csv"])
        #expect(try space.text("OUT/plan.json") == plan)
        #expect(try output.commit() == ["declarations/D2.xml", "packing/P.csv"])
        let files = try Directory.files(under: space.path + "/OUT").map(\.name)
        #expect(
            files == ["declarations/D1.xml", "declarations/D3.xml", "lists/L.csv", "mine/x", "notes.txt", "plan.json"])
        #expect(try space.text("OUT/declarations/D1.xml") == "declarations/D1.xml")
        #expect(try space.text("OUT/notes.txt") == "old")
        #expect(try space.names() == ["OUT"])
        #expect(try !space.names("OUT").contains("packing"))
    }

    @Test func aTargetFilledMeanwhileIsNotMergedWith() throws {
        let space = try Workspace()
        try Directory.create(space.path + "/OUT")
        do {
            let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
            try fill(output, ["plan.json"])
            _ = try space.put("OUT/other", "theirs")
            let error = try failure { try output.commit() }
            #expect(error.description == "cannot rename \(space.path)/OUT: the folder is not empty")
        }
        #expect(try space.names("OUT") == ["other"])
        #expect(try space.names() == ["OUT"])
    }

    @Test func removesNothingWhereNoEarlierRunIsSeen() throws {
        let space = try Workspace()
        _ = try space.put("OUT/lists/private.csv", "mine")
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: true)
        try fill(output, ["plan.json"])
        #expect(try output.commit().isEmpty)
        #expect(try space.text("OUT/lists/private.csv") == "mine")
    }

    @Test(arguments: [false, true]) func withoutCommitTheTargetIsUntouched(explicit: Bool) throws {
        let space = try Workspace()
        _ = try space.put("OUT/plan.json", "old")
        do {
            let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: true)
            try fill(output, ["plan.json", "declarations/a/b/D1.xml"])
            _ = try output.stream(name: "left-open")
            if explicit { output.abandon() }
        }
        #expect(try space.names() == ["OUT"])
        #expect(try space.text("OUT/plan.json") == "old")
    }

    @Test func clearsWhatAKilledRunLeft() throws {
        let space = try Workspace()
        do {
            let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
            try fill(output, ["declarations/D1.xml"])
            // What a kill leaves: the folder with marker and files, its lock gone with the process.
            try FileManager.default.copyItem(
                atPath: space.path + "/.OUT.zuhuo-partial", toPath: space.path + "/left")
        }
        try FileManager.default.moveItem(atPath: space.path + "/left", toPath: space.path + "/.OUT.zuhuo-partial")
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        try fill(output, ["plan.json"])
        try output.commit()
        #expect(try Directory.files(under: space.path + "/OUT").map(\.name) == ["plan.json"])
    }

    @Test(arguments: [0, 1, 30]) func takesOverAMarkerThatAKillCutShort(length: Int) throws {
        let space = try Workspace()
        let words = "zuhuo staging folder; safe to remove when no run is under way\n"
        _ = try space.put(".OUT.zuhuo-partial/.zuhuo-marker", String(words.prefix(length)))
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        #expect(try space.text(".OUT.zuhuo-partial/.zuhuo-marker") == words)
        try fill(output, ["plan.json"])
        try output.commit()
        #expect(try space.names() == ["OUT"])
        _ = try space.put(".NEXT.zuhuo-partial/.zuhuo-marker", String(words.prefix(30)))
        _ = try space.put(".NEXT.zuhuo-partial/precious", "x")
        #expect(
            try failure { _ = try OutputFolder(committingTo: space.path + "/NEXT", replacing: true) }.kind == .exists)
    }

    @Test func clearsTheMarkerThatAKillLeftInTheFinishedFolder() throws {
        let space = try Workspace()
        let words = "zuhuo staging folder; safe to remove when no run is under way\n"
        for (text, isKept) in [(words, false), ("somebody's own", true)] {
            _ = try space.put("OUT/.zuhuo-marker", text)
            _ = try space.put("OUT/plan.json", "old")
            let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: true)
            try fill(output, ["plan.json"])
            try output.commit()
            #expect(try Directory.entries(of: space.path + "/OUT").contains(".zuhuo-marker") == isKept)
        }
    }

    @Test func leavesAForeignFolderOfThatNameAlone() throws {
        let space = try Workspace()
        _ = try space.put(".OUT.zuhuo-partial/precious", "x")
        let error = try failure { _ = try OutputFolder(committingTo: space.path + "/OUT", replacing: false) }
        #expect(error.text == "a folder of that name is there and is not ours")
        _ = try space.put(".OUT.zuhuo-partial/.zuhuo-marker", "not our words")
        #expect(
            try failure { _ = try OutputFolder(committingTo: space.path + "/OUT", replacing: true) }.kind == .exists)
        #expect(try space.text(".OUT.zuhuo-partial/precious") == "x")
    }

    @Test func aSecondRunOnTheSameTargetFails() throws {
        let space = try Workspace()
        let first = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        let error = try failure { _ = try OutputFolder(committingTo: space.path + "/OUT", replacing: false) }
        #expect(error.description == "cannot stage \(space.path)/OUT: another run is writing the same output")
        #expect(error.kind == .busy)
        try fill(first, ["a"])
        try first.commit()
        #expect(try space.text("OUT/a") == "a")
    }

    @Test(arguments: ["../x", "/x", "a//b", "a/../b", "", ".", "a/", "a/.", "..", "x\0"])
    func refusesNamesThatLeadOutside(name: String) throws {
        let space = try Workspace()
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        for sink in [output, MemorySink(), DiscardingSink()] as [any OutputSink] {
            #expect(try failure { try sink.write(name: name, bytes: []) }.kind == .invalid)
            #expect(try failure { _ = try sink.stream(name: name) }.kind == .invalid)
        }
        #expect(try Directory.entries(of: space.path) == [".OUT.zuhuo-partial"])
    }

    @Test(arguments: ["...", ".a", "a..b", "..a/b.", "箱/号.xml"]) func takesNamesThatOnlyLookOdd(name: String) throws {
        let space = try Workspace()
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        try output.write(name: name, bytes: [1])
        #expect(try failure { try output.write(name: name, bytes: [2]) }.kind == .exists)
        try output.commit()
        #expect(try InputFile.contents(of: space.path + "/OUT/" + name) == [1])
    }

    @Test func manyThreadsWriteManyFiles() throws {
        let space = try Workspace()
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        try Workers.forEach(count: 500, workers: 4) { index throws(PlatformError) in
            try output.write(name: "declarations/\(index % 7)/\(index).xml", bytes: Array("\(index)".utf8))
        }
        try output.commit()
        #expect(try Directory.files(under: space.path + "/OUT").count == 500)
        #expect(try space.text("OUT/declarations/2/100.xml") == "100")
    }

    @Test func aStreamLetGoLeavesNoOutput() throws {
        let space = try Workspace()
        let output = try OutputFolder(committingTo: space.path + "/OUT", replacing: false)
        do { try output.stream(name: "half").write([1, 2, 3]) }
        try fill(output, ["whole"])
        try output.commit()
        #expect(try space.names("OUT") == ["whole"])
    }
}
