import Findings

/// Rules of the job file: `MP-JOB-001` to `019` its form, `020` to `039` codes and route, `040` to `059` parties,
/// `060` to `069` money, `070` to `079` containers and caps, `080` to `089` transit, `090` to `099` files.
public enum JobRules {
    /// All rules of the job file, in reading order.
    public static let all: [Rule] = form + routes + parties + money + boxes + transits + files

    static let form: [Rule] = [
        notJSON, schemaVersion, missingKey, wrongType, unknownKey, duplicateKey, emptyText, notAllowed, unquotedDecimal,
        badDecimal, outOfRange, badDate, tooLong, forbiddenCharacter, fullWidth, codeShape, surroundingBlanks,
    ]

    static let routes: [Rule] = [
        unknownCode, unlistedCode, districtOffice, domesticMode, vaguePort, portCountry, exitRegion, homeCountry,
        originProvince, severalBills, billForm, missingCarriage, needlessCarriage, voyageDay, tariffYear,
    ]

    static let parties: [Rule] = [
        operatorFiling, customsFiling, inactiveConsolidator, warehouseApproval, creditGrade, selfDeclared,
        placeholderCode, noPurchaser, duplicatePurchaser, firmRegistration, englishName, aeoForm,
    ]

    static let money: [Rule] = [
        duplicateRate, lateRate, missingDollarRate, missingRate, chargeOutsideTerms, chargeMissing, homeRate,
    ]

    static let boxes: [Rule] = [
        noContainers, containerRef, duplicateContainerRef, duplicateContainerNumber, bindingAgainstFlow, valueCap,
        lineCap, emptyFleet, tooMany,
    ]

    static let transits: [Rule] = [
        missingTransit, unusedTransit, transitNumber, transitLock, transitValidity, transitCustoms, bareTransit,
    ]

    static let files: [Rule] = [attachmentName, duplicateAttachment, manyAttachments, noLots, duplicateLots]
}
