import Testing

@testable import CodeLists

private func error(_ fact: IdentifierFault.Fact) -> IdentifierFault { IdentifierFault(fact, .error) }
private func warning(_ fact: IdentifierFault.Fact) -> IdentifierFault { IdentifierFault(fact, .warning) }

@Suite struct ContainerNumberTests {
    @Test(arguments: [
        "CSQU3054383", "TCNU7200794", "HLXU2008419", "TGHU7599330", "GYOU4047990", "CBHU3202732", "MSCU3000090",
        "OOLU3000070", "TOLU4734787", "ECMU4657496", "MEDU6246078", "YMLU2809976", "MRKU0046221", "EMCU3811879",
        "OOLU8643084", "HJCU1922713", "MSCU5285725", "TLLU5146210",
    ])
    func soundNumbers(number: String) {
        #expect(ContainerNumber.faults(in: number) == [])
    }

    @Test(arguments: [
        ("APJU4116601", [warning(.checkCharacter(expected: "4"))]),
        ("CSQU3054384", [warning(.checkCharacter(expected: "3"))]),
        ("ATBE1003091", [error(.category)]),
        ("QJRZ123456", [error(.length(expected: 11...11))]),
        ("CSQU305438O", [error(.character(position: 11))]),
        ("CS1U3054383", [error(.character(position: 3))]),
        ("csqu3054383", (1...4).map { error(.character(position: $0)) }),
    ])
    func faultyNumbers(number: String, faults: [IdentifierFault]) {
        #expect(ContainerNumber.faults(in: number) == faults)
    }

    @Test func separatorsAndCaseAreNormalized() {
        #expect(ContainerNumber.normalized("csqU 305438-3") == Array("CSQU3054383".utf8))
        #expect(ContainerNumber.normalized("CSQU305438/O") == Array("CSQU305438O".utf8))
    }
}

@Suite struct CreditCodeTests {
    @Test(arguments: [
        "914403007663746551", "91440300MA5FHK4H1F", "91440300MA5FAQKF5W", "91110000600037341L", "91441900791176562Y",
        "9144190074625789XM", "91440300618932803R", "914403007542554132", "92340603MA2UK1TD00", "91350100M000100Y43",
    ])
    func soundCodes(code: String) {
        #expect(CreditCode.faults(in: code) == [])
    }

    @Test(arguments: [
        ("91330000MA00000001", [error(.checkCharacter(expected: "7")), warning(.innerCheckCharacter(expected: "7"))]),
        ("91350100M000100Y4Z", [error(.character(position: 18))]),
        ("AAAAAAAA1105910159", [error(.checkCharacter(expected: "M")), warning(.innerCheckCharacter(expected: "6"))]),
        ("NO", [error(.length(expected: 18...18))]),
        ("91440300ma5fhk4h1f", [9, 10, 12, 13, 14, 16, 18].map { error(.character(position: $0)) }),
    ])
    func faultyCodes(code: String, faults: [IdentifierFault]) {
        #expect(CreditCode.faults(in: code) == faults)
    }

    @Test func theBlogsCodeBreaksBothChecks() {
        let facts = CreditCode.faults(in: "91310115MA1H8R7C6D")
        #expect(facts.count == 2)
        #expect(facts.first == error(.checkCharacter(expected: "7")))
        #expect(facts.last?.level == .warning)
    }

    @Test(arguments: ["766374655", "600037341", "MA5FHK4H1", "MA5FAQKF5", "791176562", "74625789X", "MA2UK1TD0"])
    func organisationCodes(code: String) {
        #expect(OrganisationCode.faults(in: code) == [])
        #expect(OrganisationCode.faults(in: (String(code.dropLast()) + "Z")).count == 1)
    }
}

@Suite struct PersonTests {
    @Test(arguments: [
        "11010519491231002X", "11010519491231002x", "440524188001010014", "360426199101010071", "110102199101010078",
    ])
    func soundIdentityNumbers(number: String) {
        #expect(ResidentIdentityNumber.faults(in: number, on: CalendarDate("2026-11-18")) == [])
    }

