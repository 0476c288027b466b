import HTTPTransport
import HTTPTypes

extension DefenderClient {
    /// Runs one advanced-hunting query and returns its rows.
    ///
    /// The answer is read into columns while it arrives.
    ///
    /// Source: <https://learn.microsoft.com/graph/api/security-security-runhuntingquery> (read 2026-08).
    ///
    /// - Parameters:
    ///   - query: KQL text.
    ///   - timespan: ISO 8601, such as `P7D`; nil means the service's default of 30 days.
    ///   - priority: Who goes first when the quota is short.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    ///   - limits: How much of the answer is kept; the rest is read over and counted.
    /// - Returns: At most 100,000 rows in the service's order.
    /// - Throws: ``APIError``; `invalidRequest` carries the service's text about the query in `serviceMessage`.
    package func hunt(
        _ query: String,
        timespan: String? = nil,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil,
        limits: HuntingLimits = HuntingLimits()
    ) async throws -> HuntingTable {
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        return try await pipeline.run(huntingCall(query, timespan: timespan, urgency)) { body, requestID in
            var parser = HuntingParser(limits: limits)
            for try await chunk in body { try parser.push(chunk) }
            return try parser.finish(requestID: requestID)
        }
    }

    private func huntingCall(_ query: String, timespan: String?, _ urgency: CallUrgency) -> APICall {
        var members = [JSONObject.Member("Query", .string(query))]
        if let timespan { members.append(.init("Timespan", .string(timespan))) }
        var body: [UInt8] = []
        JSONValue.object(JSONObject(members)).write(to: &body)
        return APICall(
            operation: .hunt,
            method: .post,
            url: RequestURL(settings.graphURL, path: ["v1.0", "security", "runHuntingQuery"]),
            fields: [.contentType: "application/json; charset=utf-8"],
            body: body,
            timeout: settings.huntTimeout,
            maxBodyBytes: APICall.maxHuntingBodyBytes,
            urgency: urgency
        )
    }
}
