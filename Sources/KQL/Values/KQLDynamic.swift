/// A value inside a `dynamic`: JSON, and the Kusto scalars that a dynamic literal may hold.
public indirect enum KQLDynamic: Sendable, Hashable {
    case null
    case bool(Bool)
    case long(Int64)
    case real(Double)
    case string(String)
    case datetime(Int64)
    case timespan(Int64)
    case guid(KQLGuid)
    case array([KQLDynamic])
    /// A property bag; members keep their order, names are unique.
    case object([Member])

    /// One named value of a property bag.
    public struct Member: Sendable, Hashable {
        /// The member's name.
        public let name: String
        /// The member's value; may be null.
        public let value: KQLDynamic

        /// Makes a member.
        public init(name: String, value: KQLDynamic) {
            self.name = name
            self.value = value
        }
    }
}
