import ArgumentParser
import Lookup

/// `options list`: every option with its type, default and value.
struct OptionsListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the options with types, defaults and values.",
        discussion: """
            Values come from the configuration file, the environment (DEFENDER_LENS_…) and --option, the last one \
            winning; a secret shows only that it is set.

            EXAMPLES:
              defender-lens options list
              defender-lens options list --format markdown
              DEFENDER_LENS_CLOUD=gcc defender-lens options list --format json
            """
    )

    /// Forms of the list.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, json, markdown
    }

    @Option(help: "Form of the output.")
    var format = Format.table

    @OptionGroup(title: "Configuration")
    var configuration: ConfigurationArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let listing = OptionListing(values: try ConfigurationValues.read(configuration, in: context))
        switch format {
        case .table: for line in listing.lines(in: context) { try context.output.write(line: line) }
        case .json: try context.output.write(text: listing.json)
        case .markdown: try context.output.write(text: listing.markdown)
        }
        return .done
    }
}
