import Findings

extension DeadlineRules {
    ///
    static let loadingManifest = Rule(
        "MP-FLW-082", .warning, .rules, zh: "装载舱单应在装船 30 分钟前传输",
        en: "the loading manifest is sent 30 minutes before loading",
        source: "interpretations of the manifest time limits", certainty: .secondary)
}

extension Deadline {
    /// The check of ``DeadlineRules/loadingManifest``.
    static let loadingManifest: Deadline = {
        let rule = DeadlineRules.loadingManifest
        return Deadline(rule: rule) { times in
            times.boxes.compactMap { box in
                guard let left = box.departed, let listed = box.listed, left.seconds - listed.seconds < 1_800 else {
                    return nil
                }
                return finding(
                    rule, .container(box.id),
                    zh: "集装箱 \(box.id) 的装载舱单于 \(listed.text) 登记，\(left.text) 离港，不足 30 分钟",
                    en:
                        "the loading manifest of box \(box.id) is of \(listed.text), it left at \(left.text): less than 30 "
                        + "minutes",
                    hint: Bilingual(zh: "核对登记的时间", en: "Check the recorded times"))
            }
        }
    }()
}
