import HTTPTransport
import HTTPTypes

extension DefenderClient {
    /// Makes sure that a token for the endpoint service is at hand, so that an order fails on sign-in before anything
    /// is sent.
    ///
    /// - Throws: ``APIError``.
    package func signInToEndpoint(deadline: ContinuousClock.Instant? = nil) async throws {
        _ = try await tokens.token(for: .endpoint, urgency: CallUrgency(deadline: deadline))
    }

    /// Sends one order to a device exactly once: no second try, whatever the answer, and no redirect is followed.
    ///
    /// Waits a few seconds at most for quota. Cancelling the calling task changes nothing: the answer is
    /// waited for, ``ConnectionSettings/requestTimeout`` at most, because whoever ordered must learn it.
    ///
    /// - Parameters:
    ///   - operation: The call, for messages and metrics.
    ///   - path: Its last path segment, letters only; from a table of this program.
    ///   - device: The device.
    ///   - body: The request's body.
    /// - Returns: What came of it; a failure before sending too.
    package func order(
        _ operation: APIOperation,
        path: String,
        on device: DeviceID,
        body: JSONObject
    ) async -> OrderAnswer {
        precondition(path.utf8.allSatisfy(\.isLetterOrDigit), "\(path) is no path segment of an action.")
        return await order(operation, ["api", "machines", device.text, path], body) { action in
            action.machineID.map { $0 == device } ?? true
        }
    }

    /// Withdraws an action; like ``order(_:path:on:body:)``.
    package func cancel(_ action: MachineActionID, body: JSONObject) async -> OrderAnswer {
        await order(.cancelMachineAction, ["api", "machineactions", action.text, "cancel"], body) { $0.id == action }
    }

    /// How long an order waits for quota before it is refused unsent.
    private static let orderPatience = Duration.seconds(5)

    private func order(
        _ operation: APIOperation,
        _ path: [String],
        _ body: JSONObject,
        isExpected: @escaping @Sendable (MachineAction) -> Bool
    ) async -> OrderAnswer {
        var bytes: [UInt8] = []
        JSONValue.object(body).write(to: &bytes)
        let call = APICall(
            operation: operation,
            method: .post,
            url: RequestURL(settings.endpointURL, path: path),
            fields: [.contentType: "application/json; charset=utf-8"],
            body: bytes,
            timeout: settings.requestTimeout
        )
        // A task of its own, which the caller's cancellation does not reach.
        return await Task(name: "order") { await place(call, isExpected: isExpected) }.value
    }

    private func place(_ call: APICall, isExpected: @Sendable (MachineAction) -> Bool) async -> OrderAnswer {
        let token: AccessToken?
        do {
            token = try await pipeline.prepare(call, patience: DefenderClient.orderPatience)
        } catch {
            return .refused(error as? APIError ?? APIError.malformed(call.operation, underlying: error))
        }
        do {
            let (action, requestID) = try await pipeline.sendOnce(call, token: token) { body, requestID in
                let value = try JSONValue(parsing: try await body.collect(upTo: call.maxBodyBytes))
                guard let action = value.object.flatMap(MachineAction.init), isExpected(action) else {
                    throw APIError.malformed(call.operation, requestID: requestID)
                }
                return (action, requestID)
            }
            return .accepted(action, requestID: requestID)
        } catch {
            let error = error as? APIError ?? APIError.malformed(call.operation, underlying: error)
            await pipeline.heed(error, of: call)
            return OrderAnswer(failure: error)
        }
    }
}
