/// How the lines of the older message are numbered in the newer one.
struct LineNumbers {
    private var newNumbers: [String: String?] = [:]

    /// Notes the number of an older line, and that of the newer line it has become, if any.
    mutating func note(_ older: String, became newer: String?) {
        let number = ValueText.number(older) ?? older
        if newNumbers[number] == nil { newNumbers[number] = .some(newer) }
    }

    /// Whether two lists of line numbers name the same lines; those that were removed need not be named any more.
    func agree(_ older: String, _ newer: String) -> Bool {
        numbers(older).compactMap { now($0) }.sorted() == numbers(newer).sorted()
    }

    /// An older list of line numbers in the numbers of the newer message; removed lines keep their old number in brackets.
    func translated(_ older: String) -> String { numbers(older).map { now($0) ?? "[\($0)]" }.joined(separator: ",") }

    /// The new number; the same for one that no line has; `nil` for a removed line.
    private func now(_ number: String) -> String? {
        guard let known = newNumbers[number] else { return number }
        return known.map { ValueText.number($0) ?? $0 }
    }

    private func numbers(_ list: String) -> [String] {
        list.split { $0 == "," || $0 == "，" || $0 == " " }.map { ValueText.number(String($0)) ?? String($0) }
    }
}
