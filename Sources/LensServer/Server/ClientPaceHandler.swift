import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes connections whose clients dribble, never end or do not read, and those whose answer says so.
final class ClientPaceHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var pace: ClientPace
    private var timer: Scheduled<Void>?
    private var timerFires = NIODeadline.distantFuture

    /// Creates a handler for one connection, with the server's limits.
    init(_ limits: ServerLimits) {
        pace = ClientPace(clientTime: TimeAmount(limits.clientTime), bodyBytes: limits.bodyBytes)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { opened(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        opened(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        timer?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var action = ClientPace.Action.proceed
        switch unwrapInboundIn(data) {
        case .head: pace.headArrived(at: context.eventLoop.now)
        case .body(let bytes): action = pace.bodyArrived(bytes.readableBytes)
        case .end: pace.requestEnded(at: context.eventLoop.now)
        }
        if action == .close { return context.close(promise: nil) }
        watch(context)
        if !pace.isFinishing { context.fireChannelRead(data) }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            pace.answerBegan(isLast: head.headerFields[.connection] == "close")
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            let action = pace.answerEnded(at: context.eventLoop.now)
            watch(context)
            guard action == .finish else { return context.write(data, promise: promise) }
            // Only this half is closed, and what still comes is thrown away: a connection that is closed with bytes
            // unread is reset, and the client would lose the answer that tells it why.
            context.writeAndFlush(data, promise: promise)
            context.close(mode: .output, promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        pace.becameWritable(context.channel.isWritable, at: context.eventLoop.now)
        watch(context)
        context.fireChannelWritabilityChanged()
    }

    private func opened(_ context: ChannelHandlerContext) {
        pace.opened(at: context.eventLoop.now)
        watch(context)
    }

    /// Sets the timer, unless it already goes off before the deadline and will look again then.
    private func watch(_ context: ChannelHandlerContext) {
        guard let deadline = pace.deadline, deadline < timerFires else { return }
        timer?.cancel()
        timerFires = deadline
        timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in
            timerFires = .distantFuture
            guard let deadline = pace.deadline else { return }
            if deadline <= context.eventLoop.now {
                context.close(promise: nil)
            } else {
                watch(context)
            }
        }
    }
}
