import FoundationEssentials
import HTTPTransport
import HTTPTypes

/// What every call goes through: authorise, throttle, send, map errors, and again when the retry policy says so.
struct CallPipeline: Sendable {
    let settings: ConnectionSettings
    let transport: any HTTPTransport
    let limiters: CallLimiters
    let retry: RetryPolicy
    let time: TimeSource
    var authorizer = Authorizer.none
    /// Is told of each HTTP request when it has ended.
    var observe: @Sendable (CallRecord) -> Void = { _ in }

    /// Reads the body of a successful answer; gets the service's request id with it.
    typealias Reader<Value> = @Sendable (_ body: TransportBody, _ requestID: String?) async throws -> Value

    /// Makes a call, and makes it again as long as the retry policy and the deadline allow.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    @concurrent
    func run<Value: Sendable>(_ call: APICall, read: Reader<Value>) async throws -> Value {
        var failures: [RetryPolicy.Kind: Int] = [:]
        while true {
            do {
                return try await attempt(call, read: read)
            } catch let error as APIError {
                try await recover(from: error, call: call, failures: &failures)
            }
        }
    }

    /// Makes a call whose answer is one JSON value.
    func json(_ call: APICall) async throws -> (value: JSONValue, requestID: String?) {
        try await run(call) { body, requestID in
            (try JSONValue(parsing: try await body.collect(upTo: call.maxBodyBytes)), requestID)
        }
    }

    private func attempt<Value: Sendable>(_ call: APICall, read: Reader<Value>) async throws -> Value {
        try await sendOnce(call, token: try await prepare(call), read: read)
    }

    /// Waits for quota and token; nothing of the call itself is sent.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - patience: How long it waits for quota; nil waits until the call's deadline.
    /// - Returns: The token; nil for a call that needs none.
    /// - Throws: ``APIError`` or `CancellationError`.
    func prepare(_ call: APICall, patience: Duration? = nil) async throws -> AccessToken? {
        var hurried = call
        if let patience { hurried.urgency.deadline = time.now.advanced(by: patience) }
        try await throttle(hurried)
        return try await authorizer.authorize(call)
    }

    /// Makes a prepared call exactly once; a token that the service refuses is forgotten.
    ///
    /// - Throws: ``APIError`` or `CancellationError`.
    func sendOnce<Value: Sendable>(_ call: APICall, token: AccessToken?, read: Reader<Value>) async throws -> Value {
        do {
            return try await send(call, token: token, read: read)
        } catch let error as APIError where error.code == .unauthorized {
            if let token { await authorizer.reject(call, token) }
            throw error
        }
    }

    /// Lets no call to a service through for as long as its 429 asks for.
    func heed(_ error: APIError, of call: APICall) async {
        guard error.status == 429 else { return }
        let pause = error.retryAfter ?? retry.silence(of: call.service)
        await limiters.limiter(of: call.service, for: settings).close(for: pause)
    }

    private func throttle(_ call: APICall) async throws {
        let limiter = limiters.limiter(of: call.service, for: settings)
        do {
            try await limiter.acquire(call.quota, urgency: call.urgency)
        } catch let error as CallLimiter.WaitTooLong {
            throw quotaError(call, until: error.earliest)
        }
    }

    private func send<Value>(_ call: APICall, token: AccessToken?, read: Reader<Value>) async throws -> Value {
        let start = time.now
        if let deadline = call.urgency.deadline, deadline <= start { throw APIError(.timedOut(), of: call) }
        CallMeter.current?.record(call.service, quota: call.quota)
        var outcome = CallRecord.Outcome.cancelled
        defer {
            observe(
                CallRecord(operation: call.operation, outcome: outcome, duration: start.duration(to: time.now))
            )
        }
        do {
            let value = try await mapErrors(of: call) {
                try await exchange(call, token: token, start: start, read: read)
            }
            outcome = .done
            return value
        } catch let error as APIError {
            outcome = .failed(error.code)
            throw error
        }
    }

    private func exchange<Value>(
        _ call: APICall,
        token: AccessToken?,
        start: ContinuousClock.Instant,
        read: Reader<Value>
    ) async throws -> Value {
        var head = call.head
        let clientRequestID = UUID().uuidString.lowercased()
        head.headerFields[.clientRequestID] = clientRequestID
        if let token { head.headerFields[.authorization] = "Bearer \(token.value.exposed)" }
        let timeout = start.advanced(by: call.timeout)
        let response = try await transport.send(
            TransportRequest(
                head: head,
                body: call.body,
                deadline: min(timeout, call.urgency.deadline ?? timeout),
                maxBodyBytes: call.maxBodyBytes
            )
        )
        let requestID = response.head.headerFields[.requestID] ?? clientRequestID
        guard response.head.status.kind == .successful else {
            let failure = await ServiceFailure(response, requestID: requestID)
            try Task.checkCancellation()
            throw failure.error(of: call, settings: settings, now: time.date)
        }
        return try await read(response.body.limited(to: call.maxBodyBytes), requestID)
    }

    /// Waits before the next try, or throws when there is none.
    private func recover(
        from error: APIError,
        call: APICall,
        failures: inout [RetryPolicy.Kind: Int]
    ) async throws {
        guard let kind = error.retryKind else { throw error }
        failures[kind, default: 0] += 1
        let wait = retry.wait(after: error, failures: failures[kind, default: 1], of: call.service)
        if error.status == 429 {
            let pause = wait ?? error.retryAfter ?? retry.silence(of: call.service)
            await limiters.limiter(of: call.service, for: settings).close(for: pause)
        }
        guard let wait else { throw error }
        let resume = time.now.advanced(by: wait)
        if let deadline = call.urgency.deadline, resume >= deadline { throw error.waiting(until: resume, of: time) }
        if error.status != 429 { try await time.sleep(until: resume) }
    }

    private func quotaError(_ call: APICall, until instant: ContinuousClock.Instant) -> APIError {
        APIError(
            .throttled,
            "The quota of \(call.service.title) is used up until \(time.name(of: instant)); try again then.",
            operation: call.operation.rawValue,
            retryAfter: max(.zero, time.now.duration(to: instant))
        )
    }
}

extension APIError {
    /// The same error, saying that the wait before the next try would pass the deadline.
    fileprivate func waiting(until instant: ContinuousClock.Instant, of time: TimeSource) -> APIError {
        var error = self
        error.retryAfter = max(.zero, time.now.duration(to: instant))
        error.message += " The next try at \(time.name(of: instant)) would come too late for this call."
        return error
    }
}
