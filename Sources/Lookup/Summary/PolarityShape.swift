package import DefenderAPI
import Entities
import KQL

/// The answers in the shape that the Polarity integration's template reads.
package enum PolarityShape {
    /// One element for each report: `{entity: {value, type}, data}`, and `isVolatile` when a source failed.
    ///
    /// `data` is null for an entity about which nothing was found, unless something failed.
    package static func json(of result: LookupResult) -> JSONValue {
        .array(result.reports.map(json))
    }

    private static func json(of report: EntityReport) -> JSONValue {
        let entity = JSONBuilder.object(
            ("value", .string(report.item.entity.value)),
            ("type", .string(report.item.entity.kind.rawValue))
        )
        return JSONBuilder.object(
            ("entity", entity),
            ("isVolatile", report.isAffectedByError ? .bool(true) : nil),
            ("data", isWorthShowing(report) ? data(of: report) : .null)
        )
    }

    /// Whether anything was found, or failed.
    package static func isWorthShowing(_ report: EntityReport) -> Bool {
        !report.isEmpty || report.isAffectedByError
    }

    /// `{summary, details}` of an entity.
    private static func data(of report: EntityReport) -> JSONValue {
        let details = JSONBuilder.object(
            ("incidents", .array(report.incidents.map(\.json))),
            ("alerts", .array(report.alerts.map(\.json))),
            ("devices", .array(report.devices.map(\.json))),
            ("kustoQueryResults", .array(report.hunts.map(table)))
        )
        return JSONBuilder.object(
            ("summary", .array(report.summary.map(JSONValue.string))),
            ("details", details)
        )
    }

    /// `{tableName, tableRowCount, tableRowFields}`: the fields of all rows in one list, with a mark after each row.
    private static func table(_ hunt: HuntResult) -> JSONValue {
        let endOfRow = JSONBuilder.object(("type", .string("endOfRow")))
        let fields = hunt.rows.flatMap { row in
            self.fields(of: row, hunt.columns).sorted { $0.rank < $1.rank }.map(\.json) + [endOfRow]
        }
        return JSONBuilder.object(
            ("tableName", .string(hunt.table)),
            ("tableRowCount", .integer(Int64(hunt.rowCount))),
            ("tableRowFields", .array(fields))
        )
    }

    private static func fields(of row: [JSONValue], _ columns: [KQLColumn]) -> [PolarityField] {
        zip(columns, row).compactMap { PolarityField($0, $1) }
    }
}