    @Test(arguments: [
        ("110102199101010079", [error(.checkCharacter(expected: "8"))]),
        ("110102910101007", [error(.length(expected: 18...18))]),
        ("1101021991010100AB", [error(.character(position: 17)), error(.character(position: 18))]),
        ("110102199113010078", [error(.date), error(.checkCharacter(expected: "5"))]),
    ])
    func faultyIdentityNumbers(number: String, faults: [IdentifierFault]) {
        #expect(ResidentIdentityNumber.faults(in: number) == faults)
    }

    @Test func nobodyIsBornLater() {
        let faults = ResidentIdentityNumber.faults(in: "110102199101010078", on: CalendarDate("1990-12-31"))
        #expect(faults == [error(.future)])
    }

    @Test(arguments: ["E12345678", "EA1234567", "G12345678", "141234567", "D1234567", "SE1234567", "PE1234567"])
    func chinesePassports(number: String) {
        #expect(TravelDocumentNumber.faults(in: number, kind: .passport(of: Alpha3("CHN"))) == [])
    }

    @Test(arguments: ["EI1234567", "G1234567", "A12345678", "E1234567A", "161234567"])
    func notChinesePassports(number: String) {
        let faults = TravelDocumentNumber.faults(in: number, kind: .passport(of: Alpha3("CHN")))
        #expect(faults == [warning(.form)])
        #expect(TravelDocumentNumber.faults(in: number, kind: .passport(of: Alpha3("ARE"))) == [])
    }

    @Test func otherTravelDocuments() {
        let none = TravelDocumentNumber.faults(in: "", kind: .passport(of: nil))
        #expect(none == [warning(.length(expected: 1...9))])
        #expect(TravelDocumentNumber.faults(in: "H12345678", kind: .hongKongMacaoPermit) == [])
        #expect(TravelDocumentNumber.faults(in: "M1234567890", kind: .hongKongMacaoPermit) == [])
        #expect(TravelDocumentNumber.faults(in: "X12345678", kind: .hongKongMacaoPermit) == [warning(.form)])
        #expect(TravelDocumentNumber.faults(in: "", kind: .hongKongMacaoPermit) == [warning(.form)])
        #expect(TravelDocumentNumber.faults(in: "12345678", kind: .taiwanPermit) == [])
        #expect(TravelDocumentNumber.faults(in: "1234567890A", kind: .taiwanPermit) == [])
        #expect(TravelDocumentNumber.faults(in: "1234567", kind: .taiwanPermit) == [warning(.form)])
    }

    @Test(arguments: [("L898902C3", 6), ("D23145890", 7), ("L898902C<", 3), ("740812", 2), ("120415", 9)])
    func machineReadableDigits(field: String, digit: Int) {
        #expect(TravelDocumentNumber.machineReadableCheckDigit(of: field) == digit)
    }
}

@Suite struct DeclarationNumberTests {
    @Test func entryNumbers() {
        func faults(_ text: String, _ direction: Direction) -> [IdentifierFault] {
            EntryNumber.faults(in: text, direction: direction, on: CalendarDate("2026-11-18"))
        }
        #expect(faults("520720190579438584", .exit) == [])
        #expect(faults("530320221030028505", .entry) == [])
        #expect(faults("010420121001444111", .entry) == [])
        #expect(faults("530320221030028505", .exit) == [warning(.direction)])
        #expect(faults("292120242001000001", .exit) == [error(.character(position: 9))])
        #expect(faults("292120240", .exit) == [error(.length(expected: 18...18))])
        #expect(faults("292120270001000001", .exit) == [warning(.future)])
        #expect(faults("292519990001000001", .exit) == [error(.form)])
        #expect(faults("292520240001000001", .exit) == [warning(.unknownDistrict)])
    }

    @Test(arguments: ["E20190000357086783", "E20190000357524667", "E20190000357525131"])
    func unifiedNumbers(number: String) {
        #expect(UnifiedNumber.faults(in: number) == [])
        #expect(UnifiedNumber.faults(in: number, direction: .entry) == [warning(.direction)])
    }

    @Test func otherUnifiedNumbers() {
        #expect(UnifiedNumber.faults(in: "201900000000034151") == [warning(.character(position: 1))])
        #expect(UnifiedNumber.faults(in: "E2019") == [warning(.length(expected: 18...18))])
    }

