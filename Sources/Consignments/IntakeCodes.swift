import CodeLists
import Findings

/// The packing kinds by code and by Chinese name.
struct PackagingNames: Sendable {
    /// Those in force, by either.
    let kinds: [String: UInt8]
    /// All of them in words, for a message.
    let list: String

    init(_ table: CodeTable, on date: CalendarDate?) {
        var kinds: [String: UInt8] = [:]
        var words: [String] = []
        for entry in table {
            guard let kind = UInt8(entry.code), table.contains(entry.code, on: date) else { continue }
            kinds[entry.code] = kind
            if kinds[entry.nameChinese] == nil { kinds[entry.nameChinese] = kind }
            words.append("\(entry.code) \(entry.nameChinese)")
        }
        self.kinds = kinds
        list = words.joined(separator: ", ")
    }
}

extension DatedCodes {
    /// By number, units of the program that are not in force on the day; empty where the table is the program's.
    var endedUnits: [Bool] {
        guard edition.isNewer(.measurementUnit) else { return [] }
        return (0..<256).map { unit($0) == nil }
    }

    /// What a table says against a code on the day, to follow the code: that it ended, is not yet in force, or is not
    /// in the table.
    func doubt(_ code: [UInt8], in name: CodeTable.Name) -> (zh: String, en: String) {
        switch standing(of: code.span, in: name) {
        case .ended(let since): ("自 \(since) 起停用", "is no longer in use since \(since)")
        case .notYet(let from): ("自 \(from) 起才使用", "is in use from \(from) on only")
        case .unknown, .inForce: ("不在代码表内", "is not in the table")
        }
    }

    /// The newest tariff that has a code which the tariff of the day lacks.
    func earlierTariff(with code: UInt64) -> Tariff? {
        guard edition.hasNewerTariff else { return nil }
        let others = ([.embedded] + edition.tariffs).filter { $0.vintage < tariff.vintage }
        return others.filter { $0.find(code) != nil }.max { $0.vintage < $1.vintage }
    }
}
