import HTTPTypes
import KQL
import KQLEngine

/// `$batch`: up to 20 requests in one, each answered, authorised and throttled on its own.
///
/// Source: <https://learn.microsoft.com/graph/json-batching> (read 2026-11-22).
struct GraphBatch: Sendable {
    let dispatcher: SandboxDispatcher

    private static let maxItems = 20

    /// Answers every item; items without dependencies at once, the others after those they wait for.
    func answer(_ call: SandboxCall) async throws -> SandboxAnswer {
        let items = try self.items(of: call.json(), call: call)
        var answered: [String: KQLDynamic] = [:]
        var waiting = items
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.dependsOn.allSatisfy { answered[$0] != nil } }
            guard !ready.isEmpty else {
                throw SandboxFailure(400, "BadRequest", "The dependencies of the batch requests form a circle.")
            }
            waiting.removeAll { item in ready.contains { $0.id == item.id } }
            let failed = Set(answered.filter { Self.status(of: $0.value) >= 400 }.keys)
            let (blocked, free) = ready.partitioned { !failed.isDisjoint(with: $0.dependsOn) }
            for item in blocked { answered[item.id] = Self.failedDependency(item) }
            for response in try await responses(to: free, call: call) {
                answered[WireObject.text(response[member: "id"])?.lowercased() ?? ""] = response
            }
        }
        // Microsoft promises no order; ours is never the one asked for.
        let responses = items.reversed().compactMap { answered[$0.id] }
        return .json(WireObject.object(["responses": .array(responses)]))
    }

    private func responses(to items: [GraphBatchItem], call: SandboxCall) async throws -> [KQLDynamic] {
        try await withThrowingTaskGroup(of: KQLDynamic.self) { group in
            for item in items { group.addTask { try await response(to: item, call: call) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private func response(to item: GraphBatchItem, call: SandboxCall) async throws -> KQLDynamic {
        let answer = try await dispatcher.answer(item.head(in: call), body: item.body)
        let bytes = try await answer.collectedBody()
        let headers = answer.headers.map { field in
            KQLDynamic.Member(
                name: field.name.canonicalName == "retry-after" ? "Retry-After" : field.name.rawName,
                value: .string(field.value)
            )
        }
        return WireObject.object([
            "id": .string(item.writtenID),
            "status": .long(Int64(answer.status)),
            "headers": .object(headers),
            "body": KQLDynamic(json: bytes) ?? .string(String(decoding: bytes, as: UTF8.self)),
        ])
    }

    private func items(of json: KQLDynamic, call: SandboxCall) throws(SandboxFailure) -> [GraphBatchItem] {
        guard let requests = WireObject.elements(json[member: "requests"]), !requests.isEmpty else {
            throw SandboxFailure(400, "BadRequest", "Invalid batch payload format: 'requests' must be a list.")
        }
        guard requests.count <= Self.maxItems else {
            let message = "Number of batch request steps exceeds the maximum value of \(Self.maxItems)."
            throw SandboxFailure(400, "BadRequest", message)
        }
        var items: [GraphBatchItem] = []
        for request in requests { items.append(try GraphBatchItem(request)) }
        let ids = Set(items.map(\.id))
        guard ids.count == items.count else {
            throw SandboxFailure(400, "BadRequest", "Request Id has to be unique in a batch.")
        }
        guard items.allSatisfy({ ids.isSuperset(of: $0.dependsOn) }) else {
            throw SandboxFailure(400, "BadRequest", "A batch request depends on an id that is not in the batch.")
        }
        return items
    }

    private static func status(of response: KQLDynamic) -> Int64 {
        if case .long(let status)? = response[member: "status"] { status } else { 500 }
    }

    private static func failedDependency(_ item: GraphBatchItem) -> KQLDynamic {
        let error = WireObject.object([
            "code": .string("FailedDependency"), "message": .string("A request that this one depends on failed."),
        ])
        return WireObject.object([
            "id": .string(item.writtenID),
            "status": .long(424),
            "headers": WireObject.object(["Content-Type": .string("application/json")]),
            "body": WireObject.object(["error": error]),
        ])
    }
}

extension Array {
    /// The elements that fulfil a condition, and the others, each in order.
    fileprivate func partitioned(by condition: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(condition), filter { !condition($0) })
    }
}
