/// A filter that was read: what has to hold of an object.
indirect enum ODataExpression: Sendable, Hashable {
    case and(ODataExpression, ODataExpression)
    case or(ODataExpression, ODataExpression)
    case not(ODataExpression)
    case comparison(property: String, ODataComparison, ODataLiteral)
    case oneOf(property: String, [ODataLiteral])
    case startsWith(property: String, String)
}

/// The comparing operators.
enum ODataComparison: String, Hashable {
    case equal = "eq"
    case notEqual = "ne"
    case greater = "gt"
    case greaterOrEqual = "ge"
    case less = "lt"
    case lessOrEqual = "le"
}

/// A value of a filter.
enum ODataLiteral: Sendable, Hashable {
    case string(String)
    /// Ticks.
    case date(Int64)
    case number(Double)
    case bool(Bool)
    case null
}
