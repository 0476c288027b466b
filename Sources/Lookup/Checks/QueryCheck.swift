package import DefenderAPI
import HuntingSchema
package import KQL

/// What the language and the hunting tables say of a query, before a call is spent on it.
package struct QueryCheck: Sendable {
    /// The query as the parser read it.
    package let query: ParsedQuery
    /// Its tables and functions, and every remark on it.
    package let binding: Binding

    /// Checks a text of any content; time grows with its length.
    package init(_ text: String) {
        query = KQLParser.parse(text)
        binding = KQLBinder(schema: HuntingSchema.schema).bind(query)
    }

    /// As `kql check` and the HTTP API give it out; `valid` means no error of syntax.
    package var json: JSONObject {
        JSONObject([
            .init("valid", .bool(query.isValid)),
            .init("diagnostics", .array(binding.diagnostics.map(\.json))),
            .init("tables", .array(binding.tables.map(JSONValue.string))),
            .init("functions", .array(binding.functions.map(JSONValue.string))),
        ])
    }
}

extension KQLDiagnostic {
    /// Code, severity, message, and the place in UTF-8 bytes, half-open.
    package var json: JSONValue {
        JSONBuilder.object(
            ("code", .string(code)),
            ("severity", .string(severity.rawValue)),
            ("message", .string(message)),
            ("start", .integer(Int64(range.lowerBound))),
            ("end", .integer(Int64(range.upperBound)))
        )
    }
}
