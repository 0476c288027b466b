import AsyncHTTPClient
import HTTPTransport
import HTTPTypes
import NIOCore
import NIOHTTP1

extension HTTPClientRequest {
    /// Converts a request; asks for compression unless the request says otherwise.
    ///
    /// - Parameters:
    ///   - request: Everything but the body.
    ///   - watched: The request's body.
    /// - Throws: ``TransportError`` `connectionFailed` for a request without scheme, authority or path.
    init(_ request: TransportRequest, body watched: WatchedBody) throws {
        guard let scheme = request.head.scheme, let authority = request.head.authority, let path = request.head.path
        else { throw TransportError(.connectionFailed, "The request has no complete address.") }
        self.init(url: "\(scheme)://\(authority)\(path)")
        method = HTTPMethod(rawValue: request.head.method.rawValue)
        for field in request.head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
        if headers["accept-encoding"].isEmpty { headers.add(name: "accept-encoding", value: "gzip, deflate") }
        if !watched.bytes.isEmpty {
            body = .stream(watched, length: .known(Int64(watched.bytes.count)))
        } else if method == .POST {
            body = .bytes([UInt8]())
        }
    }
}

extension HTTPResponse {
    /// Converts the head of an answer; fields with names that HTTP does not allow are left out.
    init(_ response: HTTPClientResponse) {
        self.init(status: Status(code: Int(response.status.code), reasonPhrase: ""))
        for (name, value) in response.headers {
            guard let name = HTTPField.Name(name) else { continue }
            headerFields.append(HTTPField(name: name, value: value))
        }
    }
}

extension NIODeadline {
    /// Converts an instant; nil becomes the distant future.
    init(_ instant: ContinuousClock.Instant?) {
        guard let instant else {
            self = .distantFuture
            return
        }
        self = .now() + TimeAmount(ContinuousClock.now.duration(to: instant))
    }
}
