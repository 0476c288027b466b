import LensServer
import Lookup

/// All that `serve` needs to know, read from the configuration in one go.
struct ServeConfiguration: Sendable {
    var tenant: PreparedTenant
    var settings: ServerSettings
    /// What is allowed but probably not meant.
    var warnings: [ConfigurationMistake]

    /// Reads the tenant's part and the server's; the mistakes of both are told together.
    ///
    /// - Throws: ``ConfigurationMistakes`` with everything that is wrong.
    static func read(
        _ values: ConfigurationValues,
        of arguments: TenantArguments,
        in context: CommandContext
    ) throws(ConfigurationMistakes) -> ServeConfiguration {
        var mistakes: [ConfigurationMistake] = []
        var tenant: PreparedTenant?
        var settings: ServerSettings?
        do throws(ConfigurationMistakes) {
            tenant = try arguments.prepare(values, in: context)
        } catch {
            mistakes += error.list
        }
        var reader = ServerReader(values, in: context)
        do throws(ConfigurationMistakes) { settings = try reader.read() } catch { mistakes += error.list }
        guard let tenant, let settings else { throw ConfigurationMistakes(list: mistakes) }
        let remarks = tenant.options.lookup.warnings.map { values.mistake($0.key, $0.problem, $0.remedy) }
        return ServeConfiguration(tenant: tenant, settings: settings, warnings: remarks + reader.warnings)
    }

    /// Refuses what would let others in unasked or read along.
    ///
    /// - Throws: ``CommandFailure`` with the server's own sentences.
    func checkReach() throws(CommandFailure) {
        let mistakes = settings.mistakes
        guard mistakes.isEmpty else { throw CommandFailure(ServerStartError(sentences: mistakes)) }
    }

    /// Says the warnings on standard error.
    func writeWarnings(in context: CommandContext) throws(OutputClosed) {
        for warning in warnings { try context.note(context.errorStyle.warningLabel + warning.text) }
    }
}

extension CommandFailure {
    /// What is said when a server must not start.
    init(_ error: ServerStartError) {
        self.init(
            error.sentences.reduce("the server does not start like this:") { $0 + "\n  " + TerminalText($1) },
            status: .configuration
        )
    }
}
