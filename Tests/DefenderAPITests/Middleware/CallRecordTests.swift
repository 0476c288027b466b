import HTTPTransport
import HTTPTypes
import Synchronization
import Testing

@testable import DefenderAPI

struct CallRecordTests {
    private final class Records: Sendable {
        let list = Mutex<[CallRecord]>([])

        var names: [String] {
            list.withLock { $0.map { "\($0.operation.service.rawValue) \($0.operation.rawValue) \($0.outcome.name)" } }
        }
    }

    private static let path = "/v1.0/security/alerts_v2"

    @Test func `tells of each request once, tokens and repeated tries included`() async throws {
        let records = Records()
        let transport = ScriptedTransport([
            .token(),
            .get(CallRecordTests.path, status: 503, ""),
            .failure(of: .get, CallRecordTests.path, .connectionReset),
            .get(CallRecordTests.path, status: 429, fields: ["Retry-After": "1"], "{}"),
            .get(CallRecordTests.path, #"{"value":[]}"#),
        ])
        let client = DefenderClient(transport).observingCalls { record in records.list.withLock { $0.append(record) } }
        _ = try await client.alerts(matching: nil, limit: 1)
        #expect(
            records.names == [
                "login token.get done", "graph alerts.list unavailable", "graph alerts.list connectionFailed",
                "graph alerts.list throttled", "graph alerts.list done",
            ]
        )
        transport.finish()
    }

    @Test func `tells of what cannot be read, and of a caller that went away`() async throws {
        let records = Records()
        let transport = ScriptedTransport([
            .token(),
            .get(CallRecordTests.path, "{"),
            .init(method: .get, path: CallRecordTests.path) { _ in throw CancellationError() },
        ])
        let client = DefenderClient(transport).observingCalls { record in records.list.withLock { $0.append(record) } }
        await #expect(throws: APIError.self) { _ = try await client.alerts(matching: nil, limit: 1) }
        await #expect(throws: CancellationError.self) { _ = try await client.alerts(matching: nil, limit: 1) }
        #expect(
            Array(records.names.dropFirst()) == ["graph alerts.list malformedResponse", "graph alerts.list cancelled"]
        )
    }

    @Test func `tells of no request when the quota is used up`() async throws {
        let records = Records()
        var settings = ConnectionSettings.sample
        settings.quotas.graph = [.init(1, per: .seconds(60))]
        let transport = ScriptedTransport([.token(), .get(CallRecordTests.path, #"{"value":[]}"#)])
        let client = DefenderClient(transport, settings: settings, clock: ManualClock())
            .observingCalls { record in records.list.withLock { $0.append(record) } }
        _ = try await client.alerts(matching: nil, limit: 1)
        let deadline = client.pipeline.time.now.advanced(by: .seconds(5))
        await #expect(throws: APIError.self) {
            _ = try await client.alerts(matching: nil, limit: 1, deadline: deadline)
        }
        #expect(records.list.withLock { $0.count } == 2)
    }

    @Test func `every outcome has a name of its own`() {
        #expect(Set(CallRecord.Outcome.all.map(\.name)).count == APIError.Code.allCases.count + 2)
    }
}
