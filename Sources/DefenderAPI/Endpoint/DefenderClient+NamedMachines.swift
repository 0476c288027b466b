extension DefenderClient {
    /// Finds every device of a name: those whose full DNS name it is, and those whose first label it is.
    ///
    /// The service is asked for both at once, and its answers are compared again here, in any case.
    ///
    /// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machines> (read 2026-08).
    ///
    /// - Parameters:
    ///   - name: A full or short name.
    ///   - limit: As many at most; when there are more, the list says that it is truncated.
    ///   - priority: Who goes first when the quota is short.
    ///   - deadline: The instant after which the call fails, retries included; nil for none.
    /// - Returns: Empty when no device has that name.
    /// - Throws: ``APIError``.
    package func machines(
        named name: String,
        limit: Int = 100,
        priority: CallPriority = .interactive,
        deadline: ContinuousClock.Instant? = nil
    ) async throws -> Listing<Machine> {
        let urgency = CallUrgency(priority: priority, deadline: deadline)
        async let full = machines(ODataFilter("computerDnsName", .equal, .string(name)), limit: limit, urgency)
        guard !name.contains(".") else { return try await full.named(name) }
        let filter = ODataFilter("computerDnsName", startsWith: name + ".")
        async let short = machines(filter, limit: limit, urgency)
        return try await full.joined(with: short).named(name)
    }

    /// Reads the devices that pass a filter; the service answers 404 when there is none.
    private func machines(
        _ filter: ODataFilter,
        limit: Int,
        _ urgency: CallUrgency
    ) async throws -> Listing<Machine> {
        do {
            return try await list(endpointList(.listMachines, "machines", filter, limit: limit, urgency))
        } catch let error as APIError where error.code == .notFound {
            return Listing(items: [])
        }
    }
}

extension Listing<Machine> {
    /// The devices of both lists, each once; whole only when both are.
    fileprivate func joined(with other: Listing<Machine>) -> Listing<Machine> {
        var joined = self
        let known = Set(items.map(\.id))
        joined.items += other.items.filter { !known.contains($0.id) }
        joined.total = nil
        joined.isTruncated = isTruncated || other.isTruncated
        joined.malformedItems += other.malformedItems
        joined.failure = failure ?? other.failure
        joined.requestID = requestID ?? other.requestID
        return joined
    }

    /// Only the devices whose full name or first label this is.
    fileprivate func named(_ name: String) -> Listing<Machine> {
        var named = self
        let wanted = name.lowercased()
        named.items = items.filter { machine in
            guard let full = machine.computerDNSName?.lowercased() else { return false }
            return full == wanted || full.prefix { $0 != "." } == wanted
        }
        return named
    }
}
