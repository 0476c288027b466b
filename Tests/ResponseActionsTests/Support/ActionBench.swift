import DefenderAPI
import FoundationEssentials
import HTTPTransport
import Logging
import Synchronization
import Testing

@testable import ResponseActions

/// A tenant, a record, and desks that work on both; time passes only when a test says so, or somebody waits.
final class ActionBench: Sendable {
    let defender: ScriptedDefender
    let folder = TemporaryRecord()
    let calendar: TestCalendar
    let store: AuditStore
    private let unrecordedOrders: Box

    init() throws {
        let calendar = TestCalendar()
        let store = try AuditStore(path: folder.path, time: TimeSource(calendar: { calendar.date }))
        let unrecorded = Box()
        defender = ScriptedDefender { body in
            if await !store.hasSendingEntry(for: body["Comment"]?.string ?? "") { unrecorded.add() }
        }
        self.calendar = calendar
        self.store = store
        unrecordedOrders = unrecorded
    }

    /// How many orders left the program without an entry `sending` before them.
    var ordersWithoutEntry: Int { unrecordedOrders.count }

    /// A desk as a process of its own has it.
    func desk(
        _ adjust: (inout ActionSettings) -> Void = { _ in },
        life: Life = Life(),
        tenant: String = "contoso.example"
    ) -> ResponseDesk {
        var settings = ActionSettings()
        settings.enabled = Set(ActionOption.allCases)
        adjust(&settings)
        let calendar = calendar
        let time = TimeSource(clock: ImpatientClock(), calendar: { calendar.date })
        var connection = ConnectionSettings(tenantID: "contoso", clientID: "app", credential: .secret(Secret("s")))
        connection.quotas = ServiceQuotas(hunting: [], graph: [], endpoint: [])
        return ResponseDesk(
            client: DefenderClient(
                settings: connection,
                transport: MortalTransport(base: defender, life: life),
                time: time,
                random: { 0 }
            ),
            settings: settings,
            log: MortalLog(base: store, life: life),
            tenant: tenant,
            time: time,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }

    /// A preview that can be confirmed.
    func ready(_ order: ActionOrder, _ desk: ResponseDesk, by actor: Actor = .kim) async throws -> ActionPreview {
        let request = ActionRequest(order, on: order.cancels == nil ? .id(.bench) : nil)
        guard case .ready(let preview) = try await desk.preview(request, by: actor) else {
            throw BenchError.notReady
        }
        return preview
    }

    /// Previews and confirms.
    @discardableResult
    func act(_ order: ActionOrder, _ desk: ResponseDesk, by actor: Actor = .kim) async throws -> ActionReport {
        let preview = try await ready(order, desk, by: actor)
        return try await desk.confirm(preview.confirmation(), by: actor)
    }

    /// What the record holds, oldest first.
    func entries() async throws -> [AuditEntry] {
        try await store.read { try $0.entries(after: 0, limit: 10_000) }
    }
}

enum BenchError: Error {
    case notReady
}

extension Actor {
    static let kim = Actor(name: "kim", face: .terminal, mayAct: true)
    static let ada = Actor(name: "ada", face: .server, mayAct: true)
    static let viewer = Actor(name: "vic", face: .server, mayAct: false)
}

extension ActionPreview {
    /// Confirms this preview in due form.
    func confirmation(
        typed: String? = nil,
        comment: String = "Beacon to a known server",
        acknowledged: Set<Finding.Code>? = nil
    ) -> ResponseActions.Confirmation {
        ResponseActions.Confirmation(
            token: token,
            typedName: typed ?? typedName,
            comment: comment,
            acknowledged: acknowledged ?? Set(acknowledgements.map(\.code))
        )
    }
}

extension ActionOrder {
    static func isolate(_ scope: String? = nil) throws -> ActionOrder { try ActionOrder(.isolate, scope: scope) }
    static func release() throws -> ActionOrder { try ActionOrder(.release) }

    static func quarantine(_ file: String = String(repeating: "ab", count: 20)) throws -> ActionOrder {
        try ActionOrder(.quarantine, file: FileSHA1(file))
    }

    static func cancel(_ id: String) throws -> ActionOrder {
        try ActionOrder(.cancel, cancels: MachineActionID(id))
    }
}

extension AuditStore {
    /// Whether the record says that the action whose correlation id a comment carries is being sent.
    func hasSendingEntry(for comment: String) async -> Bool {
        guard let range = comment.firstRange(of: "lens-"),
            let id = ActionID(String(comment[range.upperBound...].prefix(36)))
        else { return false }
        return await (try? read { try $0.entries(of: id).contains { $0.draft.event == .sending } }) ?? false
    }
}

/// A number that several tasks add to.
final class Box: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    func add() { value.withLock { $0 += 1 } }
}

/// A calendar that stands still until it is moved.
final class TestCalendar: Sendable {
    private let now = Mutex(Date.noon)

    var date: Date { now.withLock { $0 } }

    func pass(_ seconds: Double) { now.withLock { $0 += seconds } }
}

/// A clock on which every wait is over as soon as all others have had their turns, so that no deadline passes while
/// something that waits for nothing is still at work.
final class ImpatientClock: Clock {
    struct Instant: InstantProtocol {
        var elapsed = Duration.zero

        func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }

        func duration(to other: Instant) -> Duration { other.elapsed - elapsed }

        static func < (left: Instant, right: Instant) -> Bool { left.elapsed < right.elapsed }
    }

    private let skipped = Mutex(Duration.zero)

    var now: Instant { Instant(elapsed: skipped.withLock { $0 }) }

    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        for _ in 0..<200 {
            try Task.checkCancellation()
            await Task.yield()
        }
        skipped.withLock { $0 = max($0, deadline.elapsed) }
    }
}
