import Findings

extension DeadlineRules {
    /// R-100b.
    static let tally = Rule(
        "MP-FLW-083", .warning, .rules, zh: "理货报告宜在离港后 24 小时内收到",
        en: "the tally report comes within 24 hours of the departure",
        source: "alarms of a port's clearance system", certainty: .observed)
}

extension Deadline {
    /// The check of ``DeadlineRules/tally``.
    static let tally: Deadline = {
        let rule = DeadlineRules.tally
        return Deadline(rule: rule) { times in
            times.boxes.compactMap { box in
                guard let left = box.departed, let end = box.tallied ?? times.last,
                    end.seconds - left.seconds > 86_400
                else { return nil }
                let isTallied = box.tallied != nil
                return finding(
                    rule, .container(box.id),
                    zh:
                        "集装箱 \(box.id) 于 \(left.text) 离港，\(isTallied ? "理货报告 \(end.text) 才到" : "到 \(end.text) 仍没有理货报告")",
                    en: "box \(box.id) left at \(left.text), "
                        + (isTallied
                            ? "its tally report came at \(end.text)" : "there was no tally report by \(end.text)"),
                    hint: Bilingual(zh: "向理货公司查询", en: "Ask the tally company"))
            }
        }
    }()
}
