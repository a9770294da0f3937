import Platform
import Validation

/// One thing to check: a file, standard input, or a folder that could not be listed.
enum CheckSubject: Sendable {
    case file(String)
    case unreadable(PlatformError)
}

/// All that is to be checked, in order, in a few bytes each.
struct CheckSubjects: Sendable {
    private var names = PackedNames()
    /// Folders that could not be listed, by their places.
    private var unreadable: [Int: PlatformError] = [:]
    /// Whether a folder is among the operands, so that what is in it is all there is.
    private(set) var namesFolder = false

    /// What operands stand for.
    init(_ operands: [String]) {
        for operand in operands { add(operand) }
    }

    /// How many there are.
    var count: Int { names.count }

    /// One of them, from 0.
    subscript(index: Int) -> CheckSubject { unreadable[index].map { .unreadable($0) } ?? .file(names[index]) }

    private mutating func add(_ operand: String) {
        guard operand != "-", Directory.kind(of: operand) == .directory else { return names.append(operand) }
        namesFolder = true
        do throws(PlatformError) {
            let base = operand.hasSuffix("/") ? String(operand.dropLast()) : operand
            for file in try Directory.files(under: operand) where CheckSubjects.isTaken(file.name.lowercased()) {
                names.append("\(base)/\(file.name)")
            }
        } catch {
            unreadable[names.count] = error
            names.append(operand)
        }
    }

    /// Whether a file of a folder is validated: a message, or an archive with one.
    private static func isTaken(_ name: String) -> Bool { name.hasSuffix(".xml") || name.hasSuffix(".zip") }
}
