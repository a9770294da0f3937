import CodeLists
import Messages

/// The customs offices at which the reference names a market with market procurement.
///
/// Only Yiwu stands in an official text with its date (GACC 2014-54). Of the others local sources speak, without the
/// office or the first day; 31 and 39 pilots are said to exist since 2020 and 2022, their list was not seen.
enum MarketPlaces {
    /// An office or, with fewer digits, every office that begins so.
    struct Place {
        let customs: String
        let name: String
    }

    /// Yiwu, from the beginning.
    static let yiwu = [
        Place(customs: "2921", name: "义乌海关"), Place(customs: "2923", name: "义乌物流"),
        Place(customs: "2924", name: "金义综保"), Place(customs: "2927", name: "义关机办"),
    ]

    /// Markets that local measures, platforms or working clients speak of; first day unknown.
    static let others = [
        Place(customs: "2324", name: "常熟海关"), Place(customs: "2355", name: "常熟出加"),
        Place(customs: "2389", name: "常熟综保"), Place(customs: "2905", name: "台州海关（路桥）"),
        Place(customs: "3305", name: "蚌埠海关"), Place(customs: "3316", name: "蚌埠物流"),
        Place(customs: "51", name: "广州关区"), Place(customs: "5204", name: "东莞海关"),
        Place(customs: "5217", name: "寮步车场"), Place(customs: "5220", name: "东莞物流"),
        Place(customs: "5222", name: "清溪物流"), Place(customs: "5223", name: "东莞邮办"),
    ]

    /// Whether an office belongs to Yiwu.
    static func isYiwu(_ customs: MessageField) -> Bool { yiwu.contains { customs.begins(with: $0.customs) } }

    /// Whether the reference names a market there.
    static func isKnown(_ customs: MessageField) -> Bool {
        isYiwu(customs) || others.contains { customs.begins(with: $0.customs) }
    }
}
