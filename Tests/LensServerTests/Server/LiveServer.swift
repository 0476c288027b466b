import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

@testable import LensServer

/// A server on a free port of the loopback for as long as a test runs.
struct LiveServer {
    let port: Int
    let address: String
    private let shutdown: @Sendable () async -> Void

    /// Asks the server to end, as a signal would.
    func endGracefully() async { await shutdown() }

    static func run(
        _ settings: ServerSettings = ServerSettings(),
        logger: Logger = CapturedLog().logger,
        _ body: @escaping @Sendable (LiveServer) async throws -> Void
    ) async throws {
        var settings = settings
        settings.port = 0
        let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
        let server = LensServer(settings: settings, tenant: try .sample(), logger: logger) { continuation.yield($0) }
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { continuation.finish() }
                try await group.run()
            }
            tasks.addTask {
                guard let address = await addresses.first(where: { _ in true }) else { return }
                let port = address.split(separator: ":").last.flatMap { Int($0.dropLast()) } ?? 0
                try await body(
                    LiveServer(port: port, address: address) { await group.triggerGracefulShutdown() }
                )
                await group.triggerGracefulShutdown()
            }
            try await tasks.waitForAll()
        }
    }
}

/// A connection over which a test sends whatever bytes it likes.
struct RawConnection {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    static func open(_ server: LiveServer) async throws -> RawConnection {
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: server.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return RawConnection(channel: channel)
    }

    /// Sends pieces, with pauses between them, and returns what the server sends until it closes the connection.
    func exchange(_ pieces: some Sequence<String> & Sendable, pause: Duration = .zero) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: String.self) { group in
                group.addTask {
                    for piece in pieces {
                        do {
                            try await outbound.write(ByteBuffer(string: piece))
                            if pause > .zero { try await Task.sleep(for: pause) }
                        } catch {
                            break
                        }
                    }
                    return ""
                }
                group.addTask { await RawConnection.rest(of: inbound) }
                var answer = ""
                for try await text in group where !text.isEmpty {
                    answer = text
                    group.cancelAll()
                }
                return answer
            }
        }
    }

    /// Whether the server closes the connection on a client that sends the same piece again and again and reads nothing.
    func sendsUntilClosed(_ piece: String) async throws -> Bool {
        try await channel.executeThenClose { _, outbound in
            do {
                while true { try await outbound.write(ByteBuffer(string: piece)) }
            } catch {
                return !(error is CancellationError)
            }
        }
    }

    private static func rest(of inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async -> String {
        var bytes = ByteBuffer()
        do {
            for try await var buffer in inbound { bytes.writeBuffer(&buffer) }
        } catch {
            bytes.writeString("[reset]")
        }
        bytes.writeString("[closed]")
        return String(buffer: bytes)
    }
}

/// The same piece again and again.
struct Endless: Sequence, Sendable {
    let first: String
    let piece: String

    func makeIterator() -> AnyIterator<String> {
        var isFirst = true
        return AnyIterator {
            defer { isFirst = false }
            return isFirst ? first : piece
        }
    }
}
