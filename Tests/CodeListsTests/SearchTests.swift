import Testing

@testable import CodeLists

@Suite struct SearchTests {
    @Test func byChineseName() {
        #expect(CodeTable(.customsDistrict).search("义乌").map(\.code) == ["2921", "2923"])
        #expect(CodeTable(.domesticPort).search("北仑").map(\.code) == ["380101"])
    }

    @Test func byEnglishNameInAnyCase() {
        #expect(CodeTable(.customsDistrict).search("yiwu cust").map(\.code) == ["2921", "2927"])
        #expect(CodeTable(.country).search("UNITED ARAB").map(\.code) == ["ARE"])
    }

    @Test func byTheBeginningOfTheCodeFirst() {
        #expect(CodeTable(.customsDistrict).search("292", limit: 4).map(\.code) == ["2920", "2921", "2922", "2923"])
        #expect(CodeTable(.currency).search("us").map(\.code).first == "USD")
        #expect(CodeTable(.country).search("").isEmpty)
        #expect(CodeTable(.country).search("CHN", limit: 0).isEmpty)
        #expect(CodeTable(.country).search("阿拉伯联合酋长国阿拉伯联合酋长国").isEmpty)
    }

    @Test func whatWasMeant() {
        #expect(CodeTable(.customsDistrict).nearest(to: "2925").map(\.code) == ["2920", "2921", "2922"])
        #expect(CodeTable(.country).nearest(to: "CNH", limit: 1).map(\.code) == ["CHN"])
        #expect(CodeTable(.customsDistrict).nearest(to: "义务海关", limit: 1).map(\.code) == ["2921"])
        #expect(CodeTable(.currency).nearest(to: "eruo", limit: 1).map(\.code) == ["EUR"])
        #expect(CodeTable(.country).nearest(to: "Xylophonia").isEmpty)
    }

    @Test func anOldCommodityCodeHasNeighbours() {
        let tariff = Tariff.embedded
        let shirts = tariff.nearest(to: 6_109_100_010)
        #expect(shirts.sharedDigits == 8)
        #expect(shirts.lines.map { tariff[$0].codeText } == ["6109100000"])
        #expect(shirts.total == 1)
        let toys = tariff.nearest(to: 9_503_009_999, limit: 2)
        #expect(toys.sharedDigits == 6)
        #expect(toys.lines.count == 2)
        #expect(toys.lines.allSatisfy { tariff[$0].code / 10_000 == 950_300 })
        #expect(toys.total == tariff.search("950300", limit: 100).count)
        #expect(tariff.nearest(to: 9_503_990_000).sharedDigits == 4)
        #expect(tariff.nearest(to: 7_700_000_000).sharedDigits == 0)
        #expect(tariff.nearest(to: .max).lines.isEmpty)
    }

    @Test func linesAreSearched() {
        let tariff = Tariff.embedded
        #expect(tariff.search("智力玩具").map { tariff[$0].codeText } == ["9503006000"])
        #expect(tariff.search("6109.10").map { tariff[$0].codeText } == ["6109100000"])
        #expect(tariff.search("").isEmpty)
    }
}
