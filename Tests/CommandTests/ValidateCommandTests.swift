import Foundation
import JSONText
import Testing

@Suite("zuhuo validate")
struct ValidateCommandTests {
    @Test("a good message is valid, and the layers that did not run are named")
    func good() throws {
        let run = try zuhuo("validate", "-", input: goodMessage)
        #expect(run.code == 0)
        #expect(run.talk.isEmpty)
        #expect(run.output.hasPrefix("-: valid\n1 file: 1 valid, 0 invalid, 0 unreadable\n"))
        #expect(run.output.contains("not run: cross on 1 (nothing to compare with was given (--against))"))
    }

    @Test("a bad message is invalid, with the place, the line and a mark under it")
    func bad() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(badMessage, "bad.xml")
        let run = try zuhuo("validate", "bad.xml", in: scratch.url)
        #expect(run.code == 1)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "bad.xml: invalid")
        #expect(lines[1].hasPrefix("error SW-003 bad.xml:"))
        #expect(lines[1].contains("GNo 1 /DecMessage/DecLists/DecList[1]/CodeTX"))
        #expect(lines[2].contains(" | <CodeTX>1"))
        #expect(lines[3].hasSuffix("^"))
        #expect(run.output.contains("\n1 file: 0 valid, 1 invalid, 0 unreadable\n  SW-003  1\n"))
    }

    @Test("what comes by standard input is shown as a file's lines are; a root outside the namespace says so")
    func standardInput() throws {
        let run = try zuhuo("validate", "-", input: "<DecMessage/>")
        #expect(run.code == 1)
        #expect(
            run.output.hasPrefix(
                """
                -: invalid
                error SW-003 -:1:1 [DecMessage /DecMessage]
                 1 | <DecMessage/>
                   | ^
                  the root DecMessage is not in the message's namespace
                  fix: Write xmlns="http://www.chinaport.gov.cn/dec" on the root element

                """))
    }

    @Test("a folder is walked by name, each file has its verdict, whatever the number of threads")
    func folder() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        for number in 1...9 { try scratch.write(number == 5 ? badMessage : goodMessage, "box/\(number).xml") }
        try scratch.write(goodMessage, "box/deep/a.XML")
        try scratch.write("not a message", "box/notes.txt")
        let one = try zuhuo("validate", "box/", "-j1", "--format", "ndjson", in: scratch.url)
        #expect(one.code == 1)
        let nodes = try one.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
        #expect(nodes.last?["summary"] != nil)
        #expect(nodes.dropLast().map { $0["file"]?.text } == (1...9).map { "box/\($0).xml" } + ["box/deep/a.XML"])
        #expect(nodes.filter { $0["verdict"]?.text == "invalid" }.map { $0["file"]?.text } == ["box/5.xml"])
        #expect(try zuhuo("validate", "box", "--jobs=4", "--format=ndjson", in: scratch.url).output == one.output)
    }

    @Test("a file that cannot be read is a verdict of its own: 3, or 1 beside an invalid one")
    func unreadable() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(goodMessage, "good.xml")
        try scratch.write(badMessage, "bad.xml")
        let missing = try zuhuo("validate", "good.xml", "none.xml", in: scratch.url)
        #expect(missing.code == 3)
        #expect(missing.output.contains("none.xml: unreadable (cannot open none.xml: no such file or directory)\n"))
        #expect(missing.output.contains("2 files: 1 valid, 0 invalid, 1 unreadable"))
        #expect(try zuhuo("validate", "bad.xml", "none.xml", in: scratch.url).code == 1)
    }

    @Test("an unreadable folder is named and ends with 3", .enabled(if: Nobody.canRun))
    func unreadableFolder() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(goodMessage, "shut/a.xml")
        chmod(scratch.file("shut").path(), 0)
        defer { chmod(scratch.file("shut").path(), 0o755) }
        let run = try Nobody.zuhuo(["validate", "shut"], in: scratch.url)
        #expect(run.code == 3)
        #expect(run.output.contains("shut: unreadable (cannot list shut: permission denied)"))
    }

    @Test("a folder without messages is 3 and says so")
    func nothing() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let run = try zuhuo("validate", ".", in: scratch.url)
        #expect(run.code == 3)
        #expect(run.output.isEmpty)
        #expect(run.talk == "zuhuo: there is nothing to check: no *.xml or *.zip in what was named.\n")
    }

    @Test("JSON holds every verdict, layer and finding, and a summary")
    func json() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(badMessage, "bad.xml")
        try scratch.write("<a", "cut.xml")
        let run = try zuhuo("validate", "bad.xml", "cut.xml", "none.xml", "--format", "json", in: scratch.url)
        #expect(run.code == 1)
        let node = try run.json()
        let files = try #require(node["files"]?.elements)
        #expect(files.map { $0["verdict"]?.text } == ["invalid", "invalid", "unreadable"])
        #expect(files[0]["findings"]?.elements?.first?["rule"]?.text == "SW-003")
        let layers = try #require(files[1]["layers"]?.elements)
        #expect(layers.map { $0["state"]?.text } == ["run", "skipped", "skipped", "skipped", "skipped"])
        #expect(files[2]["trouble"]?["zh"]?.text == "无法打开 none.xml：没有这个文件或文件夹")
        let summary = try #require(node["summary"])
        #expect(summary["files"]?.value == .number("3"))
        #expect(summary["invalid"]?.value == .number("2"))
        #expect(summary["rules"]?.elements?.compactMap { $0["rule"]?.text }.sorted() == ["SW-001", "SW-003"])
    }

    @Test("quiet says nothing of what is valid")
    func quiet() throws {
        #expect(try zuhuo("validate", "-q", "-", input: goodMessage).output.isEmpty)
        #expect(try zuhuo("validate", "-q", "-", input: badMessage).output.hasPrefix("-: invalid\n"))
    }
}

/// A user without rights: root may read every folder, so the program is run as somebody else.
enum Nobody {
    /// Whether the program can be run so on this machine.
    static let canRun = (try? zuhuo(["version"], in: packageRoot()).code) == 0

    static func zuhuo(_ arguments: [String], in folder: URL) throws -> Run {
        guard getuid() == 0 else { return try run(program, arguments, in: folder) }
        let rights = ["--reuid=65534", "--regid=65534", "--clear-groups", program.path()]
        return try run(URL(filePath: "/usr/bin/setpriv"), rights + arguments, in: folder)
    }
}
