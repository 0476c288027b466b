import ArgumentParser

/// The flags of every command that reads the configuration.
struct ConfigurationArguments: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Configuration file, flat YAML or JSON.",
            discussion: "Default: ./defender-lens.yaml, else $XDG_CONFIG_HOME/defender-lens/config.yaml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Sets one option, before environment and file; repeatable.", valueName: "key=value")
    )
    var option: [OptionAssignment] = []
}

/// `key=value` on the command line.
struct OptionAssignment: ExpressibleByArgument, Sendable {
    var key: String
    var value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
        key = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}
