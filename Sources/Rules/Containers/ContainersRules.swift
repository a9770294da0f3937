extension Rulebook {
    /// Containers (filling rules section 13).
    static let containers: [MessageRule] = [
        .containerComplete,
        .containerNumbersOnce,
        .containerSpecForm,
        .containerItems,
        .itemsInContainers,
        .containerWeightForm,
        .containerWeightGiven,
        .containerWeightLikely,
        .sharedContainerFlag,
        .containersByAir,
    ]
}
