import HTTPTypes
import Hummingbird
import Testing

@testable import LensServer

struct AnswerFieldsTests {
    @Test(arguments: ["/", "/nothing", "/healthz", "/sign-in", "/assets/base.css"])
    func `every answer says what browsers may do with it`(path: String) async throws {
        let answer = try await RouteClient(try .sample()).send(.get, path)
        let policy = try #require(answer.fields[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self';"))
        #expect(!policy.contains("unsafe"))
        #expect(answer.fields[.xContentTypeOptions] == "nosniff")
        #expect(answer.fields[.referrerPolicy] == "same-origin")
        #expect(answer.fields[.crossOriginOpenerPolicy] == "same-origin")
        #expect(answer.fields[.crossOriginResourcePolicy] == "same-origin")
        #expect(answer.fields[.permissionsPolicy] != nil)
        #expect(answer.fields[.strictTransportSecurity] == nil)
        #expect(answer.fields[.requestID] == "r1")
        #expect(answer.fields[.accessControlAllowOrigin] == nil)
    }

    @Test(arguments: ["/", "/nothing", "/sign-in"])
    func `nothing that changes is kept by browsers`(path: String) async throws {
        let answer = try await RouteClient(try .sample()).send(.get, path)
        #expect(answer.fields[.cacheControl] == "no-store")
    }

    @Test func `takes no request id from outside`() async throws {
        let answer = try await RouteClient(try .sample()).send(.get, "/", [.requestID: "evil"])
        #expect(answer.fields[values: .requestID] == ["r1"])
    }

    @Test func `asks for TLS only when it speaks TLS`() async throws {
        var settings = ServerSettings()
        settings.tls = ServerSettings.TLSFiles(certificate: "c.pem", key: "k.pem")
        let answer = try await RouteClient(try .sample(settings)).send(.get, "/healthz")
        #expect(answer.fields[.strictTransportSecurity] == "max-age=31536000")
    }
}
