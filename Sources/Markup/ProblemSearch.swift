import CLibXML2

/// A problem as found: its element still open, its place not yet turned into lines.
struct FoundProblem {
    var kind: MarkupProblem.Kind
    var place: DocumentPlace
    var element: OpenElement?
    var value: String?
    var code: Int
    var message: String
}

/// Looks for every problem of one document.
///
/// libxml2 skips the rest of an element's children after the first that may not stand there. So the document is read
/// again without that child, until a reading finds no further one.
struct ProblemSearch {
    private static let maximalReadings = 24

    private let context: ValidationContext
    private let limit: Int
    private let itemKey: ItemKey?

    init(context: ValidationContext, limit: Int, itemKey: ItemKey?) {
        self.context = context
        self.limit = limit
        self.itemKey = itemKey
    }

    func run(_ bytes: [UInt8]) -> [MarkupProblem] {
        var passedOver: Set<Int> = []
        var misplaced: [FoundProblem] = []
        for reading in 1...ProblemSearch.maximalReadings {
            let pass = ProblemPass(context: context, limit: limit, itemKey: itemKey, passedOver: passedOver)
            pass.run(bytes)
            let fresh = pass.problems.filter { $0.kind == .unexpectedElement }
            misplaced += fresh
            passedOver.formUnion(fresh.compactMap { $0.element?.ordinal })
            let isLast = fresh.isEmpty || misplaced.count >= limit || reading == ProblemSearch.maximalReadings
            if isLast {
                let others = pass.problems.filter { $0.kind != .unexpectedElement }
                return report(misplaced + others, of: bytes)
            }
        }
        return []
    }

    private func report(_ found: [FoundProblem], of bytes: [UInt8]) -> [MarkupProblem] {
        let sorted = found.enumerated().sorted {
            ($0.element.place.offset, $0.offset) < ($1.element.place.offset, $1.offset)
        }
        var source = SourceMap(bytes)
        var result: [MarkupProblem] = []
        for (_, problem) in sorted where !isExplained(problem, by: found) && result.count < limit {
            result.append(problem.located(in: &source))
        }
        return result
    }

    /// A child reported as missing stands in the same parent, only in the wrong place.
    private func isExplained(_ problem: FoundProblem, by found: [FoundProblem]) -> Bool {
        guard problem.kind == .missingElement, let parent = problem.element else { return false }
        let expected = ErrorText.expectedNames(in: problem.message)
        return found.contains {
            guard $0.kind == .unexpectedElement, let child = $0.element else { return false }
            return child.parent?.ordinal == parent.ordinal && expected.contains(child.name)
        }
    }
}

extension FoundProblem {
    fileprivate func located(in source: inout SourceMap) -> MarkupProblem {
        let position = place.isExact ? source.place(at: place.offset) : (place.line, place.column)
        let isPlaced = kind == .unexpectedElement || kind == .missingElement
        return MarkupProblem(
            kind: kind, line: position.0, column: position.1, path: element?.path ?? "/",
            elementName: element?.name ?? "", value: value, itemKey: element?.enclosingItem?.itemKey,
            expected: isPlaced ? ErrorText.expectedNames(in: message) : [],
            facet: kind == .value ? ErrorText.facet(in: message) : nil, code: code, message: message)
    }
}
