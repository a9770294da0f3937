import Foundation
import Markup
import Testing

/// `xmllint`, where it is installed, must give the same verdicts.
@Suite struct AgreementTests {
    static let xmllint = "/usr/bin/xmllint"

    /// The path of each file `xmllint` calls valid.
    static func accepted(_ files: [String]) throws -> Set<String> {
        let process = Process()
        process.executableURL = URL(filePath: xmllint)
        process.arguments = ["--nonet", "--noout", "--schema", Message.schemaPath] + files
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let lines = output.split(separator: "\n").filter { $0.hasSuffix(" validates") }
        return Set(lines.map { String($0.dropLast(" validates".count)) })
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: xmllint)))
    func xmllintAgrees() throws {
        var documents = ValidationTests.faults.map { Message.replacing($0.0, with: $0.1) }
        documents += [Message.minimal, Message.items(50), Message.items(51), Message.items(0)]
        documents += [
            Message.replacing("E</IEFlag>", with: "</IEFlag>"), Message.replacing("18250.5", with: ""),
            Message.replacing("18250.5", with: "18250.123456"), Message.replacing("18250.5", with: "."),
            Message.replacing("18250.5", with: " 1"), Message.replacing("Version=", with: "version="),
            Message.replacing(" Version=\"4.8\"", with: ""),
        ]
        let folder = FileManager.default.temporaryDirectory.appending(path: "markup-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = documents.indices.map { folder.appending(path: "\($0).xml").path() }
        for (file, bytes) in zip(files, documents) { try Data(bytes).write(to: URL(filePath: file)) }

        let accepted = try Self.accepted(files)
        let validator = Checker(try Message.schema())
        for (file, bytes) in zip(files, documents) {
            #expect(validator.isValid(bytes) == accepted.contains(file), "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(accepted.count == 7)
    }
}

@Suite struct ThreadTests {
    @Test func twoThreadsShareOneSchema() async throws {
        let schema = try Message.schema()
        let good = Message.items(50)
        let bad = Message.items(51)
        let counts = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let validator = Checker(schema)
                    var right = 0
                    for _ in 0..<200 {
                        if validator.isValid(good) { right += 1 }
                        if !validator.isValid(bad) { right += 1 }
                        if validator.problems(in: bad, itemKey: Message.itemKey).first?.itemKey == "51" { right += 1 }
                    }
                    return right
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == [600, 600])
    }
}
