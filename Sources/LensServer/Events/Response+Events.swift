import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Response {
    /// A stream of server-sent events, which takes up its connection.
    ///
    /// - Parameters:
    ///   - request: The request, whose body was read.
    ///   - write: Writes the events until they end; cancelled when the reader goes away.
    /// - Returns: The answer; nothing is written before it is sent.
    static func events(
        to request: Request,
        _ write: @escaping @concurrent @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream",
                .cacheControl: "no-store",
                .connection: "close",
                .accelBuffering: "no",
            ],
            body: ResponseBody { writer in
                try await request.readBody.consumeWithCancellationOnInboundClose { _ in
                    try await write(&writer)
                }
                try await writer.finish(nil)
            }
        )
    }
}

extension Request {
    /// Whether the client asks for events as they come.
    var wantsEventStream: Bool {
        (headers[.accept] ?? "").split(separator: ",").contains { range in
            let type = range.prefix { $0 != ";" }
            return type.filter { $0 != " " }.lowercased() == "text/event-stream"
        }
    }
}

extension HTTPField.Name {
    /// Tells nginx and its kin to pass on what comes at once.
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .cacheControl
}
