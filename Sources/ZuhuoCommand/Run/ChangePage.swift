import Findings
import JSONText
import Loading
import Zuhuo

/// What moved in a plan that was made out of another, and why.
struct ChangePage {
    /// One lot and what became of it.
    struct Row {
        let lot: String
        let why: Why
        let boxes: (from: String?, to: String?)
        let declarations: (from: String?, to: String?)
    }

    /// Why a lot is not where it was.
    enum Why: String {
        case withdrawn, held, new, moved, noPlace
    }

    let replan: RunReplan
    let request: ChangeRequest
    let language: Language
    /// Lots in input order.
    let rows: [Row]

    init(_ replan: RunReplan, _ request: ChangeRequest, _ language: Language) {
        self.replan = replan
        self.request = request
        self.language = language
        rows = Self.rows(replan, request)
    }

    private static func rows(_ replan: RunReplan, _ request: ChangeRequest) -> [Row] {
        let book = replan.plan.input.book
        let (boxWas, declarationWas) = earlierPlaces(request.record)
        var becomes: [UInt32: (box: String?, declaration: String?)] = [:]
        for container in replan.plan.load.containers {
            for lot in container.lots { becomes[lot] = (container.ref, nil) }
        }
        for (index, group) in replan.plan.declarations.groups.enumerated() {
            for lot in group.lots {
                becomes[lot, default: (nil, nil)].declaration = replan.plan.declarations.ref(of: index)
            }
        }
        let (withdrawn, held) = (Set(replan.withdrawn), Set(replan.held))
        return book.lots.indices.compactMap { index in
            let (lot, name) = (UInt32(index), book.id(of: index))
            let now = becomes[lot] ?? (nil, nil)
            let (box, declaration) = (boxWas[name], declarationWas[name])
            if now.box == box, now.declaration == declaration, !withdrawn.contains(lot), !held.contains(lot) {
                return nil
            }
            let why: Why =
                withdrawn.contains(lot)
                ? .withdrawn
                : held.contains(lot) ? .held : now.declaration == nil ? .noPlace : box == nil ? .new : .moved
            return Row(lot: name, why: why, boxes: (box, now.box), declarations: (declaration, now.declaration))
        }
    }

    private static func earlierPlaces(_ record: PlanRecord) -> (boxes: [String: String], declarations: [String: String])
    {
        var (boxes, declarations) = ([String: String](), [String: String]())
        for container in record.containers { for lot in container.lots { boxes[lot] = container.ref } }
        for declaration in record.declarations { for lot in declaration.lots { declarations[lot] = declaration.ref } }
        return (boxes, declarations)
    }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    /// Lots that had to move, those withdrawn, held or new not counted.
    var movedCount: Int { rows.count { $0.why == .moved } }

    /// The page in words.
    var text: String {
        let title = word(
            "在 \(request.path) 的基础上：移动 \(movedCount) 批", "Changed from \(request.path): \(movedCount) lots moved")
        let proof = replan.isProved ? word("（不可能更少）", " (no plan moves fewer)") : ""
        let cells = rows.map { row in
            [row.lot, words(row.why), arrow(row.boxes), arrow(row.declarations)]
        }
        let kept = word("未动：", "Untouched: ") + untouched.joined(separator: word("、", ", "))
        let keptLines = untouched.isEmpty ? "" : TextLayout.wrapped(kept, columns: 100, indent: 2) + "\n"
        let gone =
            replan.gone.isEmpty
            ? "" : "  " + word("货表中已没有：", "No longer in the tables: ") + replan.gone.joined(separator: ", ") + "\n"
        let other = replan.changedContent
        let otherLines =
            other.isEmpty
            ? ""
            : TextLayout.wrapped(
                word("批次未变、内容改变：", "Same lots, other content: ") + other.joined(separator: word("、", ", ")),
                columns: 100,
                indent: 2) + "\n"
        return title + proof + "\n" + TextLayout.table(cells, rightAligned: []) + gone + otherLines + keptLines
    }

    private func words(_ why: Why) -> String {
        switch why {
        case .withdrawn: word("撤出", "withdrawn")
        case .held: word("暂停", "on hold")
        case .new: word("新增", "new")
        case .moved: word("让位或限制所迫", "moved: room or a limit")
        case .noPlace: word("没有位置", "no place left")
        }
    }

    private func arrow(_ places: (from: String?, to: String?)) -> String {
        places.from == places.to ? places.to ?? "-" : "\(places.from ?? "-") → \(places.to ?? "-")"
    }

    /// Boxes and declarations that no lot entered or left and that say the same as before, in plan order.
    var untouched: [String] {
        let moved = rows.filter { $0.boxes.from != $0.boxes.to }.flatMap { [$0.boxes.from, $0.boxes.to] }
        let declared = rows.filter { $0.declarations.from != $0.declarations.to }
            .flatMap { [$0.declarations.from, $0.declarations.to] }
        let rewritten = Set(replan.changedContent)
        let touchedBoxes = Set(moved.compactMap(\.self)).union(rewritten)
        let touched = Set(declared.compactMap(\.self)).union(rewritten)
        let plan = replan.plan
        return plan.load.containers.filter { !$0.lots.isEmpty && !touchedBoxes.contains($0.ref) }.map(\.ref)
            + plan.declarations.groups.indices.map { plan.declarations.ref(of: $0) }.filter { !touched.contains($0) }
    }

    /// The page for another program.
    var json: [UInt8] {
        var text = JSONWriter()
        text.beginObject()
        text.key("schemaVersion")
        text.integer(1)
        text.key("from")
        text.string(request.path)
        text.key("moved")
        text.integer(movedCount)
        text.key("proved")
        text.boolean(replan.isProved)
        text.key("lots")
        text.beginArray()
        for row in rows { write(row, to: &text) }
        text.endArray()
        text.key("sameLotsOtherContent")
        text.beginArray(inline: true)
        for part in replan.changedContent { text.string(part) }
        text.endArray()
        text.key("untouched")
        text.beginArray(inline: true)
        for part in untouched { text.string(part) }
        text.endArray()
        text.endObject()
        text.endLine()
        return text.bytes
    }

    private func write(_ row: Row, to text: inout JSONWriter) {
        text.beginObject(inline: true)
        text.key("lot")
        text.string(row.lot)
        text.key("why")
        text.string(row.why.rawValue)
        for (key, places) in [("container", row.boxes), ("declaration", row.declarations)] {
            text.key(key)
            text.beginObject(inline: true)
            text.key("from")
            text.string(places.from)
            text.key("to")
            text.string(places.to)
            text.endObject()
        }
        text.endObject()
    }
}
