import DefenderAPI
import Hummingbird
import HummingbirdCore
import KQL
import Lookup

/// Runs queries of a caller's own, behind everything that lookups ask for.
struct HuntRoutes: Sendable {
    private let desk: ServerDesk
    private let slots: HuntSlots

    init(desk: ServerDesk) {
        self.desk = desk
        slots = HuntSlots(limit: desk.settings.limits.concurrentHunts)
    }

    func add(to router: Router<LensRequestContext>) {
        router.post("/api/v1/hunts") { request, _ in
            let body = try await request.jsonBody(limit: desk.settings.limits.bodyBytes)
            let question = try HuntQuestion(
                body,
                limits: desk.settings.limits,
                now: desk.tenant.runner.clock.now()
            )
            return try await request.whileConnected { try await slots.run { try await answer(question) } }
        }
    }

    private func answer(_ question: HuntQuestion) async throws -> Response {
        let limits = desk.settings.limits
        let start = ContinuousClock.now
        do {
            let table = try await desk.tenant.runner.client.hunt(
                question.query,
                timespan: question.timespan.iso8601,
                priority: .batch,
                deadline: start + limits.huntTime,
                limits: HuntingLimits(rows: limits.huntRows, bytes: limits.huntBytes)
            )
            return HuntAnswer(table: table, limits: limits, time: ContinuousClock.now - start).response
        } catch let error as APIError where error.code == .invalidRequest {
            let reason = error.serviceMessage.map { "Microsoft refuses the query: \($0)" } ?? error.message
            throw Problem(.invalidQuery, reason)
        }
    }
}
