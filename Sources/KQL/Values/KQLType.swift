/// A scalar type of the Kusto query language, named as Kusto names it.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-data-types> (read 2026-11-22).
public enum KQLType: String, Sendable, Hashable, CaseIterable {
    case bool, int, long, real, decimal, string, datetime, timespan, guid, dynamic
}
