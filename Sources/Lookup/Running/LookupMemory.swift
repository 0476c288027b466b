import Synchronization

/// What one lookup learns about a tenant and the next can use: tables that it lacks, filters that it refuses.
final class LookupMemory: Sendable {
    /// How long something is remembered.
    static let lifetime = Duration.seconds(3600)

    private let state = Mutex<State>(State())

    private struct State {
        var lackingTables: [String: ContinuousClock.Instant] = [:]
        var lackingColumns: [String: ContinuousClock.Instant] = [:]
        var refusedFilters: [LookupSource: ContinuousClock.Instant] = [:]
    }

    /// Tables that were found lacking less than an hour before `instant`.
    func lackingTables(at instant: ContinuousClock.Instant) -> Set<String> {
        state.withLock { state in
            state.lackingTables = state.lackingTables.filter { instant < $0.value }
            return Set(state.lackingTables.keys)
        }
    }

    /// Columns that were found lacking less than an hour before `instant`.
    func lackingColumns(at instant: ContinuousClock.Instant) -> Set<String> {
        state.withLock { state in
            state.lackingColumns = state.lackingColumns.filter { instant < $0.value }
            return Set(state.lackingColumns.keys)
        }
    }

    func noteLackingColumns(_ columns: Set<String>, at instant: ContinuousClock.Instant) {
        state.withLock { state in
            for column in columns { state.lackingColumns[column] = instant + Self.lifetime }
        }
    }

    func noteLacking(_ tables: some Sequence<String>, at instant: ContinuousClock.Instant) {
        state.withLock { state in
            for table in tables { state.lackingTables[table] = instant + Self.lifetime }
        }
    }

    /// Whether the ignore filter of a source was refused less than an hour before `instant`.
    func isFilterRefused(by source: LookupSource, at instant: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            state.refusedFilters[source].map { instant < $0 } ?? false
        }
    }

    func noteFilterRefused(by source: LookupSource, at instant: ContinuousClock.Instant) {
        state.withLock { $0.refusedFilters[source] = instant + Self.lifetime }
    }
}
