import Findings

extension DeadlineRules {
    /// R-096, R-100b.
    static let arrival = Rule(
        "MP-FLW-080", .warning, .rules, zh: "提前申报的货物须在 3 日内运抵，转关的 5 日内",
        en: "goods declared early arrive within three days, under transit within five",
        source: "Ningbo Customs notice 2019-05-08", certainty: .official, from: "2019-05-08")
}

extension Deadline {
    /// The check of ``DeadlineRules/arrival``.
    static let arrival: Deadline = {
        let rule = DeadlineRules.arrival
        return Deadline(rule: rule) { times in
            let days: Int64 = times.isTransit ? 5 : 3
            return times.forms.compactMap { form in
                guard let sent = form.sent, let end = form.arrived ?? times.last,
                    end.seconds - sent.seconds > days * 86_400
                else { return nil }
                let hasArrived = form.arrived != nil
                return finding(
                    rule, .declaration(form.id),
                    zh:
                        "报关单 \(form.id) 于 \(sent.text) 申报，\(hasArrived ? "\(end.text) 才运抵" : "到 \(end.text) 仍未运抵")，超过 \(days) 日",
                    en: "declaration \(form.id) was sent at \(sent.text), its goods "
                        + (hasArrived ? "arrived at \(end.text)" : "had not arrived by \(end.text)")
                        + ": more than \(days) days",
                    hint: Bilingual(zh: "向海关说明，或撤销后重新申报", en: "Tell customs, or revoke and declare anew"))
            }
        }
    }()
}
