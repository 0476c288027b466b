import Testing

@testable import LensServer

@Suite(.timeLimit(.minutes(10)))
struct HostileRequestTests {
    private func answer(_ pieces: some Sequence<String> & Sendable) async throws -> String {
        var settings = ServerSettings()
        settings.limits.bodyBytes = 100_000
        let box = AnswerBox()
        try await LiveServer.run(settings) { server in
            box.answer = try await RawConnection.open(server).exchange(pieces)
        }
        return box.answer
    }

    private func request(_ first: String, _ fields: [String], body: String = "") -> String {
        ([first, "Host: 127.0.0.1"] + fields + ["Connection: close"]).joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    @Test func `refuses a body that announces more than the limit, before it comes`() async throws {
        let head = request(
            "POST /api/v1/entities HTTP/1.1",
            ["Content-Type: application/json", "Content-Length: 10000000000"]
        )
        let answer = try await answer([head])
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(answer.contains("\"code\":\"tooLarge\""))
        #expect(answer.hasSuffix("[closed]"))
    }

    @Test(arguments: ["POST /api/v1/entities HTTP/1.1"])
    func `ends a body without end`(line: String) async throws {
        let head = request(line, ["Content-Type: application/json", "Transfer-Encoding: chunked"])
        let chunk = "2000\r\n" + String(repeating: " ", count: 0x2000) + "\r\n"
        let answer = try await answer(Endless(first: head, piece: chunk))
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(answer.hasSuffix("[closed]"))
    }

    @Test(arguments: ["GET /healthz HTTP/1.1", "POST /nothing HTTP/1.1", "GET / HTTP/1.1"])
    func `ends a body that nobody asked for`(line: String) async throws {
        let head = request(line, ["Transfer-Encoding: chunked"])
        let chunk = "2000\r\n" + String(repeating: "x", count: 0x2000) + "\r\n"
        let answer = try await answer(Endless(first: head, piece: chunk))
        #expect(answer.hasSuffix("[closed]"))
    }

    @Test(arguments: [
        ["X: a\u{0}b"], ["X : a"], ["X: a\r\n b: c\rd"], ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: -1"], ["Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: chunked, identity"], ["X: " + String(repeating: "y", count: 40_000)],
        (0..<200).map { "X\($0): y" }, ["Host: evil.example"], ["Host: 127.0.0.1"],
    ])
    func `refuses fields that two readers could read differently`(fields: [String]) async throws {
        let answer = try await answer([request("GET / HTTP/1.1", fields)])
        #expect(answer.hasPrefix("HTTP/1.1 4") || answer == "[closed]", "\(answer.prefix(200))")
        #expect(!answer.contains("HTTP/1.1 2"))
    }

    @Test(arguments: [
        "GET /sign-in%0d%0aX-Evil:%201 HTTP/1.1", "GET /?x=%0d%0aX-Evil:%201 HTTP/1.1",
        "GET /assets/%0d%0aX-Evil:%201 HTTP/1.1", "GET /\u{1}X-Evil: 1 HTTP/1.1", "G\u{0}T / HTTP/1.1",
        "GET http://evil.example/%0aX-Evil:1 HTTP/1.1",
    ])
    func `puts nothing of a request into the fields of its answer`(line: String) async throws {
        let answer = try await answer([request(line, ["X-Request-Id: evil\u{9}id"])])
        let head = answer.prefix(while: { $0 != "{" && $0 != "<" })
        #expect(!head.lowercased().contains("evil"), "\(head)")
    }

    @Test(arguments: ["HTTP/1.1", "HTTP/1.0"])
    func `refuses a request without a host`(version: String) async throws {
        let answer = try await answer(["GET / \(version)\r\nConnection: close\r\n\r\n"])
        #expect(answer.hasPrefix("HTTP/1.1 421 "))
    }

    @Test func `reads no address of a line that is a page's of another server`() async throws {
        let answer = try await answer([
            "GET http://127.0.0.1/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
        ])
        #expect(answer.hasPrefix("HTTP/1.1 421 "))
    }
}
