import Findings
import JSONText
import Zuhuo

/// A page on a finished run: totals, containers, declarations, and how often each rule spoke.
struct RunPage {
    let run: FinishedRun
    let language: Language

    var text: String {
        let parts = [
            run.plan.map(totals) ?? nothing, run.plan.map(containers) ?? "", run.plan.map(declarations) ?? "", rules,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func word(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var nothing: String {
        word(
            "没有申报：\(Counting.severities(run.findings, language))\n",
            "Nothing was declared: \(Counting.severities(run.findings, language))\n")
    }

    private func totals(_ plan: JSONNode) -> String {
        let totals = plan["totals"]
        let (read, refused) = (count(totals?["lots"]), count(totals?["refused"]))
        return TextLayout.table(
            [
                [word("作业", "job"), plain(plan["job"])],
                [
                    word("货", "lots"),
                    word(
                        "读入 \(read) = 申报 \(read - refused) + 退回 \(refused)",
                        "\(read) read = \(read - refused) declared + \(refused) refused"),
                ],
                [word("件数", "pieces"), Counting.grouped(plain(totals?["packages"]))],
                [word("毛重", "gross"), Counting.grouped(plain(totals?["grossKg"])) + " kg"],
                [word("净重", "net"), Counting.grouped(plain(totals?["netKg"])) + " kg"],
                [word("体积", "volume"), Counting.grouped(plain(totals?["volumeM3"])) + " m3"],
                [
                    word("总值", "value"),
                    plain(totals?["value"]?["currency"]) + " " + Counting.grouped(plain(totals?["value"]?["amount"])),
                ],
                [word("问题", "findings"), Counting.severities(run.findings, language)],
            ], rightAligned: [])
    }

    private func containers(_ plan: JSONNode) -> String {
        let rows = (plan["containers"]?.elements ?? []).map { box in
            [
                plain(box["ref"]), plain(box["type"]), plain(box["number"]),
                lots(box["lots"]?.elements?.count ?? 0), plain(box["grossKg"]) + " kg", plain(box["volumeM3"]) + " m3",
            ]
        }
        return word("集装箱", "Containers") + "\n" + TextLayout.table(rows, rightAligned: [])
    }

    private func declarations(_ plan: JSONNode) -> String {
        let rows = (plan["declarations"]?.elements ?? []).map { declaration in
            let items = declaration["items"]?.elements ?? []
            return [
                plain(declaration["ref"]), plain(declaration["purchaser"]),
                plain(declaration["currency"]) + " " + Counting.grouped(plain(declaration["total"])),
                lots(items.reduce(0) { $0 + ($1["lots"]?.elements?.count ?? 0) }),
                word("\(items.count) 项", "\(items.count) line\(items.count == 1 ? "" : "s")"),
                plain(declaration["file"]),
            ]
        }
        return rows.isEmpty ? "" : word("报关单", "Declarations") + "\n" + TextLayout.table(rows, rightAligned: [])
    }

    /// How often each rule spoke, the weightiest and most frequent first.
    private var rules: String {
        var counts: [RuleCode: (severity: Severity, count: Int)] = [:]
        for finding in run.findings { counts[finding.rule, default: (finding.severity, 0)].count += 1 }
        let sorted = counts.sorted {
            ($1.value.severity, $1.value.count, $0.key) < ($0.value.severity, $0.value.count, $1.key)
        }
        let rows = sorted.map { rule, met in
            [
                TextReport.word(met.severity, language), rule.text, "\(met.count)",
                RuleCatalogue.rule(rule.text)?.title[language] ?? "",
            ]
        }
        return rows.isEmpty ? "" : word("问题", "Findings") + "\n" + TextLayout.table(rows, rightAligned: [])
    }

    private func lots(_ count: Int) -> String { word("\(count) 批", "\(count) lot\(count == 1 ? "" : "s")") }

    private func plain(_ node: JSONNode?) -> String {
        switch node?.value {
        case .string(let text)?: text.visible
        case .number(let text)?: text
        default: ""
        }
    }

    private func count(_ node: JSONNode?) -> Int { Int(plain(node)) ?? 0 }

}
