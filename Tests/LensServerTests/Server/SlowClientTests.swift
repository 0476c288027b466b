import Testing

@testable import LensServer

@Suite(.timeLimit(.minutes(10)))
struct SlowClientTests {
    private func settings(_ change: (inout ServerLimits) -> Void) -> ServerSettings {
        var settings = ServerSettings()
        settings.limits.clientTime = .milliseconds(250)
        change(&settings.limits)
        return settings
    }

    private func answer(
        to first: String,
        then piece: String,
        _ change: (inout ServerLimits) -> Void = { _ in }
    )
        async throws -> String
    {
        let settings = settings(change)
        let box = AnswerBox()
        try await LiveServer.run(settings) { server in
            let connection = try await RawConnection.open(server)
            box.answer = try await connection.exchange(Endless(first: first, piece: piece), pause: .milliseconds(10))
        }
        return box.answer
    }

    @Test func `cuts a client that says nothing`() async throws {
        #expect(try await answer(to: "", then: "") == "[closed]")
    }

    @Test func `cuts a client that dribbles its head`() async throws {
        #expect(try await answer(to: "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n", then: "X: y\r\n").hasSuffix("[closed]"))
    }

    @Test func `cuts a client that dribbles its body`() async throws {
        let head = """
            POST /api/v1/entities HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/json\r
            Content-Length: 100000\r
            \r

            """
        let answer = try await answer(to: head, then: " ")
        #expect(!answer.contains("200 OK"))
        #expect(answer.hasSuffix("[closed]"))
    }

    @Test func `cuts a client that asks but does not read`() async throws {
        let request = "GET /assets/base.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        try await LiveServer.run(settings { _ in }) { server in
            let connection = try await RawConnection.open(server)
            #expect(try await connection.sendsUntilClosed(String(repeating: request, count: 100)))
        }
    }
}
