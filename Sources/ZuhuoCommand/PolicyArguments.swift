import Findings
import Platform
import Rules
import Validation
import Zuhuo

extension Arguments {
    /// The configuration: the file named with `--config`, changed by the options of the command line. Settings of the
    /// file that the command does not use are named.
    /// - Parameter used: the settings that are used; those of the command where none are given.
    func configuration(_ console: Console, using used: [Configuration.Key]? = nil) throws(Failure) -> Configuration {
        var configuration = Configuration()
        if let path = value(Options.configuration) {
            configuration = try Arguments.read(path)
            say(configuration, path, used ?? command.settings, console)
        }
        if has(Options.strict) { configuration.policy.isStrict = true }
        configuration.policy.ignored.formUnion(try rules(Options.ignore))
        configuration.policy.promoted.formUnion(try rules(Options.promote))
        if let step = value(Options.step).flatMap(RuleSettings.Step.init(rawValue:)) {
            configuration.settings.step = step
        }
        return configuration
    }

    private func say(
        _ configuration: Configuration, _ path: String, _ used: [Configuration.Key], _ console: Console
    ) {
        for (key, line) in configuration.given where key != .schemaVersion && !used.contains(key) {
            console.say(
                Bilingual(
                    zh: "zuhuo: \(path):\(line): zuhuo \(command.name) 不用配置项“\(key.rawValue)”，它不起作用",
                    en: "zuhuo: \(path):\(line): 'zuhuo \(command.name)' does not use the setting '\(key.rawValue)'; "
                        + "it has no effect"))
        }
    }

    private func rules(_ option: OptionShape) throws(Failure) -> [RuleCode] {
        var codes: [RuleCode] = []
        for text in all(option) {
            guard let rule = RuleCatalogue.rule(text) else {
                let nearest = Spelling.nearest(to: text, among: RuleCatalogue.all.map(\.code.text))
                throw usage(.noSuchRule(text, nearest: nearest))
            }
            codes.append(rule.code)
        }
        return codes
    }

    private static func read(_ path: String) throws(Failure) -> Configuration {
        let bytes: [UInt8]
        do throws(PlatformError) { bytes = try InputFile.contents(of: path, limit: 1 << 20) } catch {
            throw .platform(error)
        }
        do throws(Configuration.Fault) {
            var configuration = try Configuration(bytes) { RuleCatalogue.rule($0.text) != nil }
            if let codes = configuration.codes, !codes.hasPrefix("/"), let slash = path.lastIndex(of: "/") {
                configuration.codes = path[...slash] + codes
            }
            return configuration
        } catch {
            let place = "\(path):\(error.line):\(error.column): "
            throw .other(Bilingual(zh: place + error.words.zh, en: place + error.words.en), .unusable)
        }
    }
}
