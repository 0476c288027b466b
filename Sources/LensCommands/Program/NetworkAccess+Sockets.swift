import HTTPTransport
import NetworkTransport

extension NetworkAccess {
    /// Sockets of this machine.
    static let sockets = NetworkAccess { configuration, work in
        throw CommandFailure("the network client is not built yet")
    }
}
