import HTTPTransport
import HTTPTypes
import Testing

@testable import DefenderAPI

struct BatchReaderTests {
    private static let path = "/v1.0/$batch"

    private func ids(_ range: Range<Int>) -> [IncidentID] {
        range.compactMap { IncidentID($0.description) }
    }

    /// An answer whose items are made by a closure from the id in the item's address; replies come backwards.
    private static func batch(_ item: @escaping @Sendable (String) -> String) -> ScriptedTransport.Step {
        ScriptedTransport.Step(method: .post, path: path) { request in
            let requests = try JSONValue(parsing: request.body)["requests"]?.array ?? []
            let responses = requests.reversed().map { value in
                let id = value["id"]?.string ?? ""
                let key = value["url"]?.string?.split(separator: "/").last.map(String.init) ?? ""
                return #"{"id":"\#(id)",\#(item(key))}"#
            }
            let body = #"{"responses":[\#(responses.joined(separator: ","))]}"#
            return TransportResponse(head: HTTPResponse(status: .ok), body: TransportBody(Array(body.utf8)))
        }
    }

    private static func found(_ key: String) -> String { #""status":200,"headers":{},"body":{"id":"\#(key)"}"# }

    @Test func `asks for 20 items a call and pairs the answers by id`() async throws {
        let transport = ScriptedTransport(
            [.token()] + (0..<3).map { _ in BatchReaderTests.batch(BatchReaderTests.found) }
        )
        let results = try await DefenderClient(transport).incidents(ids: ids(0..<45) + ids(0..<5))
        #expect(results.count == 45)
        for (id, result) in results { #expect(try result.get().id == id) }
        transport.finish()
    }

    @Test func `gives every item its own result`() async throws {
        let transport = ScriptedTransport([
            .token(),
            BatchReaderTests.batch { key in
                switch key {
                case "1": BatchReaderTests.found(key)
                case "2": #""status":404,"body":{"error":{"code":"NotFound","innerError":{"request-id":"r2"}}}"#
                case "3": #""status":403,"body":{"error":{"code":"Forbidden"}}"#
                case "4": #""status":200,"body":"text""#
                default: #""status":"odd""#
                }
            },
        ])
        let results = try await DefenderClient(transport).incidents(ids: ids(1..<6))
        let codes = ids(1..<6).map { id -> APIError.Code? in
            if case .failure(let error)? = results[id] { error.code } else { nil }
        }
        #expect(codes == [nil, .notFound, .forbidden, .malformedResponse, .malformedResponse])
        transport.finish()
    }

    @Test func `asks again only for the items that were throttled, after the longest wait`() async throws {
        let clock = ManualClock(isJumping: true)
        let start = clock.now
        let transport = ScriptedTransport([
            .token(),
            BatchReaderTests.batch { key in
                key == "1" ? BatchReaderTests.found(key) : #""status":429,"headers":{"retry-after":"1\#(key)"}"#
            },
            BatchReaderTests.batch(BatchReaderTests.found),
        ])
        let results = try await DefenderClient(transport, clock: clock).incidents(ids: ids(1..<4))
        #expect(try results.values.map { try $0.get().id.text }.sorted() == ["1", "2", "3"])
        #expect(start.duration(to: clock.now) == .seconds(13))
        #expect(
            String(decoding: transport.requests.last?.body ?? [], as: UTF8.self).contains("/incidents/1\"") == false
        )
        transport.finish()
    }

    @Test func `fails at once when the wait would pass the deadline`() async throws {
        let transport = ScriptedTransport([
            .token(), BatchReaderTests.batch { _ in #""status":429,"headers":{"Retry-After":"100"}"# },
        ])
        let client = DefenderClient(transport, clock: ManualClock())
        let deadline = client.pipeline.time.now.advanced(by: .seconds(60))
        let results = try await client.incidents(ids: ids(1..<2), deadline: deadline)
        guard case .failure(let error)? = results.values.first else {
            Issue.record("The item must have failed.")
            return
        }
        #expect(error.code == .throttled && error.retryAfter == .seconds(100))
        transport.finish()
    }

    @Test func `tells every id why the whole batch failed`() async throws {
        let transport = ScriptedTransport([.token(), .post(BatchReaderTests.path, status: 403, "{}")])
        let results = try await DefenderClient(transport).incidents(ids: ids(1..<4))
        for case .failure(let error) in results.values { #expect(error.code == .forbidden) }
        #expect(results.count == 3)
        transport.finish()
    }

    @Test func `follows a merged incident one step`() async throws {
        let transport = ScriptedTransport([
            .token(),
            BatchReaderTests.batch { key in
                #""status":200,"body":{"id":"\#(key)","status":"redirected","redirectIncidentId":"9"}"#
            },
            BatchReaderTests.batch { key in #""status":200,"body":{"id":"\#(key)","redirectIncidentId":"10"}"# },
        ])
        let results = try await DefenderClient(transport).incidents(ids: ids(1..<2))
        #expect(try results.values.first?.get().id.text == "9")
        transport.finish()
    }

    @Test func `counts every item against the quota but one call`() async throws {
        let meter = CallMeter()
        let transport = ScriptedTransport([.token(), BatchReaderTests.batch(BatchReaderTests.found)])
        try await CallMeter.$current.withValue(meter) {
            _ = try await DefenderClient(transport).incidents(ids: ids(0..<7))
        }
        #expect(meter[.graph] == .init(calls: 1, quota: 7))
    }
}
