import HTTPTypes

/// Reads many objects of Graph through `$batch`, 20 a call, and repeats those items that may succeed later.
///
/// Source: <https://learn.microsoft.com/graph/json-batching> (read 2026-08). A batch saves round trips, not quota.
struct BatchReader: Sendable {
    let client: DefenderClient
    let operation: APIOperation
    let urgency: CallUrgency

    /// The number of items that Graph takes in one batch.
    static let maxItems = 20

    /// Reads objects; every id gets a result.
    ///
    /// - Parameters:
    ///   - ids: What to read; duplicates are read once.
    ///   - path: Gives an id's path below `/v1.0`, percent-encoded.
    /// - Returns: A result for each id.
    /// - Throws: Only `CancellationError`.
    func read<ID: Hashable & Sendable, Item: WireObject>(
        _ ids: [ID],
        path: @escaping @Sendable (ID) -> String
    ) async throws -> [ID: Result<Item, APIError>] {
        var results: [ID: Result<Item, APIError>] = [:]
        var failures: [ID: Int] = [:]
        var pending = ids.uniqued
        while !pending.isEmpty {
            let outcomes: [ID: Result<Item, APIError>] = try await readOnce(pending, path: path)
            results.merge(outcomes) { _, new in new }
            var waits: [ID: Duration] = [:]
            for case (let id, .failure(let error)) in outcomes where error.isBatchItem {
                failures[id, default: 0] += 1
                waits[id] = client.pipeline.retry.wait(after: error, failures: failures[id, default: 1], of: .graph)
            }
            pending = pending.filter { waits[$0] != nil }
            guard let wait = waits.values.max(), try await pause(for: wait) else { break }
        }
        return results
    }

    /// Waits before the next round, during which nothing goes to Graph; false when the deadline would pass.
    private func pause(for wait: Duration) async throws -> Bool {
        let time = client.pipeline.time
        let resume = time.now.advanced(by: wait)
        await client.pipeline.limiters.limiter(of: .graph, for: client.settings).close(for: wait)
        if let deadline = urgency.deadline, resume >= deadline { return false }
        try await time.sleep(until: resume)
        return true
    }

    private func readOnce<ID: Hashable & Sendable, Item: WireObject>(
        _ ids: [ID],
        path: @escaping @Sendable (ID) -> String
    ) async throws -> [ID: Result<Item, APIError>] {
        let chunks = stride(from: 0, to: ids.count, by: BatchReader.maxItems).map {
            Array(ids[$0..<min($0 + BatchReader.maxItems, ids.count)])
        }
        return try await withThrowingTaskGroup(of: [ID: Result<Item, APIError>].self) { group in
            for chunk in chunks { group.addTask { try await readChunk(chunk, path: path) } }
            return try await group.reduce(into: [:]) { $0.merge($1) { _, new in new } }
        }
    }

    private func readChunk<ID: Hashable & Sendable, Item: WireObject>(
        _ ids: [ID],
        path: @Sendable (ID) -> String
    ) async throws -> [ID: Result<Item, APIError>] {
        do {
            let (answer, requestID) = try await client.pipeline.json(call(paths: ids.map(path)))
            let responses = answer["responses"]?.array?.compactMap(BatchResponse.init) ?? []
            let byID = Dictionary(responses.map { ($0.id, $0) }) { first, _ in first }
            return Dictionary(
                uniqueKeysWithValues: ids.enumerated().map { index, id in
                    (id, result(of: byID[index.description], requestID: requestID))
                }
            )
        } catch let error as APIError {
            return Dictionary(uniqueKeysWithValues: ids.map { ($0, .failure(error)) })
        }
    }

    private func result<Item: WireObject>(of response: BatchResponse?, requestID: String?) -> Result<Item, APIError> {
        guard let response else { return .failure(.malformed(operation, requestID: requestID)) }
        guard (200..<300).contains(response.status) else {
            let failure = ServiceFailure(
                status: response.status,
                retryAfter: response.retryAfter,
                requestID: response.requestID ?? requestID,
                body: ServiceErrorBody(response.body)
            )
            var error = failure.error(of: call(paths: []), settings: client.settings, now: client.pipeline.time.date)
            error.isBatchItem = true
            return .failure(error)
        }
        guard let item = response.body.object.flatMap({ Item(raw: $0) }) else {
            return .failure(.malformed(operation, requestID: response.requestID ?? requestID))
        }
        return .success(item)
    }

    private func call(paths: [String]) -> APICall {
        let preference = JSONObject([.init("Prefer", .string(DefenderClient.enumPreference))])
        let requests = paths.enumerated().map { index, path in
            JSONValue.object(
                JSONObject([
                    .init("id", .string(index.description)), .init("method", .string("GET")),
                    .init("url", .string(path)), .init("headers", .object(preference)),
                ])
            )
        }
        var body: [UInt8] = []
        JSONValue.object(JSONObject([.init("requests", .array(requests))])).write(to: &body)
        return APICall(
            operation: operation,
            method: .post,
            url: RequestURL(client.settings.graphURL, path: ["v1.0", "$batch"]),
            fields: [.contentType: "application/json", .prefer: DefenderClient.enumPreference],
            body: body,
            quota: max(1, paths.count),
            timeout: client.settings.requestTimeout,
            urgency: urgency
        )
    }
}

/// One item of a batch's answer.
private struct BatchResponse: Sendable {
    let id: String
    let status: Int
    let retryAfter: String?
    let requestID: String?
    let body: JSONValue

    init?(_ value: JSONValue) {
        guard let id = value["id"]?.string, let status = value["status"]?.integer else { return nil }
        self.id = id
        self.status = Int(clamping: status)
        let headers = value["headers"]?.object
        retryAfter = headers?[anyCase: "Retry-After"]?.string ?? headers?[anyCase: "Retry-After"]?.number?.description
        requestID = headers?[anyCase: "request-id"]?.string
        body = value["body"] ?? .null
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in the order of their first occurrence.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
