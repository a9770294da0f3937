extension Rulebook {
    /// Countries, ports and places in China.
    static let places: [MessageRule] = [
        .tradingCountry,
        .tradingCountryAbroad,
        .arrivalCountry,
        .portInArrivalCountry,
        .arrivalAndExit,
        .destinationPort,
        .portByCountryOnly,
        .portAbroad,
        .portOfExit,
        .portSuitsMode,
        .finalDestination,
        .origin,
        .finalDestinationOfItem,
        .originOfItem,
        .swappedCountries,
        .sourcePlace,
        .divisionOfProduction,
        .divisionOfCounty,
        .placesInOneProvince,
    ]
}
