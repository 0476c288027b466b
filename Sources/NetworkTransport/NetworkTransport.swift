import AsyncHTTPClient
package import HTTPTransport
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// The transport over the network: HTTP/1.1 with as many connections as calls, TLS, a proxy, compressed bodies.
///
/// Redirects are handed back, never followed. ``shutdown()`` must be called once, after the last answer was read.
package final class NetworkTransport: HTTPTransport {
    private let client: HTTPClient
    private let hasProxy: Bool

    /// Connections to one host at once; quotas are far below.
    private static let maxConnectionsPerHost = 256
    /// The size that no body may have after decompression, whatever a request allows.
    private static let maxDecompressedBytes = 256 << 20

    /// Creates a transport; nothing is connected before the first request.
    ///
    /// - Throws: ``TransportError`` when a certificate file cannot be used.
    package init(_ settings: NetworkSettings = NetworkSettings()) throws {
        var configuration = HTTPClient.Configuration()
        configuration.tlsConfiguration = try .client(for: settings)
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: TimeAmount(settings.connectTimeout))
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit =
            NetworkTransport.maxConnectionsPerHost
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.decompression = .enabled(limit: .size(NetworkTransport.maxDecompressedBytes))
        configuration.httpVersion = .http1Only
        if let proxy = settings.proxy {
            configuration.proxy = .server(
                host: proxy.host,
                port: proxy.port,
                authorization: proxy.user.map { .basic(username: $0, password: proxy.password) }
            )
        }
        hasProxy = settings.proxy != nil
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Closes all connections; requests under way fail.
    package func shutdown() async throws {
        try await client.shutdown()
    }

    /// Sends one request over the pool of connections; throws `TransportError`, or `CancellationError` when the task ends.
    package func send(_ request: TransportRequest) async throws -> TransportResponse {
        let deadline = request.deadline
        let response = try await execute(request)
        return TransportResponse(
            head: HTTPResponse(response),
            body: body(of: response, deadline: deadline).limited(to: request.maxBodyBytes)
        )
    }

    private func execute(_ request: TransportRequest) async throws -> HTTPClientResponse {
        let body = WatchedBody(request.body)
        do {
            return try await mapNetworkErrors(hasProxy: hasProxy) {
                try await client.execute(
                    try HTTPClientRequest(request, body: body),
                    deadline: NIODeadline(request.deadline)
                )
            }
        } catch var error as TransportError {
            error.isUnsent = body.isUnsent
            throw error
        }
    }

    private func body(of response: HTTPClientResponse, deadline: ContinuousClock.Instant?) -> TransportBody {
        let pump = BodyPump(response.body)
        return TransportBody { [hasProxy] in
            try await mapNetworkErrors(hasProxy: hasProxy) {
                try await pump.next(before: deadline)
            }
        }
    }
}

/// Runs an operation with a network transport, which is shut down afterwards, also after an error.
///
/// - Throws: ``TransportError`` when a certificate file cannot be used; what the operation throws.
package func withNetworkTransport<Value>(
    _ settings: NetworkSettings = NetworkSettings(),
    _ operation: (NetworkTransport) async throws -> Value
) async throws -> Value {
    let transport = try NetworkTransport(settings)
    do {
        let value = try await operation(transport)
        try await transport.shutdown()
        return value
    } catch {
        try? await transport.shutdown()
        throw error
    }
}
