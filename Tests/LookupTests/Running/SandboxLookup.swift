import DefenderAPI
import Entities
import FoundationEssentials
import HTTPTransport
import Sandbox
import Synchronization
import Testing

@testable import Lookup

/// Lookups on the simulated tenant in process: everything but the network and the waiting is real.
struct SandboxLookup {
    static let tenant = OfflineHunting.shared.tenant
    let runner: LookupRunner

    /// Faults are written as on the command line (`graph.hunting:429:1`), options as in a configuration.
    init(
        faults: [String] = [],
        options: [String: String] = [:],
        requestTimeout: Duration = .seconds(60),
        credential: String? = nil,
        adjust: (inout ConnectionSettings) -> Void = { _ in }
    ) throws {
        let configuration = SandboxConfiguration(
            clock: .fixed(at: OfflineHunting.now),
            faults: try faults.map { try SandboxFault(parsing: $0) },
            limits: .unlimited,
            tenant: Self.tenant
        )
        try self.init(
            transport: SandboxTransport(configuration: configuration),
            options: options,
            requestTimeout: requestTimeout,
            credential: credential,
            adjust: adjust
        )
    }

    init(
        transport: any HTTPTransport,
        options: [String: String] = [:],
        requestTimeout: Duration = .seconds(60),
        credential: String? = nil,
        adjust: (inout ConnectionSettings) -> Void = { _ in }
    ) throws {
        let application = try #require(SandboxCredentials.standard.applications.first)
        var settings = ConnectionSettings(
            tenantID: SandboxCredentials.standard.tenantID,
            clientID: application.clientID,
            credential: .secret(Secret(try credential ?? #require(application.secrets.first?.value))),
            requestTimeout: requestTimeout,
            huntTimeout: requestTimeout
        )
        settings.quotas = ServiceQuotas(hunting: [], graph: [], endpoint: [])
        adjust(&settings)
        let client = DefenderClient(
            settings: settings,
            transport: transport,
            time: TimeSource(clock: ImpatientClock()),
            random: { 0 }
        )
        runner = LookupRunner(
            client: client,
            options: try LookupOptions(parsing: options),
            clock: LookupClock(now: {
                Date(timeIntervalSince1970: Double(OfflineHunting.now / 10_000_000 - 62_135_596_800))
            })
        )
    }

    /// Looks up entities given by kind and value.
    func run(_ entities: [(kind: String, value: String)]) async throws -> LookupResult {
        try await runner.run(entities.map { try LookupItem(.named($0.kind, $0.value)) }, patience: nil)
    }

    func run(_ kind: String, _ value: String) async throws -> EntityReport {
        try #require(try await run([(kind, value)]).reports.first)
    }
}

/// A clock on which every wait is over at once.
final class ImpatientClock: Clock {
    struct Instant: InstantProtocol {
        var elapsed = Duration.zero

        func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }

        func duration(to other: Instant) -> Duration { other.elapsed - elapsed }

        static func < (left: Instant, right: Instant) -> Bool { left.elapsed < right.elapsed }
    }

    private let skipped = Mutex(Duration.zero)
    private let origin = ContinuousClock.now

    var now: Instant { Instant(elapsed: skipped.withLock { $0 } + (ContinuousClock.now - origin)) }

    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        let wait = deadline.elapsed - now.elapsed
        if wait > .zero { skipped.withLock { $0 += wait } }
    }
}
