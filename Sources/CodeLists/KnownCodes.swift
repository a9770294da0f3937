extension Alpha3 {
    /// The yuan renminbi.
    public static let cny = Alpha3(letters: "C", "N", "Y")
    /// The US dollar.
    public static let usd = Alpha3(letters: "U", "S", "D")
    /// China.
    public static let chn = Alpha3(letters: "C", "H", "N")

    private init(letters first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
        rawValue = [first, second, third].reduce(0) { $0 << 5 | UInt16($1.value - 0x41) }
    }
}
