import KQL

/// Conversions between types, as `tolong()` and its kin make them.
enum ValueConversion {
    /// The value as `type`, or null (the empty string) where it has no counterpart.
    static func convert(_ value: KQLValue, to type: KQLType) -> KQLValue {
        value.type == type ? value : .missing(type)
    }
}
