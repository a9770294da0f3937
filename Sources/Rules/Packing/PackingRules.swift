extension Rulebook {
    /// Packing, pieces and weights.
    static let packing: [MessageRule] = [
        .packingKind,
        .otherPackingFlag,
        .otherPackingCount,
        .woodenPacking,
        .pieces,
        .piecesPerContainer,
        .bareGoodsAreOnePiece,
        .bulkGoodsAreOnePiece,
        .grossWeight,
        .netWeight,
        .netWithinGross,
        .packingHasWeight,
        .itemsWeighTheNetWeight,
    ]
}
