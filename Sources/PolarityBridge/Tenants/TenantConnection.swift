import DefenderAPI
import Lookup
import Synchronization

/// The way to one tenant with one credential, and what was learned on it.
///
/// Tokens lie in the client's own cache, so that no other credential can ever be served by them.
final class TenantConnection: Sendable {
    /// Sets of lookup options whose runners are kept.
    private static let maxRunners = 16

    let client: DefenderClient
    /// The tenant's name in the record of actions.
    let name: String
    let clock: LookupClock
    /// Base URL of the portal for links; nil takes the cloud's.
    private let portal: String?
    private let close: @Sendable () async -> Void
    /// The one used last stands last.
    private let runners = Mutex<[(texts: [String: String], runner: LookupRunner)]>([])

    init(
        client: DefenderClient,
        name: String,
        portal: String? = nil,
        clock: LookupClock = .system,
        close: @escaping @Sendable () async -> Void = {}
    ) {
        self.client = client
        self.name = name
        self.portal = portal
        self.clock = clock
        self.close = close
    }

    /// What looks up with these options; remembers what the tenant lacks from one lookup to the next.
    func runner(for options: BridgeOptions) -> LookupRunner {
        runners.withLock { runners in
            if let place = runners.firstIndex(where: { $0.texts == options.lookupTexts }) {
                let known = runners.remove(at: place)
                runners.append(known)
                return known.runner
            }
            let runner = LookupRunner(client: client, options: options.lookup, portalURL: portal, clock: clock)
            if runners.count == Self.maxRunners { runners.removeFirst() }
            runners.append((options.lookupTexts, runner))
            return runner
        }
    }

    /// Closes the way; nothing may be under way any more.
    func shutdown() async { await close() }
}
