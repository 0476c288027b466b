import FoundationEssentials
import HTTPTransport
import HTTPTypes
import NIOSSL
import Testing

@testable import NetworkTransport

struct NetworkTransportTests {
    private static func request(
        _ port: Int,
        scheme: String = "http",
        host: String = "127.0.0.1",
        body: [UInt8] = [],
        seconds: Double = 20,
        maxBodyBytes: Int = 1 << 20
    ) -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(
                method: body.isEmpty ? .get : .post,
                scheme: scheme,
                authority: "\(host):\(port)",
                path: "/x?y=%27"
            ),
            body: body,
            deadline: .now.advanced(by: .seconds(seconds)),
            maxBodyBytes: maxBodyBytes
        )
    }

    /// Sends a request, reads the body and returns the error that must come.
    private func failure(
        _ request: TransportRequest,
        _ settings: NetworkSettings = NetworkSettings()
    ) async throws -> TransportError {
        try #require(
            await #expect(throws: TransportError.self) {
                try await withNetworkTransport(settings) { transport in
                    _ = try await transport.send(request).body.collect(upTo: 1 << 20)
                }
            }
        )
    }

    @Test func `sends method, path, fields and body, and returns the answer`() async throws {
        try await LoopbackServer.with(
            .respond { request in
                let echo = request.replacing("\r\n", with: "|")
                return "HTTP/1.1 201 Created\r\nX-Kind: echo\r\nContent-Length: \(echo.utf8.count)\r\n\r\n\(echo)"
            }
        ) { server in
            try await withNetworkTransport { transport in
                let response = try await transport.send(
                    NetworkTransportTests.request(server.port, body: Array("hello".utf8))
                )
                #expect(response.head.status == .created)
                #expect(response.head.headerFields[HTTPField.Name("X-Kind") ?? .accept] == "echo")
                let text = String(decoding: try await response.body.collect(upTo: 10_000), as: UTF8.self).lowercased()
                #expect(text.hasPrefix("post /x?y=%27 http/1.1|"))
                #expect(text.contains("accept-encoding: gzip, deflate") && text.contains("content-length: 5"))
            }
        }
    }

    @Test func `hands redirects back`() async throws {
        let answer = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"
        try await LoopbackServer.with(.answer(answer)) { server in
            try await withNetworkTransport { transport in
                let response = try await transport.send(NetworkTransportTests.request(server.port))
                #expect(response.head.status == .found)
            }
        }
    }

    @Test func `says that the connection broke off in the body`() async throws {
        try await LoopbackServer.with(.cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) { server in
            let error = try await failure(NetworkTransportTests.request(server.port))
            #expect(error.code == .connectionReset)
        }
    }

    @Test func `says that the connection broke off before the head`() async throws {
        try await LoopbackServer.with(.cut("")) { server in
            let code = try await failure(NetworkTransportTests.request(server.port)).code
            #expect(code == .connectionReset || code == .connectionFailed)
        }
    }

    @Test func `gives up at the deadline when no head comes`() async throws {
        try await LoopbackServer.with(.silence) { server in
            let request = NetworkTransportTests.request(server.port, seconds: 0.2)
            let error = try await failure(request)
            #expect(error.code == .timedOut)
        }
    }

    @Test func `gives up at the deadline when the body stalls`() async throws {
        try await LoopbackServer.with(.answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")) { server in
            let request = NetworkTransportTests.request(server.port, seconds: 0.5)
            let error = try await failure(request)
            #expect(error.code == .timedOut)
        }
    }

    @Test func `stops a body that is too large`() async throws {
        try await LoopbackServer.with(.answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nlarge")) { server in
            let request = NetworkTransportTests.request(server.port, maxBodyBytes: 4)
            let error = try await failure(request)
            #expect(error.code == .bodyTooLarge)
        }
    }

    @Test func `passes cancellation on`() async throws {
        try await LoopbackServer.with(.silence) { server in
            let task = Task {
                try await withNetworkTransport { try await $0.send(NetworkTransportTests.request(server.port)) }
            }
            task.cancel()
            await #expect(throws: CancellationError.self) { _ = try await task.value }
        }
    }

    @Test func `says that nobody listens`() async throws {
        let port = try await LoopbackServer.with(.silence) { $0.port }
        let error = try await failure(NetworkTransportTests.request(port))
        #expect(error.code == .connectionFailed)
    }

    @Test func `says that a name has no address`() async throws {
        let request = NetworkTransportTests.request(80, host: "no-such-host.invalid")
        let error = try await failure(request)
        #expect(error.code == .nameNotResolved && error.message.contains("no-such-host.invalid"))
    }

    @Test func `says that the proxy takes no connection`() async throws {
        let port = try await LoopbackServer.with(.silence) { $0.port }
        let settings = NetworkSettings(proxy: ProxyAddress("http://127.0.0.1:\(port)"))
        let error = try await failure(NetworkTransportTests.request(80), settings)
        #expect(error.code == .proxyRefused)
    }

    @Test(arguments: [
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
    ])
    func `says that the proxy refuses`(_ answer: String) async throws {
        try await LoopbackServer.with(.answer(answer)) { server in
            let settings = NetworkSettings(proxy: ProxyAddress("http://u:p@127.0.0.1:\(server.port)"))
            let request = NetworkTransportTests.request(443, scheme: "https", host: "graph.example")
            let error = try await failure(request, settings)
            #expect(error.code == .proxyRefused)
        }
    }

    @Test func `trusts a CA of its own, and nobody else's certificate`() async throws {
        try await CertificateFiles.with { files in
            let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
            try await LoopbackServer.with(.answer(answer), tls: files.server) { server in
                let request = NetworkTransportTests.request(server.port, scheme: "https", host: "localhost")
                let error = try await failure(request)
                #expect(error.code == .tlsFailed)
                try await withNetworkTransport(NetworkSettings(caFile: files.certificatePath)) { transport in
                    let body = try await transport.send(request).body.collect(upTo: 10)
                    #expect(body == Array("ok".utf8))
                }
            }
        }
    }

    @Test(arguments: ["caFile", "clientCertificateFile"])
    func `names the file that cannot be read`(_ key: String) throws {
        let settings =
            key == "caFile"
            ? NetworkSettings(caFile: "/no/such/file") : NetworkSettings(clientCertificateFile: "/no/such/file")
        let error = try #require(#expect(throws: TransportError.self) { _ = try NetworkTransport(settings) })
        #expect(error.code == .tlsFailed && error.message.contains(key))
    }

    @Test func `proves that nothing was sent when no connection came about`() async throws {
        let port = try await LoopbackServer.with(.silence) { $0.port }
        for host in ["127.0.0.1", "localhost", "no-such-host.invalid"] {
            let error = try await failure(NetworkTransportTests.request(port, host: host, body: [1]))
            #expect(error.isUnsent, "\(host): \(error)")
        }
    }

    @Test func `proves that nothing was sent when the proxy refuses`() async throws {
        let answer = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
        try await LoopbackServer.with(.answer(answer)) { server in
            let settings = NetworkSettings(proxy: ProxyAddress("http://127.0.0.1:\(server.port)"))
            let request = NetworkTransportTests.request(443, scheme: "https", host: "graph.example", body: [1])
            let error = try await failure(request, settings)
            #expect(error.isUnsent)
        }
    }

    @Test func `proves that nothing was sent when the certificate is not trusted`() async throws {
        try await CertificateFiles.with { files in
            try await LoopbackServer.with(.silence, tls: files.server) { server in
                let request = NetworkTransportTests.request(server.port, scheme: "https", host: "localhost", body: [1])
                let error = try await failure(request)
                #expect(error.code == .tlsFailed && error.isUnsent)
            }
        }
    }

    @Test func `does not claim that nothing was sent once the body was`() async throws {
        try await LoopbackServer.with(.silence) { server in
            let error = try await failure(NetworkTransportTests.request(server.port, body: [1], seconds: 0.5))
            #expect(error.code == .timedOut && !error.isUnsent)
        }
    }
}