    @Test func senderNumbers() {
        #expect(ClientSequenceNumber.faults(in: "TEST20180703000004") == [])
        #expect(ClientSequenceNumber.faults(in: "201802011651490001") == [])
        let long = "E52072019122319204282"
        #expect(ClientSequenceNumber.faults(in: long) == [error(.length(expected: 1...18))])
        #expect(ClientSequenceNumber.faults(in: long, limit: 24) == [])
        #expect(ClientSequenceNumber.faults(in: "A1") == [warning(.length(expected: 18...18))])
        #expect(ClientSequenceNumber.faults(in: "") == [error(.length(expected: 1...18))])
    }

    @Test func registrationNumbers() {
        for sound in ["4403180896", "4403944047", "1101919107", "4403960A3U", "4419946526", "3318980001"] {
            #expect(CustomsRegistrationNumber.faults(in: sound) == [], "\(sound)")
        }
        #expect(CustomsRegistrationNumber.faults(in: "7663746551") == [warning(.unknownRegion)])
        #expect(CustomsRegistrationNumber.faults(in: "MA5FAQKF5") == [warning(.length(expected: 10...10))])
        #expect(CustomsRegistrationNumber.faults(in: "44A3944047") == [warning(.character(position: 3))])
        #expect(CustomsRegistrationNumber.isBroker("4403180896"))
        #expect(!CustomsRegistrationNumber.isBroker("4403944047"))
    }
}

@Suite struct TransportNumberTests {
    @Test func billsOfLading() {
        for sound in ["MEDUNB123456", "COSU6312345670", "MASTER*HOUSE", "999-12345675_H1"] {
            #expect(BillOfLadingNumber.faults(in: sound) == [], "\(sound)")
        }
        let long = String(repeating: "A", count: 33)
        #expect(BillOfLadingNumber.faults(in: long) == [error(.length(expected: 1...32))])
        #expect(BillOfLadingNumber.faults(in: "AB 1") == [warning(.character(position: 3))])
        #expect(BillOfLadingNumber.faults(in: "Ａ").count == 3)
    }

    @Test func airWaybills() {
        for sound in ["999-12345675", "16000000011", "131-98765435"] {
            #expect(AirWaybillNumber.faults(in: sound) == [], "\(sound)")
        }
        #expect(AirWaybillNumber.faults(in: "999-12345676") == [warning(.checkCharacter(expected: "5"))])
        #expect(AirWaybillNumber.faults(in: "999-1234567") == [warning(.character(position: 4))])
        #expect(AirWaybillNumber.faults(in: "999") == [warning(.length(expected: 11...12))])
    }

    @Test func seals() {
        for sound in ["CN1234567", "H0123456", "ML-CN0012345"] {
            #expect(SealNumber.faults(in: sound) == [], "\(sound)")
        }
        #expect(SealNumber.faults(in: "A B") == [warning(.character(position: 2))])
        #expect(SealNumber.faults(in: "") == [warning(.length(expected: 1...20))])
        #expect(SealNumber.faults(in: "ABCD", limit: 3) == [warning(.length(expected: 1...3))])
    }

    @Test func ships() {
        for sound in ["9319466", "8814275", "9074729", "IMO9319466"] {
            #expect(ShipNumber.faults(in: sound) == [], "\(sound)")
        }
        #expect(ShipNumber.faults(in: "8814274") == [warning(.checkCharacter(expected: "5"))])
        #expect(ShipNumber.faults(in: "UN20170703") == [warning(.length(expected: 7...7))])
    }

    @Test func dangerousGoods() {
        for sound in ["UN1203", "UN1950", "UN3480", "0004", "3600"] {
            #expect(DangerousGoodsNumber.faults(in: sound) == [], "\(sound)")
        }
        #expect(DangerousGoodsNumber.faults(in: "UN9999") == [warning(.range)])
        #expect(DangerousGoodsNumber.faults(in: "UN12A3") == [warning(.character(position: 5))])
        #expect(DangerousGoodsNumber.faults(in: "12") == [warning(.length(expected: 4...6))])
    }

    @Test func inspectionCodes() {
        #expect(InspectionCode.faults(in: "9503001000101", goods: 9_503_001_000) == [])
        #expect(InspectionCode.faults(in: "101", goods: 9_503_001_000) == [])
        #expect(InspectionCode.faults(in: "9503001000101", goods: 9_503_006_000) == [warning(.prefix)])
        #expect(InspectionCode.faults(in: "1O1", goods: 9_503_001_000) == [warning(.character(position: 2))])
    }
}
