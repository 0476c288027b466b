import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOSSL
import Testing

@testable import LensServer
@testable import Sandbox

@Suite(.timeLimit(.minutes(10)))
struct LensServerTests {
    @Test func `names its address and ends when asked, idle connections with it`() async throws {
        try await LiveServer.run { server in
            #expect(server.address == "http://127.0.0.1:\(server.port)/")
            let connection = try await RawConnection.open(server)
            await server.endGracefully()
            #expect(try await connection.exchange([""]) == "[closed]")
        }
    }

    @Test func `ends in time although a client keeps a request open`() async throws {
        var settings = ServerSettings()
        settings.limits.endTime = .milliseconds(100)
        try await LiveServer.run(settings) { server in
            let connection = try await RawConnection.open(server)
            let head = """
                POST /api/v1/entities HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Content-Length: 100\r
                \r

                """
            async let answer = connection.exchange(Endless(first: head, piece: ""), pause: .milliseconds(5))
            await server.endGracefully()
            #expect(try await answer.hasSuffix("[closed]"))
        }
    }

    @Test func `logs neither its settings nor its queries when it starts and ends`() async throws {
        let log = CapturedLog()
        try await LiveServer.run(logger: log.logger) { _ in }
        #expect(log.text.contains("LensServer"))
        #expect(!log.text.contains("ServerSettings"))
        #expect(!log.text.contains("search "))
    }

    @Test func `does not start with mistakes in its settings`() async throws {
        var settings = ServerSettings()
        settings.host = "0.0.0.0"
        let server = LensServer(settings: settings, tenant: try .sample(), logger: CapturedLog().logger)
        let error = await #expect(throws: ServerStartError.self) { try await server.run() }
        #expect(error?.sentences == settings.mistakes)
    }

    @Test func `says that it is not ready once it ends`() async throws {
        let desk = try ServerDesk.sample()
        let client = RouteClient(desk)
        #expect(try await client.send(.get, "/readyz").status == 200)
        desk.readiness.end()
        let answer = try await client.send(.get, "/readyz")
        #expect(answer.status == 503)
        #expect(try await client.send(.get, "/healthz").status == 200)
    }

    @Test func `speaks TLS of version 1.2 and later`() async throws {
        try await Self.withCertificates { files, authority in
            var settings = ServerSettings()
            settings.host = "localhost"
            settings.tls = files
            try await LiveServer.run(settings) { server in
                #expect(server.address == "https://localhost:\(server.port)/")
                let url = server.address + "healthz"
                let body = try await Self.get(url, trusting: authority, upTo: .tlsv13)
                #expect(body == "ok\n")
                await #expect(throws: (any Error).self) {
                    _ = try await Self.get(url, trusting: authority, upTo: .tlsv11)
                }
            }
        }
    }

    @Test func `says which TLS file is wrong`() async throws {
        try await Self.withCertificates { files, _ in
            var missing = files
            missing.certificate += ".missing"
            #expect(
                throws: ServerStartError(sentences: [
                    "The TLS certificate \(missing.certificate) cannot be read as PEM."
                ])
            ) {
                try missing.configuration()
            }
            var swapped = files
            swapped.key = files.certificate
            #expect(
                throws: ServerStartError(sentences: ["The TLS private key \(files.certificate) cannot be read as PEM."])
            ) {
                try swapped.configuration()
            }
            try await Self.withCertificates { others, _ in
                var mixed = files
                mixed.key = others.key
                #expect(throws: ServerStartError.self) { try mixed.configuration() }
            }
        }
    }

    private static func withCertificates(
        _ body: (ServerSettings.TLSFiles, String) async throws -> Void
    ) async throws {
        let certificates = try SandboxCertificates.make()
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ServerSettings.TLSFiles(
            certificate: folder.appending(path: "chain.pem").path,
            key: folder.appending(path: "key.pem").path
        )
        try certificates.leafPEM.write(toFile: files.certificate, atomically: false, encoding: .utf8)
        try certificates.leafKeyPEM.write(toFile: files.key, atomically: false, encoding: .utf8)
        try await body(files, certificates.authorityPEM)
    }

    private static func get(
        _ url: String,
        trusting authority: String,
        upTo version: TLSVersion
    ) async throws -> String {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authority.utf8)))
        tls.minimumTLSVersion = .tlsv1
        tls.maximumTLSVersion = version
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(configuration: configuration)
        do {
            let response = try await client.execute(HTTPClientRequest(url: url), timeout: .seconds(10))
            let body = try await response.body.collect(upTo: 1_000)
            try await client.shutdown()
            return String(buffer: body)
        } catch {
            try await client.shutdown()
            throw error
        }
    }
}
