import HTTPTransport
import NetworkTransport

extension NetworkAccess {
    /// Sockets of this machine.
    static let sockets = NetworkAccess { settings, work in
        do {
            return try await withNetworkTransport(settings) { try await work($0) }
        } catch let error as TransportError {
            // Only a certificate file that cannot be used gets here; failures of calls are `APIError`s.
            throw CommandFailure("\(error.message)", status: .configuration)
        }
    }
}
