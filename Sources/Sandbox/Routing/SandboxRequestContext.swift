import Hummingbird
import Logging
import Synchronization

/// What the routes need of a request context, on a port and in process.
protocol SandboxRequestContext: RequestContext {
    /// Where a body that comes in chunks is put, for a caller that pulls it; nil where the server writes it.
    var outlet: SandboxBodyOutlet? { get }
    /// Whether the request is an item of a batch, whose answer waits for no latency of its own.
    var isBatchItem: Bool { get }
}

extension SandboxRequestContext {
    // Hunting queries and batches are short; the limit keeps a careless client from filling the memory.
    var maxUploadSize: Int { 4 << 20 }
}

/// The context of a request that came over a connection.
struct SandboxPortContext: SandboxRequestContext {
    var coreContext: CoreRequestContextStorage
    var outlet: SandboxBodyOutlet? { nil }
    var isBatchItem: Bool { false }

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// The context of a request that never left the process.
struct SandboxInProcessContext: SandboxRequestContext {
    /// Where such contexts come from: the caller, not a connection.
    struct Source: RequestContextSource {
        var logger: Logger
        var outlet: SandboxBodyOutlet
        var isBatchItem: Bool
    }

    var coreContext: CoreRequestContextStorage
    let outlet: SandboxBodyOutlet?
    let isBatchItem: Bool

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        outlet = source.outlet
        isBatchItem = source.isBatchItem
    }
}

/// Hands the chunks of a body from a route to the caller in the same process.
final class SandboxBodyOutlet: Sendable {
    private let pull = Mutex<SandboxAnswer.Pull?>(nil)

    init() {}

    func put(_ pull: @escaping SandboxAnswer.Pull) {
        self.pull.withLock { $0 = pull }
    }

    func take() -> SandboxAnswer.Pull? {
        pull.withLock { $0.take() }
    }
}
