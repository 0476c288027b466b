import HTTPTypes
import Hummingbird
import Synchronization
import Testing

@testable import LensServer

struct SignInTests {
    private let form: HTTPFields = [
        .contentType: "application/x-www-form-urlencoded", .origin: "http://127.0.0.1:8480",
    ]

    private func signIn(_ client: RouteClient, token: String) async throws -> RouteAnswer {
        try await client.send(.post, "/sign-in", form, body: "token=\(token)")
    }

    private func cookie(from answer: RouteAnswer) throws -> String {
        String(try #require(answer.fields[.setCookie]).prefix { $0 != ";" })
    }

    @Test func `leads from the page to the sign-in page and back`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        let first = try await client.send(.get, "/")
        #expect(first.status == 303)
        #expect(first.fields[.location] == "/sign-in")
        let page = try await client.send(.get, "/sign-in")
        #expect(page.body.contains("name=\"token\""))

        let answer = try await signIn(client, token: ServerSettings.viewerToken + "%0A")
        #expect(answer.status == 303)
        #expect(answer.fields[.location] == "/")
        let field = try #require(answer.fields[.setCookie])
        #expect(field.hasPrefix("__Host-"))
        #expect(field.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Strict"))
        #expect(!field.contains(ServerSettings.viewerToken))

        let cookie = try cookie(from: answer)
        #expect(try await client.send(.get, "/", [.cookie: "a=b; \(cookie)"]).status == 200)
        #expect(try await client.send(.get, "/", [.cookie: cookie + "0"]).status == 303)
        #expect(try await client.send(.get, "/", [.cookie: "\(cookie); \(cookie)"]).status == 303)
    }

    @Test func `ends the session when signing out`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        let cookie = try cookie(from: try await signIn(client, token: ServerSettings.viewerToken))
        let unsaid = try await client.send(.post, "/sign-out", [.cookie: cookie])
        #expect(unsaid.status == 403)
        #expect(try await client.send(.get, "/", [.cookie: cookie]).status == 200)

        let answer = try await client.send(.post, "/sign-out", [.cookie: cookie, .fetchSite: "same-origin"])
        #expect(answer.status == 303)
        #expect(answer.fields[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await client.send(.get, "/", [.cookie: cookie]).status == 303)
    }

    @Test func `a token never works as a session`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        let cookie = "__Host-defender-lens=\(ServerSettings.viewerToken)"
        #expect(try await client.send(.get, "/", [.cookie: cookie]).status == 303)
    }

    @Test func `refuses wrong tokens, and after ten of them every try for a minute`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        for _ in 0..<10 {
            let answer = try await signIn(client, token: "wrong")
            #expect(answer.status == 401)
            #expect(answer.fields[.setCookie] == nil)
        }
        let answer = try await signIn(client, token: ServerSettings.viewerToken)
        #expect(answer.status == 429)
        let wait = try #require(answer.fields[.retryAfter].flatMap { Int($0) })
        #expect((1...60).contains(wait))
    }

    @Test func `reads only forms of a few bytes`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        #expect(try await client.send(.post, "/sign-in", body: "token=x").status == 415)
        #expect(try await client.send(.post, "/sign-in", form, body: "name=x").status == 400)
        let long = String(repeating: "x", count: 9_000)
        #expect(try await signIn(client, token: long).status == 413)
    }

    @Test func `has no sign-in page where no token is needed`() async throws {
        let answer = try await RouteClient(try .sample()).send(.get, "/sign-in")
        #expect(answer.status == 303)
        #expect(answer.fields[.location] == "/")
    }
}
