import Consignments

/// The remarks (备注) of a declaration: who the purchaser is.
///
/// GACC 2014-54 art. 5 asks for name, nationality and document number; no text seen prescribes a form, so the form is a
/// profile of the job (rules R-015).
public enum Remark {
    /// The remark for a purchaser.
    /// - Parameter isMerged: Whether lines of the declaration were merged; only the form of Jinhua says so.
    public static func text(for purchaser: Purchaser, of job: Job, isMerged: Bool) -> String {
        switch job.remarkProfile {
        case .standard:
            "采购商:\(purchaser.name),\(purchaser.nationality.text),\(purchaser.documentNumber)"
        case .jinhua2017:
            (job.route.exitCustoms == "2942" ? "ZW" : "LZ") + (isMerged ? " JH" : "")
                + " \(purchaser.name)\(purchaser.documentNumber)"
        case .none: ""
        }
    }
}
