import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import LensServer

struct HuntCancellationTests {
    @Test(.timeLimit(.minutes(10)))
    func `cancels the hunt of a client that goes away`() async throws {
        let (started, begin) = AsyncStream<Void>.makeStream()
        let (cancelled, cancel) = AsyncStream<Void>.makeStream()
        let tenant = ScriptedHunting {
            begin.yield()
            let (never, end) = AsyncStream<Void>.makeStream()
            await withTaskCancellationHandler {
                for await _ in never {}
            } onCancel: {
                cancel.yield()
                end.finish()
            }
            throw CancellationError()
        }
        try await tenant.application().test(.live) { client in
            let port = try #require(client.port)
            var starts = started.makeAsyncIterator()
            var cancellations = cancelled.makeAsyncIterator()
            let connection = try await Self.hunt(port: port)
            await starts.next()
            try await connection.close()
            await cancellations.next()
        }
        #expect(tenant.queries.count == 1)
    }

    /// Sends a hunt and leaves the connection open.
    private static func hunt(port: Int) async throws -> any Channel {
        let body = #"{"query":"DeviceEvents"}"#
        let request = """
            POST /api/v1/hunts HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n\
            Content-Length: \(body.utf8.count)\r\n\r\n\(body)
            """
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: request))
        return channel
    }

    @Test func `ends the connection of a hunt with its answer`() async throws {
        let tenant = ScriptedHunting { ScriptedHunting.json(HuntRoutesTests.answer) }
        let reply = try await tenant.application().post("/api/v1/hunts", #"{"query":"DeviceEvents"}"#)
        #expect(reply.status == 200)
        #expect(reply.fields[.connection] == "close")
    }

    @Test(.timeLimit(.minutes(10)))
    func `answers at once when the body is too large`() async throws {
        let tenant = ScriptedHunting { ScriptedHunting.json(HuntRoutesTests.answer) }
        let body = #"{"query":""# + String(repeating: "x", count: 3 << 20) + #""}"#
        let status = try await tenant.application().test(.live) { client in
            try await client.execute(
                uri: "/api/v1/hunts",
                method: .post,
                headers: [.contentType: "application/json"],
                body: ByteBuffer(string: body)
            ).status.code
        }
        #expect(status == 413)
    }
}
