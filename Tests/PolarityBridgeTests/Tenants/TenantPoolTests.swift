import DefenderAPI
import HTTPTransport
import Lookup
import Synchronization
import TenantAccess
import Testing

@testable import PolarityBridge

struct TenantPoolTests {
    /// Counts what is opened and closed; answers nothing.
    private final class Ways: Sendable {
        private let counts = Mutex((opened: 0, closed: 0))

        var opened: Int { counts.withLock { $0.opened } }
        var closed: Int { counts.withLock { $0.closed } }

        var source: TenantSource {
            .network { _ in
                self.counts.withLock { $0.opened += 1 }
                return OpenTransport(transport: Silence()) { self.counts.withLock { $0.closed += 1 } }
            }
        }
    }

    private struct Silence: HTTPTransport {
        func send(_ request: TransportRequest) async throws -> TransportResponse { throw CancellationError() }
    }

    private func options(tenant: String = "contoso.example", secret: String = "s") throws -> BridgeOptions {
        let texts = ["tenantId": tenant, "clientId": "app", "clientSecret": secret]
        let place = OptionPlace { _ throws(OptionPlace.UnreadableFile) in
            throw OptionPlace.UnreadableFile(reason: "no such file")
        }
        return try BridgeOptions(texts, from: place, hasFixedTenant: false)
    }

    @Test func `the same tenant and credential share a way, others do not`() async throws {
        let ways = Ways()
        let pool = TenantPool(ways.source)
        for secret in ["a", "b", "a"] {
            try await pool.withConnection(for: options(secret: secret)) { connection in
                #expect(connection.client.settings.credential == .secret(Secret(secret)))
            }
        }
        #expect(ways.opened == 2)
    }

    @Test func `ways beyond the capacity are closed, those used longest ago first`() async throws {
        let ways = Ways()
        let pool = TenantPool(ways.source)
        for number in 0..<TenantPool.capacity + 3 {
            try await pool.withConnection(for: options(tenant: "t\(number).example")) { _ in }
        }
        #expect(pool.openCount == TenantPool.capacity)
        #expect(ways.closed == 3)
        try await pool.withConnection(for: options(tenant: "t3.example")) { _ in }
        #expect(ways.opened == TenantPool.capacity + 3)
        await pool.shutdown()
        #expect(ways.closed == ways.opened)
    }

    @Test func `a way that is used is not closed`() async throws {
        let ways = Ways()
        let pool = TenantPool(ways.source)
        try await pool.withConnection(for: options(tenant: "used.example")) { _ in
            for number in 0..<TenantPool.capacity + 1 {
                try await pool.withConnection(for: options(tenant: "t\(number).example")) { _ in }
            }
            try await pool.withConnection(for: options(tenant: "used.example")) { _ in }
            #expect(ways.opened == TenantPool.capacity + 2)
        }
        #expect(pool.openCount == TenantPool.capacity)
    }
}
