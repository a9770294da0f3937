import Findings

/// The rules of one row of the lots table.
public enum LotRules {
    /// All rules, in reading order.
    public static let all: [Rule] = [
        missingField, duplicateLot, notConfirmed, unknownRecognition, unknownPurchaser, nameNotChinese, vagueName,
        controlCharacter, textTooLong, specificationTooLong, elementCount, noElements, brandType, exportBenefit,
        notANumber, thousandsSeparator, exponent, tooManyDecimals, outOfRange, notPositive, unknownUnit, noPrice,
        priceDisagrees, unknownCurrency, noRate, noFirstQuantity, noSecondQuantity, needlessSecondQuantity,
        quantitiesDisagree, wholePackages, unknownPackageKind, netAboveGross, originDistrict, unknownDistrict,
        originDivision, unknownDivision, originCountry, unknownContainer, inspectionCode, ledger, notInspected, ditto,
    ]
}
