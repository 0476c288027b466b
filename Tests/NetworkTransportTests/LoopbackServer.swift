import NIOCore
import NIOPosix
import NIOSSL

/// A server on a free port of the loopback interface that sends fixed bytes, whatever it is asked.
///
/// It knows no HTTP: each test writes the bytes of its answer, which may be broken on purpose.
final class LoopbackServer: Sendable {
    /// What happens on each connection once a request begins to arrive.
    enum Behaviour: Sendable {
        /// Sends the text and keeps the connection open.
        case answer(String)
        /// Sends the text and cuts the connection.
        case cut(String)
        /// Sends what the closure makes of the request's text, and keeps the connection open.
        case respond(@Sendable (String) -> String)
        /// Says nothing.
        case silence
    }

    private let channel: any Channel

    /// The port that the system chose.
    var port: Int { channel.localAddress?.port ?? 0 }

    private init(_ channel: any Channel) {
        self.channel = channel
    }

    /// Runs an operation while a server behaves in a certain way.
    static func with<Value>(
        _ behaviour: Behaviour,
        tls: TLSConfiguration? = nil,
        _ operation: (LoopbackServer) async throws -> Value
    ) async throws -> Value {
        let context = try tls.map { try NIOSSLContext(configuration: $0) }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(FixedAnswer(behaviour))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            let value = try await operation(LoopbackServer(channel))
            try await channel.close().get()
            return value
        } catch {
            try? await channel.close().get()
            throw error
        }
    }
}

private final class FixedAnswer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let behaviour: LoopbackServer.Behaviour
    private var hasAnswered = false

    init(_ behaviour: LoopbackServer.Behaviour) {
        self.behaviour = behaviour
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !hasAnswered else { return }
        hasAnswered = true
        let request = String(buffer: unwrapInboundIn(data))
        switch behaviour {
        case .answer(let text): send(text, context)
        case .respond(let make): send(make(request), context)
        case .cut(let text):
            let loopBound = NIOLoopBound(context, eventLoop: context.eventLoop)
            send(text, context).whenComplete { _ in loopBound.value.close(promise: nil) }
        case .silence: break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    @discardableResult
    private func send(_ text: String, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)))
    }
}
