import ArgumentParser
import DefenderAPI
import FoundationEssentials
import Lookup
import Sandbox
import TenantAccess

/// Which tenant a command asks: the configured one, or the simulated one in this process.
struct TenantArguments: ParsableArguments {
    @Flag(help: "Asks a simulated tenant in this process; no account is needed.")
    var sandbox = false

    @OptionGroup(title: "Configuration")
    var configuration: ConfigurationArguments

    @OptionGroup(title: "Sandbox")
    var world: SandboxWorldArguments

    @OptionGroup(title: "Sandbox")
    var wire: SandboxWireArguments

    func validate() throws {
        guard sandbox || (world.isStandard && wire.isStandard) else {
            throw ValidationError(SandboxWireArguments.needSandbox)
        }
    }

    /// Reads the configuration, and a secret from standard input if it says so; opens nothing yet.
    ///
    /// - Throws: ``CommandFailure`` for a wrong or missing configuration.
    func prepare(in context: CommandContext) throws(CommandFailure) -> PreparedTenant {
        let values = try ConfigurationValues.read(configuration, in: context)
        guard sandbox || !values.isUnconfigured else { throw Self.unconfigured }
        do throws(ConfigurationMistakes) {
            return try prepare(values, in: context)
        } catch {
            throw error.failure
        }
    }

    /// Takes the tenant's part of values that have been read; opens nothing yet.
    ///
    /// - Throws: ``ConfigurationMistakes`` with everything that is wrong with it.
    func prepare(
        _ values: ConfigurationValues,
        in context: CommandContext
    ) throws(ConfigurationMistakes) -> PreparedTenant {
        guard sandbox else {
            let (options, connection) = try Self.parse(values, in: context)
            return .real(options, connection)
        }
        var values = values
        values.enableActionsOfSandbox()
        return .simulated(try sandboxSession(values, in: context))
    }

    /// Reads the options of a lookup alone, for what needs no tenant.
    func options(in context: CommandContext) throws(CommandFailure) -> LookupOptions {
        let values = try ConfigurationValues.read(configuration, in: context)
        do throws(ConfigurationMistakes) {
            return try values.lookupOptions()
        } catch {
            throw error.failure
        }
    }

    /// What is said when nothing tells which tenant to ask.
    static let unconfigured = CommandFailure(
        """
        no tenant is configured: add --sandbox to ask a simulated one, or register an app in Entra ID and set \
        DEFENDER_LENS_TENANT_ID, DEFENDER_LENS_CLIENT_ID and DEFENDER_LENS_CLIENT_SECRET
        """,
        status: .configuration
    )

    private func sandboxSession(
        _ values: ConfigurationValues,
        in context: CommandContext
    ) throws(ConfigurationMistakes) -> TenantSession {
        // An instant that is asked for stands still, so that the same command gives the same answer.
        var sandbox = wire.configuration(of: world, clock: world.now.map { .fixed(at: $0.ticks) } ?? .moving())
        sandbox.tenant = context.generatedTenant(world.seed, sandbox.clock.tenantNow(), world.scale)
        let options = try values.tenantOptions(isSandbox: true, in: context)
        // What one command does is still true for the next one.
        sandbox.actionsFile = options.record?.sandboxPath
        return TenantSession(sandbox: sandbox, options: options)
    }

    /// Both halves of the configuration; the mistakes of both are told together.
    private static func parse(
        _ values: ConfigurationValues,
        in context: CommandContext
    ) throws(ConfigurationMistakes) -> (TenantOptions, ConnectionConfiguration) {
        var mistakes: [ConfigurationMistake] = []
        var options: TenantOptions?
        var connection: ConnectionConfiguration?
        do throws(ConfigurationMistakes) {
            options = try values.tenantOptions(isSandbox: false, in: context)
        } catch {
            mistakes += error.list
        }
        do throws(ConfigurationMistakes) {
            connection = try values.connection(in: context)
        } catch {
            mistakes += error.list
        }
        guard let options, let connection else { throw ConfigurationMistakes(list: mistakes) }
        return (options, connection)
    }
}
