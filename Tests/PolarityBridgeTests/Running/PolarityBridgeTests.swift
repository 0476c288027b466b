import DefenderAPI
import HTTPTransport
import ResponseActions
import Synchronization
import TenantAccess
import Testing

@testable import PolarityBridge

struct PolarityBridgeTests {
    /// Never answers; ends with the task.
    private struct Silence: HTTPTransport {
        func send(_ request: TransportRequest) async throws -> TransportResponse {
            try await Task.sleep(for: .seconds(3600))
            throw CancellationError()
        }
    }

    private final class Lines: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

        var all: [JSONValue] {
            let text = bytes.withLock { String(decoding: $0, as: UTF8.self) }
            return text.split(separator: "\n").compactMap { JSONValue(json: String($0)) }
        }
    }

    /// What the bridge writes until the input ends; the input comes in pieces.
    private func answers(to pieces: [String]) async throws -> [JSONValue] {
        let bridge = PolarityBridge(
            version: "1.2.3",
            tenants: .network { _ in OpenTransport(transport: Silence()) },
            place: OptionPlace { _ throws(OptionPlace.UnreadableFile) in
                throw OptionPlace.UnreadableFile(reason: "no such file")
            },
            record: { _ in .failure(AuditFailure("There is no place.")) }
        )
        let lines = Lines()
        let input = Mutex(pieces[...])
        try await bridge.run(
            receive: { Array((input.withLock { $0.popFirst() } ?? "").utf8) },
            send: { lines.add($0) }
        )
        return lines.all
    }

    private static let lookup =
        #"{"id":7,"type":"lookup","initiated":true,"options":{"tenantId":"a.example","clientId":"b","clientSecret":"c"},"#
        + #""entities":[{"value":"192.0.2.1","type":"IPv4"}]}"# + "\n"

    @Test func `the first line names the protocol and the program`() async throws {
        let first = try #require(try await answers(to: []).first)
        #expect(first == JSONValue(json: #"{"type":"hello","protocol":1,"version":"1.2.3"}"#))
    }

    @Test func `requests that come split are answered, and what cannot be meant is refused`() async throws {
        let found = try await answers(to: [
            #"{"id":1,"type":"vali"#, "date\",\"options\":{}}\n{\"id\":2,\"type\":\"x\"}\n", "rubbish\n",
            #"{"id":3,"type":"message","options":{},"payload":{"action":"device"}}"#,
        ])
        let answer = found.first { $0["id"]?.integer == 1 }
        #expect(answer?["result"]?.array?.compactMap { $0["key"]?.string } == ["clientId", "tenantId", "clientSecret"])
        #expect(found.first { $0["id"]?.integer == 2 }?["error"]?["code"]?.string == "invalidRequest")
        #expect(found.contains { $0["id"]?.isNull == true && $0["error"]?["code"]?.string == "invalidRequest" })
        #expect(found.first { $0["id"]?.integer == 3 }?["error"]?["code"]?.string == "misconfigured")
    }

    @Test func `a cancelled lookup has no answer`() async throws {
        let found = try await answers(to: [Self.lookup, #"{"type":"cancel","target":7}"# + "\n"])
        #expect(!found.contains { $0["id"]?.integer == 7 })
    }

    @Test func `an id that is under way is not taken twice`() async throws {
        let found = try await answers(to: [Self.lookup + Self.lookup + #"{"type":"cancel","target":7}"# + "\n"])
        #expect(found.filter { $0["id"]?.integer == 7 }.map { $0["error"]?["code"]?.string } == ["overloaded"])
    }

    @Test func `addresses that say nothing are answered without a tenant`() async throws {
        let found = try await answers(to: [Self.lookup.replacing("192.0.2.1", with: "127.0.0.1")])
        let result = found.first { $0["id"]?.integer == 7 }?["result"]
        #expect(result == JSONValue(json: #"[{"index":0,"data":null}]"#))
    }
}
