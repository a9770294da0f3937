/// What a reading of a document changes so that the checks go on after a child that may not stand where it stands.
///
/// Elements are known by their number in the document.
struct Amendments {
    /// Children hidden from the schema.
    private(set) var passedOver: Set<Int> = []
    /// Before these children, empty elements of these names are put.
    private(set) var supplied: [Int: [String]] = [:]
    /// The children found unexpected and passed over.
    private(set) var misplaced: [FoundProblem] = []

    private var firstReports: [Int: FoundProblem] = [:]
    private var passedOverNames: [Int: [String: Int]] = [:]

    /// Learns from a child that may not stand where it stands.
    ///
    /// First the name expected last is put before the child: if that makes the child right, that name was missing.
    /// Otherwise the child is passed over.
    mutating func amend(for problem: FoundProblem) {
        guard let element = problem.element else { return }
        let child = element.ordinal
        let first = firstReports[child] ?? problem
        firstReports[child] = first
        if let name = nameToSupply(before: element, problem) {
            supplied[child, default: []].append(name)
        } else {
            supplied[child] = nil
            passedOver.insert(child)
            passedOverNames[element.parent?.ordinal ?? -1, default: [:]][element.name, default: 0] += 1
            misplaced.append(first)
        }
    }

    private func nameToSupply(before element: OpenElement, _ problem: FoundProblem) -> String? {
        let expected = ErrorText.expectedNames(in: problem.message)
        let tried = supplied[element.ordinal] ?? []
        // libxml2 names ten elements at most; of more than that the required one may be left out.
        guard let parent = element.parent, let name = expected.last, expected.count < 10, tried.count < 3,
            !tried.contains(name), parent.children[name, default: 0] == passedOverCount(of: name, in: parent)
        else { return nil }
        return name
    }

    private func passedOverCount(of name: String, in parent: OpenElement) -> Int {
        passedOverNames[parent.ordinal]?[name] ?? 0
    }

    /// Whether a child of that name stands in the parent, only in the wrong place, and has been reported there.
    func isMisplaced(_ name: String, in parent: OpenElement) -> Bool {
        passedOverCount(of: name, in: parent) > 0
    }

    /// The children that proved missing.
    var missing: [FoundProblem] {
        supplied.sorted { $0.key < $1.key }.flatMap { child, names in
            names.compactMap { missing($0, before: child) }
        }
    }

    private func missing(_ name: String, before child: Int) -> FoundProblem? {
        guard var problem = firstReports[child], let parent = problem.element?.parent, !isMisplaced(name, in: parent)
        else { return nil }
        problem.kind = .missingElement
        problem.element = parent
        problem.message = "Missing child element(s). Expected is ( \(name) )"
        return problem
    }
}
