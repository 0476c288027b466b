package import DefenderAPI

extension LookupPlan {
    /// The plan for a program: entities, calls and their cost.
    package var json: JSONValue {
        JSONBuilder.object(
            ("entities", .array(entries.map(\.json))),
            ("calls", .array(calls.map(\.json))),
            ("lackingTables", .array(lackingTables.map(JSONValue.string)))
        )
    }
}

extension LookupPlan.Entry {
    fileprivate var json: JSONValue {
        let (name, reason): (String, String?) =
            switch disposition {
            case .lookUp: ("lookUp", nil)
            case .ignored(let reason): ("ignored", reason)
            case .skipped(let reason): ("skipped", reason)
            }
        return JSONBuilder.object(
            ("entity", item.json),
            ("disposition", .string(name)),
            ("reason", reason.map(JSONValue.string))
        )
    }
}

extension LookupPlan.Call {
    fileprivate var json: JSONValue {
        let isExact = if case .exactly = count { true } else { false }
        return JSONBuilder.object(
            ("source", .string(source.rawValue)),
            ("service", .string(service.rawValue)),
            (isExact ? "calls" : "atMostCalls", .integer(Int64(count.number))),
            (isExact ? "quota" : "atMostQuota", .integer(Int64(quota.number))),
            ("entities", .array(entries.map { .integer(Int64($0)) })),
            ("detail", .string(detail))
        )
    }
}
