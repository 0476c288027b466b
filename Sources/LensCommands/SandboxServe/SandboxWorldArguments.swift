import ArgumentParser
import Sandbox

/// Which simulated tenant: the same flags on every command that uses one.
struct SandboxWorldArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Where the simulated tenant's random choices start.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How many times the usual number of device rows it holds.", valueName: "number"))
    var scale = 1

    @Option(
        help: ArgumentHelp(
            "The instant at which it lives (default: the present), such as 2026-11-22T10:00:00Z.",
            valueName: "instant"
        )
    )
    var now: InstantArgument?

    /// True when no flag changes the world.
    var isStandard: Bool { seed == 1 && scale == 1 && now == nil }

    func validate() throws {
        guard (1...10_000).contains(scale) else { throw ValidationError("--scale takes a number from 1 to 10000.") }
    }
}
