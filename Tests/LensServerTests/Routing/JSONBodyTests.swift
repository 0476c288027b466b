import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import LensServer

struct JSONBodyTests {
    /// A server of one route that gives back the JSON it got.
    private var echo: some ApplicationProtocol {
        let router = Router(context: LensRequestContext.self)
        router.add(middleware: ProblemMiddleware(methods: RouteMethods(router), metrics: ServerMetrics()))
        router.post("/") { request, _ in Response.json(try await request.jsonBody(limit: 1_000)) }
        return Application(router: router)
    }

    private func answer(to body: ByteBuffer, type: String? = "application/json") async throws -> TestResponse {
        let headers: HTTPFields = type.map { [.contentType: $0] } ?? [:]
        return try await echo.test(.router) { client in
            try await client.execute(uri: "/", method: .post, headers: headers, body: body)
        }
    }

    private func code(of response: TestResponse) throws -> String? {
        try JSONValue(parsing: Array(buffer: response.body))["code"]?.string
    }

    @Test(arguments: ["application/json", "Application/JSON; charset=\"UTF-8\"", "application/json;charset=utf-8"])
    func `reads JSON`(type: String) async throws {
        let response = try await answer(to: ByteBuffer(string: #"{"a":[1,"ü"]}"#), type: type)
        #expect(response.status == .ok)
        #expect(String(buffer: response.body) == #"{"a":[1,"ü"]}"#)
    }

    @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"])
    func `refuses other types of content`(type: String?) async throws {
        let response = try await answer(to: ByteBuffer(string: "{}"), type: type)
        #expect(response.status == .unsupportedMediaType)
        #expect(try code(of: response) == "unsupportedMediaType")
    }

    @Test func `refuses more bytes than the limit and ends the connection`() async throws {
        let response = try await answer(to: ByteBuffer(repeating: 0x20, count: 1_001))
        #expect(response.status == .contentTooLarge)
        #expect(response.headers[.connection] == "close")
        #expect(try code(of: response) == "tooLarge")
    }

    @Test(arguments: [
        Array(#"{"a":"#.utf8), [], Array("\"\u{1}\"".utf8), [0x22, 0xC3, 0x28, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
        [0xEF, 0xBB, 0xBF, 0x7B, 0x7D], Array((String(repeating: "[", count: 500)).utf8),
        Array((String(repeating: "[", count: 65) + String(repeating: "]", count: 65)).utf8), Array("{} {}".utf8),
    ])
    func `refuses malformed and deep JSON and malformed UTF-8`(bytes: [UInt8]) async throws {
        let response = try await answer(to: ByteBuffer(bytes: bytes))
        #expect(response.status == .badRequest)
        #expect(try code(of: response) == "invalidRequest")
        #expect(response.headers[.contentType] == "application/problem+json")
    }

    @Test func `accepts JSON of the greatest depth`() async throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try await answer(to: ByteBuffer(string: text)).status == .ok)
    }
}
