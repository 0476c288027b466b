import DefenderAPI
import Logging
import Lookup
import NetworkTransport
import ResponseActions
import TenantAccess

extension PolarityBridge {
    /// How long a lookup may take that a person waits for.
    private static let patience = Duration.seconds(60)
    /// How long a lookup may take that nobody waits for.
    private static let unaskedPatience = Duration.seconds(240)

    /// The result of a request.
    ///
    /// - Throws: Any error; ``BridgeFailure/init(_:)`` tells it.
    func answer(_ request: BridgeRequest) async throws -> EncodedJSON {
        switch request.content {
        case .lookup(let order): try await lookUp(order, options(of: request))
        case .validate: EncodedJSON(await verdict(on: request.options).json)
        case .message(let payload): try await answer(MessageMembers(payload), of: request)
        case .details(let result): EncodedJSON(result["data"] ?? .null)
        }
    }

    private func options(of request: BridgeRequest) throws(OptionMistakes) -> BridgeOptions {
        try BridgeOptions(request.options, from: place, hasFixedTenant: pool.isFixed)
    }

    private func lookUp(_ order: LookupOrder, _ options: BridgeOptions) async throws -> EncodedJSON {
        guard order.isInitiated || !options.isOnDemandOnly else { return LookupAnswer.unasked(order.entities) }
        return try await result(of: order, options).json(for: order.entities)
    }

    private func result(of order: LookupOrder, _ options: BridgeOptions) async throws -> LookupAnswer {
        let items = order.items
        guard !items.isEmpty else {
            return await LookupAnswer(LookupResult(reports: [], cost: LookupCost()), enabled: options.actions.enabled)
        }
        return try await gate.pass(options, isInitiated: order.isInitiated) {
            try await pool.withConnection(for: options) { connection in
                let found = try await connection.runner(for: options).run(
                    items,
                    priority: order.isInitiated ? .interactive : .batch,
                    patience: order.isInitiated ? Self.patience : Self.unaskedPatience
                )
                logger.debug(
                    "A lookup ended.",
                    metadata: [
                        "entities": "\(items.count)", "calls": "\(found.cost.calls)",
                        "ms": "\(found.cost.milliseconds)",
                        "complete": "\(found.isComplete)",
                    ]
                )
                return await LookupAnswer(found, enabled: options.actions.enabled)
            }
        }
    }

    private func verdict(on texts: [String: String]) async -> OptionVerdict {
        let options: BridgeOptions
        do throws(OptionMistakes) {
            options = try BridgeOptions(texts, from: place, hasFixedTenant: pool.isFixed)
        } catch {
            return OptionVerdict(error)
        }
        let given = Set(texts.filter { !$0.value.isEmpty }.keys)
        do {
            return try await pool.withConnection(for: options) { connection in
                let doctor = Doctor(
                    client: connection.client,
                    enabled: options.actions.enabled,
                    record: records.path(for: options)
                )
                let findings = await doctor.examine()
                for finding in findings where finding.isThrottled {
                    logger.warning(
                        "An ability could not be tried out.",
                        metadata: ["ability": "\(finding.ability.name)"]
                    )
                }
                return OptionVerdict(findings, given: given)
            }
        } catch {
            return OptionVerdict(unopened: BridgeFailure(error).detail, given: given)
        }
    }

    private func answer(_ message: MessageMembers, of request: BridgeRequest) async throws -> EncodedJSON {
        let options = try options(of: request)
        if try message.text("action") == "lookup-again" {
            let order = LookupOrder(again: try PolarityEntity(message["entity"] ?? .null))
            return try await result(of: order, options).onlyData
        }
        return try await pool.withConnection(for: options) { connection in
            let desk = await records.desk(for: options, on: connection)
            return EncodedJSON(try await MessageDesk(desk: desk, user: request.user).answer(message))
        }
    }
}
