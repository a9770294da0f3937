/// Looks for every problem of one document.
///
/// libxml2 skips the rest of an element's children after the first that may not stand there. So the document is read
/// again with that child amended, until a reading finds no further one.
struct ProblemSearch {
    private let context: ValidationContext
    private let limit: Int
    private let itemKey: ItemKey?

    init(context: ValidationContext, limit: Int, itemKey: ItemKey?) {
        self.context = context
        self.limit = limit
        self.itemKey = itemKey
    }

    func run(_ bytes: [UInt8]) -> [MarkupProblem] {
        var amendments = Amendments()
        var readingsLeft = ProblemSearch.readings(for: bytes.count)
        while true {
            let pass = ProblemPass(context: context, limit: limit, itemKey: itemKey, amendments: amendments)
            pass.run(bytes)
            readingsLeft -= 1
            let unexpected = pass.problems.filter { $0.kind == .unexpectedElement }
            if unexpected.isEmpty || readingsLeft == 0 || amendments.misplaced.count >= limit {
                return report(pass.problems, amendments, of: bytes)
            }
            for problem in unexpected { amendments.amend(for: problem) }
        }
    }

    /// A bound on the work: about 256 MB are read in all, but any document four times.
    private static func readings(for size: Int) -> Int {
        min(64, max(4, 256_000_000 / max(size, 1)))
    }

    private func report(_ last: [FoundProblem], _ amendments: Amendments, of bytes: [UInt8]) -> [MarkupProblem] {
        let found = amendments.misplaced + amendments.missing + last.filter { !isExplained($0, amendments) }
        let sorted = found.enumerated().sorted {
            ($0.element.place.offset, $0.offset) < ($1.element.place.offset, $1.offset)
        }
        var source = SourceMap(bytes)
        return sorted.map(\.element).withoutConsequences().prefix(limit).map { $0.located(in: &source) }
    }

    /// A child reported as missing stands in the same parent, only in the wrong place.
    private func isExplained(_ problem: FoundProblem, _ amendments: Amendments) -> Bool {
        guard problem.kind == .missingElement, let parent = problem.element else { return false }
        return ErrorText.expectedNames(in: problem.message).contains { amendments.isMisplaced($0, in: parent) }
    }
}

extension FoundProblem {
    fileprivate func located(in source: inout SourceMap) -> MarkupProblem {
        problem(at: place.isExact ? source.place(at: place.offset) : (place.line, place.column))
    }

    /// The problem with its place as the parser counted it.
    var placedByParser: MarkupProblem { problem(at: (max(place.line, 1), max(place.column, 1))) }

    private func problem(at position: (line: Int, column: Int)) -> MarkupProblem {
        let isPlaced = kind == .unexpectedElement || kind == .missingElement
        return MarkupProblem(
            kind: kind, line: position.line, column: position.column, path: element?.path ?? "/",
            elementName: element?.name ?? "", value: value, itemKey: element?.enclosingItem?.itemKey,
            expected: isPlaced ? ErrorText.expectedNames(in: message) : [],
            facet: kind == .value ? ErrorText.facet(in: message) : nil, code: code, message: message)
    }
}
