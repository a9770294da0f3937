import CodeLists
import Findings

/// `zuhuo codes search WORD...`.
enum CodesSearch {
    static let shape: CommandShape = CommandShape(
        name: "codes search",
        purpose: Bilingual(zh: "按编号、中文名或英文名查找代码", en: "Find codes by number, Chinese or English name"),
        details: [
            Bilingual(
                zh: "每个词都要出现：编号以它开头，或名称含有它；不分大小写。相同的编号和名称排在前面。",
                en:
                    "Every word must occur: the code begins with it, or a name holds it; capital or small does not matter. "
                    + "Equal codes and names come first.")
        ],
        examples: [
            Example(
                line: "zuhuo codes search 北仑", meaning: Bilingual(zh: "关区和口岸里的北仑", en: "Beilun among customs and ports")
            ),
            Example(
                line: "zuhuo codes search 玩具 -t tariff", meaning: Bilingual(zh: "税则里的玩具", en: "toys in the tariff")),
            Example(line: "zuhuo codes search dubai", meaning: Bilingual(zh: "按英文名", en: "by English name")),
        ],
        operands: OperandShape(
            usage: "WORD...", meaning: Bilingual(zh: "要找的词", en: "the word to look for"), minimum: 1, maximum: nil),
        options: [
            Options.table, Options.limit, Options.codes, Options.configuration,
            Options.format([.text, .json, .ndjson, .csv]),
        ], settings: [.codes]
    ) { arguments, console throws(Failure) in
        let limit = try arguments.number(Options.limit, most: 100_000) ?? 40
        let found = try search(arguments, try arguments.codeEdition(console))
        let shown = Array(found.prefix(limit))
        if found.isEmpty { console.say(nothing(arguments)) }
        if !found.isEmpty || arguments.format != .text {
            try CodeRowPrinter(format: arguments.format, console: console).print(shown)
        }
        if found.count > shown.count {
            try console.flush()
            let more = found.count - shown.count
            console.say(
                Bilingual(
                    zh: "还有 \(more) 个；用 --limit \(found.count) 全部列出，或用 --table 缩小范围。",
                    en: "\(more) more; show them with --limit \(found.count), or narrow the search with --table."))
        }
        return found.isEmpty ? .findings : .clean
    }

    private static func nothing(_ arguments: Arguments) -> Bilingual {
        let words = arguments.operands.joined(separator: " ")
        return Bilingual(
            zh: "没有找到“\(words)”；试试更短的词，或用 zuhuo codes list 看有哪些表。",
            en: "Nothing found for '\(words)'; try a shorter word, or 'zuhuo codes list' for the tables.")
    }

    private static func search(_ arguments: Arguments, _ edition: CodeEdition) throws(Failure) -> [CodeRow] {
        let words = arguments.operands.map { SearchWord($0) }
        let tables = arguments.all(Options.table)
        var hits: [(rank: Int, rows: [CodeRow])] = []
        for name in tables.isEmpty ? CodesCommand.tableNames : tables {
            let table = try CodesCommand.table(name, arguments, edition)
            let rows = table.map(CodesList.rows) ?? CodesList.rows(edition.newestTariff)
            let ranked = rows.compactMap { row in rank(row, words).map { (rank: $0, row: row) } }
            guard let best = ranked.map(\.rank).min() else { continue }
            let sorted = (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.row) }
            hits.append((best, sorted))
        }
        return (0...3).flatMap { rank in hits.filter { $0.rank == rank }.flatMap(\.rows) }
    }

    /// How well a row answers all words: 0 the code itself, 1 the name itself, 2 the beginning of a code or name, 3 within a
    /// name; the worst of the words. `nil` when a word does not occur.
    private static func rank(_ row: CodeRow, _ words: [SearchWord]) -> Int? {
        var worst = 0
        for word in words {
            guard let rank = word.rank(in: row) else { return nil }
            worst = max(worst, rank)
        }
        return worst
    }
}

/// A word to look for, compared byte by byte with ASCII letters taken as small.
struct SearchWord {
    private let wanted: [UInt8]

    init(_ text: String) { wanted = Self.folded(text) }

    /// See `CodesSearch.rank`.
    func rank(in row: CodeRow) -> Int? {
        let code = Self.folded(row.code)
        if code == wanted { return 0 }
        let ranks = [row.chinese, row.english].compactMap { rank(inName: Self.folded($0)) }
        if let best = ranks.min(), best < 3 { return best }
        return code.starts(with: wanted) ? 2 : ranks.min()
    }

    private func rank(inName name: [UInt8]) -> Int? {
        guard name.count >= wanted.count else { return nil }
        if name == wanted { return 1 }
        if name.starts(with: wanted) { return 2 }
        let last = name.count - wanted.count
        return (0...last).contains { name[$0] == wanted[0] && name[$0...].starts(with: wanted) } ? 3 : nil
    }

    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
}
