import Findings
import Foundation
import Testing
import Zuhuo

/// The gallery under `docs` is the one the fixtures make.
struct GalleryTests {
    /// `RECORD=1` rewrites the page; that run still fails, so that nobody leaves it on.
    @Test("The gallery is up to date", arguments: [("gallery.md", Language.en), ("gallery.zh-CN.md", Language.zh)])
    func upToDate(file: String, language: Language) throws {
        let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/\(file)")
        let made = try Gallery.markdown(language)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try made.write(to: place, atomically: true, encoding: .utf8)
            Issue.record("\(file) recorded; run again without RECORD")
            return
        }
        let written = try String(contentsOf: place, encoding: .utf8)
        let difference = zip(made.split(separator: "\n"), written.split(separator: "\n")).first { $0 != $1 }
        #expect(made == written, "stale: RECORD=1 rewrites it; \(difference.map { "\($0) instead of \($1)" } ?? "")")
    }

    @Test("It shows every rule with fixtures, and no place of a machine")
    func whole() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        for language in Language.allCases {
            let made = try Gallery.markdown(language)
            let sections = made.split(separator: "\n").filter { $0.hasPrefix("### ") }
            #expect(sections.map { $0.dropFirst(4).prefix { $0 != " " } } == Catalogue.covered.map { Substring($0) })
            for place in [package.path, "/dev/shm", FileManager.default.temporaryDirectory.path] {
                #expect(!made.contains(place), "\(place)")
            }
        }
    }
}
