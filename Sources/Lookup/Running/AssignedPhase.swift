import DefenderAPI
import Entities

/// Reads the incidents or the alerts that are assigned to the e-mail addresses of a lookup.
struct AssignedPhase<Item: AssignedItem>: Sendable {
    /// E-mail addresses that share a call; the filter stays well below what a URL may hold.
    private let emailsPerCall = 20

    let context: LookupContext

    /// What is assigned to each address, by position in the plan; ignored ones are left out.
    func run() async throws(CancellationError) -> [Int: [Item]] {
        let emails = context.plan.lookedUp.filter { context.entity($0).kind == .email }
        let others = Set(context.plan.lookedUp).subtracting(emails)
        for entry in others.sorted() {
            let reason = "Only e-mail addresses own \(Item.plural)."
            context.recorder.record(entry, SourceOutcome(Item.assignedSource, .skipped, message: reason))
        }
        let chunks = stride(from: 0, to: emails.count, by: emailsPerCall).map { start in
            Array(emails[start..<min(start + emailsPerCall, emails.count)])
        }
        let found = try await ConcurrentMap.run(chunks) { chunk throws(CancellationError) in try await read(chunk) }
        return found.reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    /// Reads for several addresses at once, and one by one when the answer was cut or the common filter refused.
    private func read(_ entries: [Int]) async throws(CancellationError) -> [Int: [Item]] {
        let limit = Item.cap(in: context.options.caps) * entries.count
        let result = try await list(entries, limit: limit)
        switch result {
        case .success(let listing) where entries.count == 1 || !listing.isTruncated || listing.failure != nil:
            return record(listing, entries)
        case .failure(let error) where entries.count == 1 || error.code != .invalidRequest:
            for entry in entries {
                context.recorder.record(entry, SourceOutcome(Item.assignedSource, failedWith: error))
            }
            return [:]
        default:
            let single = try await ConcurrentMap.run(entries) { entry throws(CancellationError) in
                try await read([entry])
            }
            return single.reduce(into: [:]) { $0.merge($1) { $1 } }
        }
    }

    /// Asks with the ignore filters, and without them when Microsoft refuses these.
    private func list(_ entries: [Int], limit: Int) async throws(CancellationError) -> Result<Listing<Item>, APIError> {
        let owners = entries.map { ODataFilter("assignedTo", .equal, .string(context.entity($0).value)) }
        let plain = ODataFilter.any(owners)
        let isRefused = context.memory.isFilterRefused(by: Item.assignedSource, at: context.clock.instant())
        guard !isRefused, let plain else { return try await list(plain, limit) }
        let conditions = context.options.ignoreFilters.conditions(for: Item.subject, createdSince: context.createdSince)
        let result = try await list(ODataFilter.all([plain] + conditions), limit)
        guard case .failure(let error) = result, error.code == .invalidRequest else { return result }
        let again = try await list(plain, limit)
        if case .success = again {
            context.memory.noteFilterRefused(by: Item.assignedSource, at: context.clock.instant())
        }
        return again
    }

    private func list(
        _ filter: ODataFilter?,
        _ limit: Int
    ) async throws(CancellationError) -> Result<Listing<Item>, APIError> {
        try await context.attempt(Item.assignedSource.rawValue) {
            try await Item.list(matching: filter, limit: limit, context)
        }
    }

    private func record(_ listing: Listing<Item>, _ entries: [Int]) -> [Int: [Item]] {
        var found: [Int: [Item]] = [:]
        for entry in entries {
            let email = context.entity(entry).value.lowercased()
            let owned = entries.count == 1 ? listing.items : listing.items.filter { $0.owner?.lowercased() == email }
            found[entry] = record(owned, entry, listing)
        }
        return found
    }

    private func record(_ owned: [Item], _ entry: Int, _ listing: Listing<Item>) -> [Item] {
        let filters = context.options.ignoreFilters
        let kept = owned.filter { !filters.ignores($0.raw, Item.subject, createdSince: context.createdSince) }
        let shown = Array(kept.prefix(Item.cap(in: context.options.caps)))
        let outcome = SourceOutcome(
            Item.assignedSource,
            shown.isEmpty ? .clean : .found,
            requestID: listing.failure?.requestID,
            missing: missing(kept: kept.count, listing),
            ignored: owned.count - kept.count
        )
        let reported = shown.map { $0.linked(context.links) }
        context.recorder.record(entry, outcome) { $0.add(reported, to: Item.subject) }
        return shown
    }

    /// What an error or the cap left out.
    private func missing(kept: Int, _ listing: Listing<Item>) -> SourceOutcome.Missing? {
        if let error = listing.failure {
            return SourceOutcome.Missing(reason: "The list broke off: " + error.shownMessage, isError: true)
        }
        let cap = Item.cap(in: context.options.caps)
        guard listing.isTruncated || kept > cap else { return nil }
        let reason = "At most \(cap) \(Item.plural) of an entity are read (\(Item.capName))."
        let left = listing.isTruncated ? listing.total.map { $0 - listing.items.count } : kept - cap
        return SourceOutcome.Missing(items: left, reason: reason)
    }
}
