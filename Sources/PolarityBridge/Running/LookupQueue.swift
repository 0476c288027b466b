/// Which lookups run and which wait: so many for each tenant, those that a person waits for first.
///
/// A tenant that answers slowly holds up nobody but itself.
struct LookupQueue<Tenant: Hashable & Sendable>: Sendable {
    /// How many lookups there may be.
    struct Bounds: Sendable {
        /// For each tenant at once.
        var running = 8
        /// Of these, those that nobody asked for; the rest is kept free for people.
        var unaskedRunning = 6
        /// Of all tenants together.
        var waiting = 256
    }

    /// What becomes of a lookup that arrives.
    enum Admission: Sendable, Hashable {
        case starts, waits, refused
    }

    private struct Entry: Sendable {
        var id: Int
        var tenant: Tenant
        var isInitiated: Bool
    }

    private let bounds: Bounds
    private var running: [Entry] = []
    private var waiting: [Entry] = []

    init(bounds: Bounds = Bounds()) {
        self.bounds = bounds
    }

    /// Adds a lookup.
    mutating func add(_ id: Int, of tenant: Tenant, isInitiated: Bool) -> Admission {
        let entry = Entry(id: id, tenant: tenant, isInitiated: isInitiated)
        if mayRun(entry) {
            running.append(entry)
            return .starts
        }
        guard waiting.count < bounds.waiting else { return .refused }
        waiting.append(entry)
        return .waits
    }

    /// Whether a lookup waits for its turn.
    func isWaiting(_ id: Int) -> Bool { waiting.contains { $0.id == id } }

    /// Takes a lookup off, wherever it stands; returns those that start in its place.
    mutating func remove(_ id: Int) -> [Int] {
        waiting.removeAll { $0.id == id }
        guard let place = running.firstIndex(where: { $0.id == id }) else { return [] }
        running.remove(at: place)
        return startNext()
    }

    private mutating func startNext() -> [Int] {
        var started: [Int] = []
        for isInitiated in [true, false] {
            for entry in waiting where entry.isInitiated == isInitiated && mayRun(entry) {
                running.append(entry)
                started.append(entry.id)
            }
        }
        waiting.removeAll { started.contains($0.id) }
        return started
    }

    private func mayRun(_ entry: Entry) -> Bool {
        let own = running.filter { $0.tenant == entry.tenant }
        guard own.count < bounds.running else { return false }
        return entry.isInitiated || own.count(where: { !$0.isInitiated }) < bounds.unaskedRunning
    }
}
