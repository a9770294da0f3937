/// Goods that the random lots are made of: eligible lines, and some that may not be merged.
struct Goods {
    let code: String
    let name: String
    /// Units in which it is sold.
    let units: [String]
    /// Units of the tariff: first and second.
    let first: String
    let second: String?

    static let all = [
        Goods(code: "3926400000", name: "塑料摆件", units: ["035", "007"], first: "035", second: nil),
        Goods(code: "7117190000", name: "合金项链", units: ["035", "015", "007"], first: "035", second: nil),
        Goods(code: "4202111090", name: "皮革手提箱", units: ["007"], first: "035", second: "007"),
        Goods(code: "4202920000", name: "涤纶背包", units: ["007", "015"], first: "035", second: "007"),
        Goods(code: "9503006000", name: "塑料拼图", units: ["006"], first: "006", second: "035"),
        Goods(code: "9503002100", name: "毛绒玩具熊", units: ["007", "017"], first: "007", second: "035"),
        Goods(code: "6115960000", name: "涤纶短袜", units: ["025"], first: "025", second: "035"),
        Goods(code: "9615110000", name: "塑料发夹", units: ["007", "035"], first: "035", second: nil),
        Goods(code: "6702100000", name: "塑料仿真花", units: ["013", "007"], first: "035", second: nil),
        Goods(code: "6901000000", name: "硅土砖", units: ["035"], first: "035", second: nil),
        Goods(code: "3303000010", name: "香水", units: ["035"], first: "035", second: "011"),
        Goods(code: "0506100000", name: "骨胶原", units: ["035"], first: "035", second: nil),
    ]
}
