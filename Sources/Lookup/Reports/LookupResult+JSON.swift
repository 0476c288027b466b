package import DefenderAPI
import Entities
import KQL

extension LookupResult {
    /// The result as the command line and the HTTP API give it out; members stand in a fixed order.
    package var json: JSONValue {
        JSONBuilder.object(("reports", .array(reports.map(\.json))), ("cost", cost.json))
    }
}

extension LookupCost {
    /// Calls, quota by service, and milliseconds.
    package var json: JSONValue {
        let services: [APIService] = [.hunting, .graph, .endpoint]
        let quota = services.map { service in (service.rawValue, JSONValue.integer(Int64(self.quota[service] ?? 0))) }
        return JSONBuilder.object(
            ("calls", .integer(Int64(calls))),
            ("quota", JSONBuilder.object(quota)),
            ("ms", .integer(Int64(milliseconds)))
        )
    }
}

extension EntityReport {
    /// The report as it stands in the JSON of a lookup, and as a line of JSON lines.
    package var json: JSONValue {
        JSONBuilder.object(
            ("entity", item.json),
            ("summary", .array(summary.map(JSONValue.string))),
            ("sources", .array(sources.map(\.json))),
            ("incidents", .array(incidents.map(\.json))),
            ("alerts", .array(alerts.map(\.json))),
            ("devices", .array(devices.map(\.json))),
            ("hunts", .array(hunts.map(\.json)))
        )
    }
}

extension LookupItem {
    /// Value and kind, and where the entity stood in the text, if it did.
    package var json: JSONValue {
        JSONBuilder.object(
            ("value", .string(entity.value)),
            ("kind", .string(entity.kind.rawValue)),
            ("text", text.map(JSONValue.string)),
            ("start", range.map { .integer(Int64($0.lowerBound)) }),
            ("end", range.map { .integer(Int64($0.upperBound)) })
        )
    }
}

extension SourceOutcome {
    /// Source and outcome; the other members only where there is something to say.
    package var json: JSONValue {
        JSONBuilder.object(
            ("source", .string(source.rawValue)),
            ("outcome", .string(kind.rawValue)),
            ("message", message.map(JSONValue.string)),
            ("requestId", requestID.map(JSONValue.string)),
            ("missing", missing?.json),
            ("ignored", ignored == 0 ? nil : .integer(Int64(ignored)))
        )
    }
}

extension SourceOutcome.Missing {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("rows", rows.map { .integer(Int64($0)) }),
            ("items", items.map { .integer(Int64($0)) }),
            ("reason", .string(reason))
        )
    }
}

extension ReportedObject {
    /// The members as received, then `links`: an address for each kind of page.
    package var json: JSONValue {
        var object = value
        object["links"] = nil
        object["links"] = JSONBuilder.object(links.map { ($0.name.rawValue, JSONValue.string($0.url)) })
        return .object(object)
    }
}

extension HuntResult {
    /// Table, counts, times, columns and rows; times only for a table that has them.
    package var json: JSONValue {
        JSONBuilder.object(
            ("table", .string(table)),
            ("rowCount", .integer(Int64(rowCount))),
            ("firstSeen", firstSeen.map(JSONValue.string)),
            ("lastSeen", lastSeen.map(JSONValue.string)),
            (
                "columns",
                .array(
                    columns.map { column in
                        JSONBuilder.object(("name", .string(column.name)), ("type", .string(column.type.rawValue)))
                    }
                )
            ),
            ("rows", .array(rows.map(JSONValue.array)))
        )
    }
}
