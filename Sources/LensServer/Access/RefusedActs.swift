import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import ResponseActions

/// Puts into the record who tried to act and was turned away at the door: the first few tries of each person an hour,
/// so that nobody can fill the disk; the log has all of them.
struct RefusedActs: Sendable {
    /// Tries of one person within ``period`` that are recorded.
    static let recordedTries = 10
    /// How long tries count.
    static let period = Duration.seconds(3_600)

    private let desk: ResponseDesk
    private let tries: TryLimiter

    /// Records at a desk.
    ///
    /// - Parameters:
    ///   - desk: Whose record is written.
    ///   - now: The clock by which tries count.
    init(desk: ResponseDesk, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.desk = desk
        tries = TryLimiter(allowed: RefusedActs.recordedTries, period: RefusedActs.period, now: now)
    }

    /// Records a try; a record that cannot be written is only logged, as nothing was to be sent.
    func note(_ problem: Problem, from caller: Caller, _ request: Request, _ context: LensRequestContext) async {
        let code = problem.refusal?.rawValue ?? problem.code.rawValue
        context.logger.notice(
            "act refused",
            metadata: ["caller": "\(caller.name)", "refusal": "\(code)"]
        )
        guard tries.wait(for: caller.name) == nil else { return }
        tries.failed(caller.name)
        do {
            let asked = "\(request.method.rawValue) \(AccessLog.shown(request.uri.path))"
            try await desk.recordRefusal(code, problem.detail, of: asked, by: caller.actor)
        } catch {
            context.logger.error("refusal not recorded", metadata: ["error.type": "\(type(of: error))"])
        }
    }
}
