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
    ///
    /// - Parameter maxDiagnostics: Remarks at most; of more, the first ones, and `omitted` says how many are left out.
    /// - Returns: `valid`, `diagnostics`, `tables`, `functions`.
    package func json(maxDiagnostics: Int = .max) -> JSONObject {
        var object = JSONObject([
            .init("valid", .bool(query.isValid)),
            .init("diagnostics", .array(binding.diagnostics.prefix(maxDiagnostics).map(\.json))),
            .init("tables", .array(binding.tables.map(JSONValue.string))),
            .init("functions", .array(binding.functions.map(JSONValue.string))),
        ])
        let omitted = binding.diagnostics.count - maxDiagnostics
        if omitted > 0 { object["omitted"] = .integer(Int64(omitted)) }
        return object
    }
}

extension KQLDiagnostic {
    /// Code, severity, message, the place in UTF-8 bytes, half-open, and what may stand there instead, if anything.
    package var json: JSONValue {
        JSONBuilder.object(
            ("code", .string(code)),
            ("severity", .string(severity.rawValue)),
            ("message", .string(message)),
            ("start", .integer(Int64(range.lowerBound))),
            ("end", .integer(Int64(range.upperBound))),
            ("suggestion", suggestion.map(JSONValue.string))
        )
    }
}
