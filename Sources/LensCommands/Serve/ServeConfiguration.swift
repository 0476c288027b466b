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
        let remarks = tenant.options.warnings.map { values.mistake($0.key, $0.problem, $0.remedy) }
        return ServeConfiguration(tenant: tenant, settings: settings, warnings: remarks + reader.warnings)
    }

    /// Says the warnings on standard error.
    func writeWarnings(in context: CommandContext) throws(OutputClosed) {
        for warning in warnings { try context.note(context.errorStyle.warningLabel + warning.text) }
    }
}
