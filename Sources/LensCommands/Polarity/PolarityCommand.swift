import ArgumentParser
import FoundationEssentials
import LensServer
import Lookup
import NIOPosix
import PolarityBridge
import ResponseActions
import Sandbox
import TenantAccess

/// `polarity`: the bridge for the Polarity platform on standard input and output.
struct PolarityCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "polarity",
        abstract: "Serves the integration of the Polarity platform.",
        discussion: """
            The integration (the folder polarity/ of a release) starts it, sends requests as lines of JSON to standard \
            input and reads the answers from standard output. Options come with each request; no configuration file, \
            flag or variable of the environment sets one.

            EXAMPLES:
              defender-lens polarity
              defender-lens polarity --sandbox
            """
    )

    @Flag(help: "Asks a simulated tenant in this process, whatever the options say.")
    var sandbox = false

    @OptionGroup(title: "Sandbox")
    var world: SandboxWorldArguments

    @OptionGroup(title: "Sandbox")
    var wire: SandboxWireArguments

    func validate() throws {
        guard sandbox || (world.isStandard && wire.isStandard) else {
            throw ValidationError(SandboxWireArguments.needSandbox)
        }
    }

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let session = sandbox ? sandboxSession(in: context) : nil
        let bridge = PolarityBridge(
            version: LensCommand.version,
            tenants: session.map { .fixed($0.fixedTenant) } ?? .network,
            place: OptionPlace { path throws(OptionPlace.UnreadableFile) in try OptionPlace.read(path, context.files) },
            record: { [sandbox] option in Self.record(option, isSandbox: sandbox, in: context) }
        )
        async let warmUp: Void? = session?.warmUp()
        async let _: Void = IdleMemory.keepSmall()
        // Blocking calls have threads of their own: the others carry the lookups.
        try await bridge.run(
            receive: { try await NIOThreadPool.singleton.runIfActive { try context.input.nextPart() } },
            send: { bytes in
                try await NIOThreadPool.singleton.runIfActive {
                    try context.output.write(bytes: bytes)
                    try context.output.flush()
                }
            }
        )
        await warmUp
        return .done
    }

    private func sandboxSession(in context: CommandContext) -> TenantSession {
        var sandbox = wire.configuration(of: world, clock: world.now.map { .fixed(at: $0.ticks) } ?? .moving())
        sandbox.tenant = context.generatedTenant(world.seed, sandbox.clock.tenantNow(), world.scale)
        let options = TenantOptions(lookup: .standard, actions: ActionSettings(), record: nil)
        return TenantSession(sandbox: sandbox, options: options)
    }

    private static func record(
        _ option: String?,
        isSandbox: Bool,
        in context: CommandContext
    ) -> Result<String, AuditFailure> {
        var values = ConfigurationValues()
        if let option { values.set("auditFile", option, origin: "auditFile") }
        do throws(AuditFailure) {
            return .success(try AuditLocation(values, isSandbox: isSandbox, in: context).path)
        } catch {
            return .failure(error)
        }
    }
}

extension TenantSession {
    fileprivate var fixedTenant: FixedTenant { FixedTenant(client: client, name: name, clock: clock) }
}
