extension Rulebook {
    /// Marks and remarks (filling rules section 11).
    static let remarks: [MessageRule] = [
        .marksGiven,
        .biologicalGoodsRemark,
        .onlineTradeRemark,
        .temporaryGoodsRemark,
        .importWords,
    ]
}
