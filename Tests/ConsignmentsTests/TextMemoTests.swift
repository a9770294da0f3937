import Testing

@testable import Consignments

@Suite struct TextMemoTests {
    /// A key as texts of eight bytes have it: any number but 0 and nothing but ones.
    private static func key(_ number: Int) -> UInt64 { UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15 }

    @Test func whatGrowsForgetsLittle() {
        var small = TextMemo(slots: 64, -1)
        var growing = TextMemo(slots: 64, most: 16_384, -1)
        for number in Array(0..<2_000) + Array(0..<2_000) {
            small.note(Self.key(number), number)
            growing.note(Self.key(number), number)
        }
        let known = { (memo: TextMemo<Int>) in (0..<2_000).count { memo.value(Self.key($0)) == $0 } }
        #expect(known(small) <= 64)
        #expect(known(growing) > 1_400)
        for number in 0..<2_000 {
            #expect([nil, number].contains(small.value(Self.key(number))))
            #expect([nil, number].contains(growing.value(Self.key(number))))
        }
        #expect(growing.value(Self.key(2_000)) == nil)
    }

    @Test func textsWithoutAKeyAreNotRemembered() {
        var memo = TextMemo(slots: 64, 0)
        memo.note(0, 7)
        #expect(memo.value(0) == nil)
    }
}
