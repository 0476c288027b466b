import Synchronization

/// What a client learned about the services while it runs.
final class ClientMemory: Sendable {
    /// Set once the service refused to filter devices by their ids, which is undocumented.
    let refusesMachineFilter = Atomic(false)
}
