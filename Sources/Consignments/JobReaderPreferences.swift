import Findings
import JSONText

extension JobReading {
    /// What plans are compared by; what is not given is our default.
    mutating func preferences(of root: JobObject) -> JobPreferences {
        var preferences = JobPreferences()
        guard let object = object("preferences", of: root, as: .preferences, required: false) else {
            return preferences
        }
        readWeights(of: object, into: &preferences)
        readBonds(of: object, into: &preferences)
        return preferences
    }

    private mutating func readWeights(of object: JobObject, into preferences: inout JobPreferences) {
        guard
            let weights = self.object(
                "declarations", of: object, as: .declarationPreferences, required: false)
        else { return }
        for (key, field) in Self.weights {
            let range = 0...Int(JobPreferences.mostWeight)
            if let weight = whole(key, of: weights, in: range) { preferences[keyPath: field] = Int64(weight) }
        }
    }

    private static var weights: [(String, WritableKeyPath<JobPreferences, Int64>)] {
        [
            ("controlledDeclarations", \.controlledDeclarations), ("lines", \.lines),
            ("vendorSplits", \.vendorSplits), ("imbalance", \.imbalance),
        ]
    }

    private mutating func readBonds(of object: JobObject, into preferences: inout JobPreferences) {
        guard let boxes = self.object("containers", of: object, as: .containerPreferences, required: false),
            value("together", of: boxes, required: false) != nil
        else { return }
        var bonds: [JobPreferences.Bond] = []
        for value in elements("together", of: boxes, required: false) {
            guard let word = text(value, .free) else { continue }
            guard let bond: JobPreferences.Bond = choice(word, at: value.pointer) else { continue }
            if bonds.contains(bond) {
                reportTwice(word, at: value.pointer)
            } else {
                bonds.append(bond)
            }
        }
        preferences.together = bonds
    }

    private mutating func reportTwice(_ word: String, at pointer: String) {
        report(
            JobRules.notAllowed, at: pointer, zh: "“\(word)”已写过，每项至多一次",
            en: "'\(word)' stands here already; each at most once",
            hintZh: "删去重复的一项", hintEn: "remove one of them")
    }
}
