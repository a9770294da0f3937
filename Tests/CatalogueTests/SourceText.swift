import Foundation

/// The Swift sources of the package, for tests of what they say.
enum SourceText {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Path and text of every Swift file of a folder, by path.
    static func files(in folder: String) throws -> [(path: String, text: String)] {
        let place = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: place.path()).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { ("\(folder)/\($0)", try String(contentsOf: place.appending(path: $0), encoding: .utf8)) }
    }

    /// The string literals of a text outside comments: the words as written, each interpolation as `\()`.
    static func literals(in text: String) -> [(line: Int, words: String)] {
        var found: [(line: Int, words: String)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmingPrefix(while: { $0 == " " }).hasPrefix("//") { continue }
            let characters = Array(line)
            var place = 0
            while place < characters.count {
                guard characters[place] == "\"" else {
                    place += 1
                    continue
                }
                var words = ""
                var depth = 0
                place += 1
                while place < characters.count, depth > 0 || characters[place] != "\"" {
                    let character = characters[place]
                    if character == "\\", place + 1 < characters.count {
                        if characters[place + 1] == "(" {
                            if depth == 0 { words += "\\()" }
                            depth += 1
                        } else if depth == 0 {
                            words += "\\" + String(characters[place + 1])
                        }
                        place += 2
                        continue
                    }
                    if depth > 0 {
                        if character == "(" { depth += 1 } else if character == ")" { depth -= 1 }
                    } else {
                        words.append(character)
                    }
                    place += 1
                }
                place += 1
                found.append((index + 1, words))
            }
        }
        return found
    }
}
