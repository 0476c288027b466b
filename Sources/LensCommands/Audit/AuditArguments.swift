import ArgumentParser
import ResponseActions

/// Which record of actions a command reads.
struct AuditArguments: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The record (default: the option auditFile, else the usual place).", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var auditFile: String?

    @Flag(help: "Reads the record of the simulated tenant.")
    var sandbox = false

    @OptionGroup(title: "Configuration")
    var configuration: ConfigurationArguments

    /// Opens the record to be read; makes none.
    ///
    /// - Throws: ``CommandFailure`` for a wrong configuration; `AuditFailure` when there is no record.
    func open(in context: CommandContext) throws -> AuditFile {
        if let auditFile { return try AuditFile(path: auditFile) }
        let values = try ConfigurationValues.read(configuration, in: context)
        guard values.mistakes.isEmpty else { throw ConfigurationMistakes(list: values.mistakes) }
        return try AuditFile(path: try AuditLocation(values, isSandbox: sandbox, in: context).path)
    }
}
