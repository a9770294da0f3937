import Findings

/// Reads a command line against the declared commands.
struct ArgumentReader {
    /// The declared commands.
    let commands: [CommandShape]

    /// What a line asks for.
    enum Request {
        /// Run a command.
        case run(Arguments)
        /// Show the help of a command, or of the whole program.
        case help(CommandShape?)
        /// Show the version.
        case version
    }

    /// Reads the arguments of the program, its own name left out.
    func read(_ line: [String]) throws(Failure) -> Request {
        var front = Arguments(CommandShape(name: "", purpose: Bilingual(zh: "", en: ""), options: [Options.version]))
        var rest = line[...]
        while let word = rest.first, Self.isOption(word) {
            rest.removeFirst()
            try readOption(word, &rest, into: &front, command: nil)
        }
        if front.has(Options.version) { return .version }
        guard let word = rest.popFirst() else {
            if front.has(Options.help) { return .help(nil) }
            throw .usage(.missingOperand(Bilingual(zh: "命令", en: "the command")), command: nil)
        }
        let shape = try find(word, among: commands, within: nil)
        return try read(shape, rest, front.values)
    }

    private func read(
        _ shape: CommandShape, _ line: ArraySlice<String>, _ given: [String: [String]]
    ) throws(Failure) -> Request {
        var rest = line
        if !shape.parts.isEmpty {
            if let at = Self.firstOperand(of: rest) {
                let word = rest.remove(at: at)
                return try read(find(word, among: shape.parts, within: shape.name), rest, given)
            }
            if rest.contains("--help") || rest.contains("-h") { return .help(shape) }
            let meaning = Bilingual(zh: "要做什么（\(Self.words(shape))）", en: "what to do (\(Self.words(shape)))")
            throw .usage(.missingOperand(meaning), command: shape.name)
        }
        var arguments = Arguments(shape)
        arguments.values = given
        while let word = rest.popFirst() {
            if word == "--" {
                arguments.operands += rest
                break
            }
            if Self.isOption(word) {
                try readOption(word, &rest, into: &arguments, command: shape.name)
            } else {
                arguments.operands.append(word)
            }
        }
        if arguments.has(Options.help) { return .help(shape) }
        try check(arguments)
        return .run(arguments)
    }

    /// The command of that name, or a fault that names the nearest one.
    func find(
        _ word: String, among shapes: [CommandShape], within command: String?
    ) throws(Failure) -> CommandShape {
        if let shape = shapes.first(where: { $0.word == word }) { return shape }
        let nearest = Spelling.nearest(to: word, among: shapes.map(\.word))
        throw .usage(.noSuchCommand(word, nearest: nearest), command: command)
    }

    /// Where the first word stands that is neither an option nor the value of one that every command has.
    private static func firstOperand(of line: ArraySlice<String>) -> Int? {
        var isValue = false
        for (index, word) in zip(line.indices, line) {
            if !isValue, !isOption(word) { return index }
            isValue = !isValue && Options.everywhere.contains { $0.value != nil && "--\($0.name)" == word }
        }
        return nil
    }

    private static func words(_ shape: CommandShape) -> String {
        let shown = shape.parts.count > 20 ? Array(shape.parts.prefix(3)) : shape.parts
        return shown.map(\.word).joined(separator: " | ") + (shown.count < shape.parts.count ? " | …" : "")
    }

    /// Whether a word is an option: `-` alone is standard input.
    private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

    private func readOption(
        _ word: String, _ rest: inout ArraySlice<String>, into arguments: inout Arguments, command: String?
    ) throws(Failure) {
        if word.hasPrefix("--") {
            try readLong(word, &rest, into: &arguments, command)
        } else {
            try readShort(word, &rest, into: &arguments, command)
        }
    }

    private func readLong(
        _ word: String, _ rest: inout ArraySlice<String>, into arguments: inout Arguments, _ command: String?
    ) throws(Failure) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let options = arguments.command.allOptions
        guard let option = options.first(where: { "--\($0.name)" == parts[0] }) else {
            let nearest = Spelling.nearest(to: parts[0], among: options.map { "--\($0.name)" })
            throw .usage(.noSuchOption(parts[0], nearest: nearest), command: command)
        }
        guard let value = option.value else {
            if parts.count > 1 { throw .usage(.takesNoValue(option: parts[0]), command: command) }
            return try add("", of: option, parts[0], to: &arguments, command)
        }
        if parts.count > 1 { return try add(parts[1], of: option, parts[0], to: &arguments, command) }
        guard let next = rest.popFirst() else {
            throw .usage(.needsValue(option: parts[0], value: value), command: command)
        }
        try add(next, of: option, parts[0], to: &arguments, command)
    }

    /// Short options may stand together (`-nf`); the value of one may stand behind it (`-oOUT`).
    private func readShort(
        _ word: String, _ rest: inout ArraySlice<String>, into arguments: inout Arguments, _ command: String?
    ) throws(Failure) {
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            let spelling = "-\(letter)"
            guard let option = arguments.command.allOptions.first(where: { $0.short == letter }) else {
                throw .usage(.noSuchOption(spelling, nearest: nil), command: command)
            }
            guard let value = option.value else {
                try add("", of: option, spelling, to: &arguments, command)
                continue
            }
            if !letters.isEmpty { return try add(String(letters), of: option, spelling, to: &arguments, command) }
            guard let next = rest.popFirst() else {
                throw .usage(.needsValue(option: spelling, value: value), command: command)
            }
            return try add(next, of: option, spelling, to: &arguments, command)
        }
    }

    private func add(
        _ value: String, of option: OptionShape, _ spelling: String, to arguments: inout Arguments, _ command: String?
    ) throws(Failure) {
        if let placeholder = option.value, value.isEmpty {
            throw .usage(.needsValue(option: spelling, value: placeholder), command: command)
        }
        if !option.choices.isEmpty, !option.choices.contains(value) {
            let nearest = Spelling.nearest(to: value, among: option.choices)
            let fault = UsageFault.notAChoice(
                option: spelling, given: value, choices: option.choices, nearest: nearest)
            throw .usage(fault, command: command)
        }
        if option.value != nil, !option.isRepeated, arguments.has(option) {
            throw .usage(.givenTwice(option: "--\(option.name)"), command: command)
        }
        arguments.values[option.name, default: []].append(value)
    }

    private func check(_ arguments: Arguments) throws(Failure) {
        let shape = arguments.command.operands
        if arguments.operands.contains("") { throw arguments.usage(.emptyOperand) }
        if arguments.operands.count < shape.minimum { throw arguments.usage(.missingOperand(shape.meaning)) }
        if let maximum = shape.maximum, arguments.operands.count > maximum {
            throw arguments.usage(.tooManyOperands(arguments.operands[maximum]))
        }
        if arguments.operands.count(where: { $0 == "-" }) > 1 { throw arguments.usage(.inputTwice) }
    }
}
