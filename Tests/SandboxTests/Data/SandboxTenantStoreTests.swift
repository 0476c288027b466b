import Synchronization
import Testing

@testable import Sandbox

struct SandboxTenantStoreTests {
    @Test func `generates once, and anew after an hour of the tenant's clock`() async {
        let clock = ManualWall(SandboxHarness.now)
        let generations = ManualWall(0)
        let store = SandboxTenantStore(
            configuration: SandboxConfiguration(clock: SandboxClock(tenantNow: { clock.now }))
        ) { _, _ in
            generations.advance(bySeconds: 1)
            return SandboxHarness.tenant
        }
        #expect(await store.current().anchor == SandboxHarness.now)
        clock.advance(bySeconds: 3_600)
        #expect(await store.current().anchor == SandboxHarness.now)
        clock.advance(bySeconds: 1)
        #expect(await store.current().anchor == SandboxHarness.now + 3_601 * WireTime.ticksPerSecond)
        #expect(generations.now == 2 * WireTime.ticksPerSecond)
    }

    @Test func `takes a tenant that was made beforehand while it is fresh`() async {
        let configuration = SandboxConfiguration(
            clock: .fixed(at: SandboxHarness.now + WireTime.ticksPerSecond),
            tenant: SandboxHarness.tenant
        )
        let store = SandboxTenantStore(configuration: configuration) { _, _ in
            Issue.record("The tenant was generated although there was one.")
            return SandboxHarness.tenant
        }
        #expect(await store.current().anchor == SandboxHarness.now)
    }
}
