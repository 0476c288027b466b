package import DefenderAPI

/// The answers in the shape that the Polarity integration's template reads.
package enum PolarityShape {
    /// One element for each report: `{entity, data}`.
    package static func json(of result: LookupResult, options: LookupOptions) -> JSONValue { .array([]) }
}
