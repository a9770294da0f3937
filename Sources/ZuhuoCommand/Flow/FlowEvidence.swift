import Clearance
import Findings
import Platform

extension Arguments {
    /// The documents named: files with their digests, papers by their numbers.
    func evidence(for kind: EventKind) throws(Failure) -> [Evidence] {
        var evidence: [Evidence] = []
        for text in all(FlowOptions.evidence) {
            let (document, path) = try split(text, kind, "--evidence")
            do throws(PlatformError) {
                let digest = SHA256.hexDigest(of: try InputFile.contents(of: path, limit: 1 << 30))
                evidence.append(Evidence(document, name: Self.leaf(path), sha256: digest))
            } catch {
                throw .platform(error)
            }
        }
        for text in all(FlowOptions.paper) {
            let (document, name) = try split(text, kind, "--paper")
            evidence.append(Evidence(document, name: name))
        }
        return evidence
    }

    /// `photo=box.jpg`; without a kind it is the one the event needs.
    private func split(
        _ text: String, _ kind: EventKind, _ option: String
    ) throws(Failure) -> (DocumentKind, String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
            let needed = EventDocuments.needed(by: kind)
            return (needed.count == 1 ? needed[0] : .other, text)
        }
        let names = DocumentKind.allCases.map(\.word)
        guard let document = DocumentKind.allCases.first(where: { $0.word == parts[0] || $0.rawValue == parts[0] })
        else {
            let nearest = Spelling.nearest(to: parts[0], among: names)
            throw usage(.notAChoice(option: option, given: parts[0], choices: names, nearest: nearest))
        }
        return (document, parts[1])
    }

    private static func leaf(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension DocumentKind {
    /// As the command line writes it: `inspection-record`.
    var word: String { FlowOptions.kebab(rawValue) }
}
