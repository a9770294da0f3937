import Messages

extension MessageFacts {
    /// The mode of transport at the exit, a byte of the table; 0 when it is not one character.
    var mode: UInt8 {
        let bytes = head[.trafMode].bytes
        return bytes.count == 1 ? bytes.first ?? 0 : 0
    }

    /// Whether the mode says that the goods leave (or enter) the country: 2 3 4 5 6 9 G L.
    var crossesTheBorder: Bool { "234569GL".utf8.contains(mode) }

    /// Whether the mode says that they do not: 0 1 7 8 H S T W X Y Z, and P once it is in force.
    var staysInside: Bool {
        "0178HSTWXYZ".utf8.contains(mode)
            || mode == UInt8(ascii: "P")
                && codes.standing(of: head[.trafMode].bytes, in: .transportMode, on: date) == .inForce
    }

    /// Whether the goods flow inside the country, with what follows for other elements. Under market procurement they cannot:
    /// there the mode is what is wrong (F-043).
    var flowsInside: Bool { staysInside && !isMarketProcurement }

    /// The voyage, which the message keeps apart from the head.
    var voyage: MessageField { message.freeText[.voyNo] }

    /// Whether it is a centralised declaration (集中申报).
    var isCentralised: Bool { head[.trafName] == "集中申报" }

    /// Whether the goods go by that mode without customs transit.
    func goDirectly(by mode: Unicode.Scalar) -> Bool {
        self.mode == UInt8(ascii: mode) && !isTransit && !isCentralised
    }

    /// Whether the goods leave by that mode in customs transit.
    func leaveInTransit(by mode: Unicode.Scalar) -> Bool {
        isExport && isTransit && self.mode == UInt8(ascii: mode)
    }

    /// Whether the name of the means of transport refers to a transit declaration: it starts with `@`.
    var namesTransitDeclaration: Bool { head[.trafName].firstByte == UInt8(ascii: "@") }

    /// Whether that name is `@` with the number of a pre-entry (16) or a cargo list (13).
    var namesTransitNumber: Bool {
        head[.trafName].fits("@****************") || head[.trafName].fits("@*************")
    }
}
