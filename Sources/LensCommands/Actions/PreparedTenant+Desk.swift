import Logging
import ResponseActions

extension PreparedTenant {
    /// Opens the way to the tenant and the record of actions, settles what an earlier process left open, and does the
    /// work, which the user may interrupt.
    ///
    /// - Throws: What the work throws; `AuditFailure` when the record cannot be opened.
    func withDesk(
        in context: CommandContext,
        _ work: @escaping @Sendable (ResponseDesk) async throws -> ProgramStatus
    ) async throws -> ProgramStatus {
        try await context.stoppable {
            try await withLastingSession(in: context) { session in
                let desk = try session.desk(
                    logger: Logger(label: "actions") { _ in LogLines(level: .warning, context: context) }
                )
                try await Settling(desk: desk, context: context).run()
                return try await work(desk)
            }
        }
    }
}
