import DefenderAPI

extension ResponseDesk {
    /// Records that someone known was turned away before the desk was asked.
    ///
    /// - Parameters:
    ///   - code: The kind of refusal, as the caller was told.
    ///   - message: Why; without text of the caller's.
    ///   - request: What was asked for, such as `POST /api/v1/actions/preview`.
    ///   - actor: Who asked.
    /// - Throws: ``AuditFailure`` when the record cannot be written.
    package func recordRefusal(
        _ code: String,
        _ message: String,
        of request: String,
        by actor: Actor
    ) async throws {
        let details = JSONObject([
            JSONObject.Member("refusal", .string(code)),
            JSONObject.Member("message", .string(message)),
            JSONObject.Member("request", .string(request)),
        ])
        let tenant = tenant
        _ = try await append { _ in
            [
                AuditDraft(
                    .refused,
                    state: nil,
                    action: nil,
                    kind: nil,
                    tenant: tenant,
                    actor: actor,
                    details: details
                )
            ]
        }
    }
}
