import Configuration
import Lookup

/// The values of all options that are set somewhere: file < environment < flags.
struct ConfigurationValues: Sendable {
    /// By key; keys that no option has are in it too, and are reported by whoever parses the values.
    private(set) var texts: [String: String] = [:]
    /// Where each value came from.
    private(set) var origins: [String: String] = [:]
    private(set) var mistakes: [ConfigurationMistake] = []

    /// Reads the three places.
    ///
    /// - Throws: ``CommandFailure`` for a file that cannot be read.
    static func read(
        _ arguments: ConfigurationArguments,
        in context: CommandContext
    ) throws(CommandFailure) -> ConfigurationValues {
        var values = ConfigurationValues()
        if let file = try ConfigurationFile.find(arguments.config, in: context) { values.add(file) }
        values.add(environment: context.environment)
        values.add(arguments.option)
        return values
    }

    /// The value of a key, if it is set and not empty.
    subscript(key: String) -> String? {
        texts[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A mistake in the value of a key, with its origin.
    func mistake(_ key: String, _ problem: String, _ remedy: String) -> ConfigurationMistake {
        ConfigurationMistake(key: key, origin: origins[key], problem: problem, remedy: remedy)
    }

    /// Sets a value from a flag, which wins over every other place.
    mutating func set(_ key: String, _ text: String, origin: String) {
        texts[key] = text
        origins[key] = origin
    }

    private mutating func add(_ file: ConfigurationFile) {
        mistakes += file.mistakes
        for key in file.keys {
            guard let option = OptionTable.definition(of: key) else {
                set(key, "", origin: file.path)
                continue
            }
            do {
                if let text = try file.value(of: option) { set(key, text, origin: file.path) }
            } catch {
                mistakes.append(
                    ConfigurationMistake(
                        key: key,
                        origin: file.path,
                        problem: "The value is not a \(option.kind.rawValue).",
                        remedy: "Write it on one line, in quotes if need be."
                    )
                )
            }
        }
    }

    private mutating func add(environment: [String: String]) {
        let provider = EnvironmentVariablesProvider(environmentVariables: environment)
        var unknown = Set(environment.keys.filter { $0.hasPrefix(Self.prefix) })
        for option in OptionTable.all {
            let key = AbsoluteConfigKey(["defender", "lens", option.key])
            guard let result = try? provider.value(forKey: key, type: .string) else { continue }
            unknown.remove(result.encodedKey)
            if case .string(let text)? = result.value?.content, !text.isEmpty {
                set(option.key, text, origin: result.encodedKey)
            }
        }
        for name in unknown.sorted() { set(Self.key(ofVariable: name), "", origin: name) }
    }

    private mutating func add(_ assignments: [OptionAssignment]) {
        for assignment in assignments {
            if OptionTable.definition(of: assignment.key)?.isSecret == true {
                mistakes.append(
                    ConfigurationMistake(
                        key: assignment.key,
                        origin: "--option",
                        problem: "A secret on the command line can be seen by every user of this machine.",
                        remedy:
                            "Use the environment (\(Self.variable(of: assignment.key))), the configuration file or clientSecretFile."
                    )
                )
            } else {
                set(assignment.key, assignment.value, origin: "--option")
            }
        }
    }

    static let prefix = "DEFENDER_LENS_"

    /// The environment variable of an option.
    static func variable(of key: String) -> String {
        let provider = EnvironmentVariablesProvider(environmentVariables: [:])
        let result = try? provider.value(forKey: AbsoluteConfigKey(["defender", "lens", key]), type: .string)
        return result?.encodedKey ?? prefix
    }

    /// `DEFENDER_LENS_TENNANT_ID` → `tennantId`, to find the nearest option.
    private static func key(ofVariable name: String) -> String {
        let words = name.dropFirst(prefix.count).lowercased().split(separator: "_")
        guard let first = words.first else { return name }
        return words.dropFirst().reduce(String(first)) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
