import Findings
import Messages
import Quantities

/// The comparison of one message with its planned declaration.
struct LineComparison {
    private let planned: PlannedDeclaration
    private let file: String
    private let source: String
    private(set) var findings: [Finding] = []

    init(_ planned: PlannedDeclaration, file: String, source: String) {
        self.planned = planned
        self.file = file
        self.source = source
    }

    mutating func compare(_ message: DeclarationMessage) {
        let head = message.head
        // Bare goods alone are one piece, whatever their lots count (F-112).
        let pieces = head[.wrapType].string == "01" ? "1" : planned.packages
        for (field, figure) in [
            (head[.packNo], pieces), (head[.grossWet], LineComparison.declaredWeight(planned.grossKg)),
            (head[.netWt], LineComparison.declaredWeight(planned.netKg)),
        ] where !Figures.same(field.string, figure) {
            differ(CrossRules.head, field, figure, lots: [])
        }
        let items = message.items
        var lines = Dictionary(planned.lines.map { ($0.gNo, $0) }, uniquingKeysWith: { first, _ in first })
        for item in items {
            guard let number = item[.gNo].integer, let line = lines.removeValue(forKey: number) else {
                findings.append(
                    CrossRules.surplusLine.finding(
                        item.place, in: file, zh: "第 \(item[.gNo].string) 项在 \(source) 的 \(planned.reference) 中没有",
                        en: "item \(item[.gNo].string) is not in \(planned.reference) of \(source)"))
                continue
            }
            compare(item, line)
        }
        for line in planned.lines where lines[line.gNo] != nil { lack(line, message) }
    }

    private mutating func compare(_ item: MessageBlock, _ line: PlannedDeclaration.Line) {
        let texts = [
            (item[.codeTS], line.code), (item[.gName], line.name), (item[.gUnit], line.unit),
            (item[.tradeCurr], planned.currency),
        ]
        for (field, wanted) in texts where field.string != wanted {
            differ(CrossRules.goods, field, wanted, lots: line.lots)
        }
        let figures: [(MessageField, PlannedDeclaration.Figure)] = [
            (item[.gQty], .quantity), (item[.firstQty], .firstQuantity), (item[.secondQty], .secondQuantity),
            (item[.declPrice], .price), (item[.declTotal], .total),
        ]
        for (field, figure) in figures {
            let wanted = line.figures[figure] ?? ""
            if !Figures.same(field.string, wanted) { differ(CrossRules.figure, field, wanted, lots: line.lots) }
        }
    }

    private mutating func differ(_ rule: Rule, _ field: MessageField, _ wanted: String, lots: [String]) {
        let behind = LineComparison.named(lots)
        let zh = "\(field.name) 为“\(field.string)”，\(source) 的 \(planned.reference) 为“\(wanted)”"
        let en = "\(field.name) is '\(field.string)', \(planned.reference) of \(source) says '\(wanted)'"
        findings.append(
            rule.finding(
                field.place, in: file, zh: zh + (lots.isEmpty ? "（全部批次）" : "（批次 \(behind)）"),
                en: en + (lots.isEmpty ? " (all lots)" : " (lots \(behind))")))
    }

    private mutating func lack(_ line: PlannedDeclaration.Line, _ message: DeclarationMessage) {
        let behind = LineComparison.named(line.lots)
        findings.append(
            CrossRules.missingLine.finding(
                message.block(at: "DecLists").place, in: file,
                zh: "缺少第 \(line.gNo) 项（\(line.code) \(line.name)，批次 \(behind)）",
                en: "item \(line.gNo) is missing (\(line.code) \(line.name), lots \(behind))"))
    }

    /// At most five lot numbers, and how many more.
    private static func named(_ lots: [String]) -> String {
        let shown = lots.prefix(5).joined(separator: ", ")
        return lots.count > 5 ? "\(shown) +\(lots.count - 5)" : shown
    }

    /// A weight below one kilogram is declared as 1.
    private static func declaredWeight(_ text: String) -> String {
        guard let weight = Weight(text), weight < Weight("1") ?? .zero else { return text }
        return "1"
    }
}
