/// Numbers as workbooks store them: binary floating point written with up to 17 digits.
enum SheetNumber {
    /// A number with an exponent or more than fifteen significant digits as a plain decimal of at most fifteen, which is
    /// what the spreadsheet shows; `nil` for a number that is plain already, or for what is no number.
    ///
    /// Rounds half up in decimal. Exponents beyond 30 are left alone.
    static func plain(_ text: [UInt8]) -> [UInt8]? {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var index = text.first == 0x2D ? 1 : 0
        while index < text.count {
            let byte = text[index]
            if (0x30...0x39).contains(byte) {
                digits.append(byte - 0x30)
            } else if byte == 0x2E, point == nil {
                point = digits.count
            } else if byte | 0x20 == 0x65 {
                guard let value = Int(String(decoding: text[(index + 1)...], as: UTF8.self)), abs(value) <= 30 else {
                    return nil
                }
                exponent = value
                break
            } else {
                return nil
            }
            index += 1
        }
        let significant = digits.drop { $0 == 0 }.count
        guard !digits.isEmpty, significant > 15 || index < text.count else { return nil }
        return written(digits, (point ?? digits.count) + exponent, isNegative: text.first == 0x2D)
    }

    /// The decimal 0.d1d2d3… x 10^`point`, at most fifteen significant digits, zeros at its end dropped.
    private static func written(_ all: [UInt8], _ point: Int, isNegative: Bool) -> [UInt8] {
        let leading = all.prefix { $0 == 0 }.count
        var digits = Array(all.dropFirst(leading))
        var place = point - leading
        if digits.count > 15 {
            let isUp = digits[15] >= 5
            digits.removeLast(digits.count - 15)
            if isUp { place += increment(&digits) }
        }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { return [0x30] }
        var bytes: [UInt8] = isNegative ? [0x2D] : []
        if place <= 0 { bytes += [0x30, 0x2E] + Array(repeating: 0x30, count: -place) }
        for (index, digit) in digits.enumerated() {
            if index == place, place > 0 { bytes.append(0x2E) }
            bytes.append(digit + 0x30)
        }
        if place > digits.count { bytes += Array(repeating: 0x30, count: place - digits.count) }
        return bytes
    }

    /// Adds one to the last digit; 1 when the number grew by a digit.
    private static func increment(_ digits: inout [UInt8]) -> Int {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return 0
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        return 1
    }
}
