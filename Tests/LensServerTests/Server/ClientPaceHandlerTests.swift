import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import LensServer

struct ClientPaceHandlerTests {
    private let loop = EmbeddedEventLoop()
    private let channel: EmbeddedChannel
    private let request = HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1", path: "/")

    init() throws {
        channel = EmbeddedChannel(handler: ClientPaceHandler(ServerLimits()), loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func ask() throws {
        try channel.writeInbound(HTTPRequestPart.head(request))
        try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    private func answer(_ fields: HTTPFields = [:]) throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok, headerFields: fields)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func `closes a connection on which no request comes in time`() {
        loop.advanceTime(by: .seconds(19))
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `closes a connection that is not used any more, but waits for slow answers`() throws {
        try ask()
        loop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
        try answer()
        loop.advanceTime(by: .seconds(19))
        try ask()
        try answer()
        loop.advanceTime(by: .seconds(19))
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `closes a connection whose body dribbles`() throws {
        try channel.writeInbound(HTTPRequestPart.head(request))
        for _ in 0..<19 {
            loop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        loop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `takes no further request after a last answer`() throws {
        try ask()
        try answer([.connection: "close"])
        while try channel.readInbound(as: HTTPRequestPart.self) != nil {}
        try? ask()
        #expect(try channel.readInbound(as: HTTPRequestPart.self) == nil)
    }
}
