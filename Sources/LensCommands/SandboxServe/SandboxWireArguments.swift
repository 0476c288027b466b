import ArgumentParser
import Sandbox

/// How the simulated services behave on the wire.
struct SandboxWireArguments: ParsableArguments {
    /// What is said when a command is to ask a real tenant, and is told how a simulated one is.
    static let needSandbox = "--seed, --scale, --now, --latency, --fault, --action-time and --unlimited need --sandbox."

    @Option(help: ArgumentHelp("Milliseconds that every answer of the sandbox takes at least.", valueName: "ms"))
    var latency = 0

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Makes the sandbox fail on purpose: operation:kind[:count][:argument]; repeatable.",
            discussion: "For example graph.alerts:429:2:2.5, or 'endpoint.*:silent'.",
            valueName: "fault"
        ),
        transform: { try SandboxFault(parsing: $0) }
    )
    var fault: [SandboxFault] = []

    @Option(
        help: ArgumentHelp(
            "Seconds that an action on a device takes in the sandbox from the order to its end.",
            valueName: "seconds"
        )
    )
    var actionTime = 10

    @Flag(help: "Lifts Microsoft's quotas from the sandbox, for tests under load.")
    var unlimited = false

    /// True when nothing is slow or fails on purpose, actions take their usual time, and the quotas are Microsoft's.
    var isStandard: Bool { latency == 0 && fault.isEmpty && actionTime == 10 && !unlimited }

    func validate() throws {
        guard (0...600_000).contains(latency) else {
            throw ValidationError("--latency takes 0 to 600000 milliseconds.")
        }
        guard (0...86_400).contains(actionTime) else {
            throw ValidationError("--action-time takes 0 to 86400 seconds.")
        }
    }

    /// The whole configuration of a sandbox.
    ///
    /// - Parameters:
    ///   - world: Which tenant.
    ///   - clock: Whether it stands still or moves along.
    /// - Returns: The configuration; its tenant is generated when it is first asked.
    func configuration(of world: SandboxWorldArguments, clock: SandboxClock) -> SandboxConfiguration {
        SandboxConfiguration(
            seed: world.seed,
            scale: world.scale,
            clock: clock,
            latency: .milliseconds(latency),
            faults: fault,
            limits: unlimited ? .unlimited : .microsoft,
            actionTime: .seconds(actionTime)
        )
    }
}
