import Logging
import ServiceLifecycle

/// A service that runs until the user interrupts it.
struct LastingWork {
    /// How long a service may take to end after the first interruption.
    static let patience = Duration.seconds(20)

    private let group: ServiceGroup

    init(_ service: any Service, logger: Logger) {
        var configuration = ServiceGroupConfiguration(services: [service], logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.patience
        group = ServiceGroup(configuration: configuration)
    }

    /// Runs the service; the first interruption lets it end in order, the second stops it at once.
    ///
    /// - Throws: What the service throws; `CancellationError` when it was stopped at once.
    func run(in context: CommandContext) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { tasks in
            tasks.addTask {
                try await group.run()
                return true
            }
            tasks.addTask {
                try await context.interruption()
                await group.triggerGracefulShutdown()
                try await context.interruption()
                context.giveUpSoon()
                return false
            }
            defer { tasks.cancelAll() }
            guard try await tasks.next() == true else { throw CancellationError() }
        }
    }
}
