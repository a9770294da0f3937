import CLibXML2

/// A problem as found: its element perhaps still open, its place not yet turned into lines.
struct FoundProblem {
    var kind: MarkupProblem.Kind
    var place: DocumentPlace
    var element: OpenElement?
    var value: String?
    var code: Int
    var message: String

    /// Whether it says that something stands at a wrong place in that element, or that the element itself does: where the
    /// element's end tag has another name, nobody knows what belongs into it.
    func isMisplaced(within other: OpenElement) -> Bool {
        switch kind {
        case .unexpectedElement, .missingElement, .text, .other: element?.isWithin(other) ?? false
        case .notWellFormed, .documentType, .value, .attribute, .crowdedTag, .longText: false
        }
    }

    /// Whether it says that the prefix of an element is not declared.
    fileprivate var isUndeclaredPrefix: Bool {
        kind == .other && code == Int(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue) && !message.contains(" for ")
    }
}

extension [FoundProblem] {
    /// The problems without those that follow from another: an element whose prefix is not declared is in no namespace, and so
    /// may stand nowhere.
    func withoutConsequences() -> [FoundProblem] {
        let unprefixed = Set(lazy.filter(\.isUndeclaredPrefix).map(\.place.offset))
        guard !unprefixed.isEmpty else { return self }
        return filter { $0.kind != .unexpectedElement || !unprefixed.contains($0.place.offset) }
    }
}
