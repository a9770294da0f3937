import Findings

extension DeadlineRules {
    ///
    static let advanceManifest = Rule(
        "MP-FLW-081", .warning, .rules, zh: "集装箱船的预配舱单应在装船 24 小时前传输",
        en: "the advance manifest is sent 24 hours before a container ship is loaded",
        source: "interpretations of the manifest time limits, and a carrier's notice of 2008", certainty: .secondary
    )
}

extension Deadline {
    /// The check of ``DeadlineRules/advanceManifest``.
    static let advanceManifest: Deadline = {
        let rule = DeadlineRules.advanceManifest
        return Deadline(rule: rule) { times in
            times.boxes.flatMap { box in
                box.forms.compactMap { form -> Finding? in
                    guard let left = box.departed, let entered = times.manifestEntry(of: form),
                        left.seconds - entered.seconds < 86_400
                    else { return nil }
                    return finding(
                        rule, .declaration(form),
                        zh: "报关单 \(form) 的预配舱单于 \(entered.text) 登记，集装箱 \(box.id) 于 \(left.text) 离港，不足 24 小时",
                        en:
                            "the manifest entry of declaration \(form) is of \(entered.text), the box \(box.id) left at "
                            + "\(left.text): less than 24 hours",
                        hint: Bilingual(zh: "核对登记的时间", en: "Check the recorded times"))
                }
            }
        }
    }()
}
