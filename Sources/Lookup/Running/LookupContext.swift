import DefenderAPI
import Entities
import FoundationEssentials

/// What every phase of one lookup needs.
struct LookupContext: Sendable {
    let client: DefenderClient
    let plan: LookupPlan
    let recorder: LookupRecorder
    let memory: LookupMemory
    let extraCalls: ExtraCalls
    let links: PortalLinks
    let clock: LookupClock
    let priority: CallPriority
    let deadline: ContinuousClock.Instant?

    var options: LookupOptions { plan.options }

    /// The moment before which created alerts and incidents are left out.
    var createdSince: Date {
        clock.now().addingTimeInterval(-Double(options.ignoreFilters.createdLookbackDays) * 86_400)
    }

    func entity(_ entry: Int) -> Entity { plan.entries[entry].item.entity }

    /// True when there is no time left to try anything again.
    var isOverdue: Bool { deadline.map { clock.instant() >= $0 } ?? false }

    /// Runs a call and turns everything but cancellation into an ``APIError``.
    func attempt<Value: Sendable>(
        _ operation: String,
        _ call: () async throws -> Value
    ) async throws(CancellationError) -> Result<Value, APIError> {
        do {
            return .success(try await call())
        } catch let error as APIError {
            return .failure(error)
        } catch let error as CancellationError {
            throw error
        } catch {
            return .failure(
                APIError(
                    .unavailable,
                    "The call failed for an unknown reason; try again.",
                    operation: operation,
                    underlying: error
                )
            )
        }
    }
}
