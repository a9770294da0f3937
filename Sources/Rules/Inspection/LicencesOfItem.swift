import Messages

extension MessageBlock {
    /// The licences of an item (`DecGoodsLimits/DecGoodsLimit`).
    var licences: [MessageBlock] {
        var found: [MessageBlock] = []
        for list in children(.decGoodsLimits) { found += list.children(.decGoodsLimit) }
        return found
    }
}
