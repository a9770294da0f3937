/// An element on the way from the root to the place being read.
final class OpenElement {
    let name: String
    let parent: OpenElement?
    /// The number of this element among its siblings of the same name, from 1.
    let index: Int
    /// The number of this element in the document, from 0.
    let ordinal: Int
    /// Where its `<` stands.
    let place: DocumentPlace
    /// The text of its key element, once read.
    var itemKey: String?
    private let isItem: Bool
    private(set) var children: [String: Int] = [:]

    init(name: String, parent: OpenElement?, ordinal: Int, place: DocumentPlace, itemName: String?) {
        self.name = name
        self.parent = parent
        self.ordinal = ordinal
        self.place = place
        index = parent?.count(name) ?? 1
        isItem = name == itemName
    }

    /// The innermost item this element lies in, or is.
    var enclosingItem: OpenElement? {
        var element: OpenElement? = self
        while let candidate = element, !candidate.isItem { element = candidate.parent }
        return element
    }

    /// Whether it is that element or lies in it.
    func isWithin(_ other: OpenElement) -> Bool {
        var element: OpenElement? = self
        while let candidate = element, candidate !== other { element = candidate.parent }
        return element != nil
    }

    /// Most names of children that are counted: far more than the message has.
    private static let mostNames = 2_000

    private func count(_ child: String) -> Int {
        guard children.count < OpenElement.mostNames || children[child] != nil else { return 1 }
        children[child, default: 0] += 1
        return children[child, default: 0]
    }

    /// The XPath of local names; right once the parents have been read to their ends.
    var path: String {
        var steps: [String] = []
        var element: OpenElement? = self
        while let current = element {
            let isRepeated = (current.parent?.children[current.name] ?? 1) > 1
            steps.append(isRepeated ? "\(current.name)[\(current.index)]" : current.name)
            element = current.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }
}

/// A place in a document: a byte offset where the document is UTF-8, else the line and column libxml2 gives.
struct DocumentPlace {
    var offset: Int
    var line: Int
    var column: Int
    /// Whether `offset` counts bytes of the document itself.
    var isExact: Bool
}
