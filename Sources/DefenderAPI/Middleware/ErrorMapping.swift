import HTTPTransport

/// Runs one try of a call and turns every error below into an ``APIError``; cancellation passes untouched.
func mapErrors<Value>(of call: APICall, _ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as APIError {
        throw error
    } catch let error as CancellationError {
        throw error
    } catch let error as TransportError {
        throw APIError(error, of: call)
    } catch {
        throw APIError.malformed(call.operation, underlying: error)
    }
}

extension APIError {
    /// Wraps a failure of the transport; its sentence says what to do already.
    init(_ error: TransportError, of call: APICall) {
        let code: Code =
            switch error.code {
            case .timedOut: .timedOut
            case .bodyTooLarge: .responseTooLarge
            case .connectionFailed, .nameNotResolved, .tlsFailed, .proxyRefused, .connectionReset: .connectionFailed
            }
        self.init(code, error.message, operation: call.operation.rawValue, underlying: error)
    }

    /// The error for an answer that cannot be read.
    static func malformed(
        _ operation: APIOperation,
        requestID: String? = nil,
        underlying: (any Error)? = nil
    ) -> APIError {
        APIError(
            .malformedResponse,
            "\(operation.service.title.capitalizedFirst) sent an answer that is not what it documents; try again, and "
                + "check that nothing between here and there changes it.",
            operation: operation.rawValue,
            requestID: requestID,
            underlying: underlying
        )
    }

    /// True when the connection did not come about or broke off, which may pass.
    var isLostConnection: Bool {
        switch (underlying as? TransportError)?.code {
        case .connectionFailed, .connectionReset: true
        default: false
        }
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
