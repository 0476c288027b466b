package import KQL

/// A kind of entity as columns hold it; coarser than the kinds that text is searched for (no CIDR, one kind of IP).
package enum EntityColumnKind: String, CaseIterable, Sendable, Hashable {
    case ip, domain, url, md5, sha1, sha256, email, cve, mac, device, account
}

/// How a column holds an entity, and so how a query must compare it.
package enum EntityMatch: String, CaseIterable, Sendable, Hashable {
    /// Exactly one value: equality without regard to case (`in~`).
    case exact
    /// A list, JSON or longer text, maybe `dynamic`: `has` over `tostring(column)`.
    case contains
    /// Exactly one IP address: equality, an IPv4 also in its mapped form `::ffff:192.0.2.1`; ranges with
    /// `ipv4_is_in_range` or `ipv6_is_in_range`.
    case address
    /// A list or JSON with IP addresses, maybe `dynamic`: `has_ipv4` or `has`; for ranges take the addresses out first.
    case addressList
    /// A device's name, mostly fully qualified: equality without regard to case, or the value is its first label.
    case hostName
}

/// A column that holds entities of one kind.
package struct EntityColumn: Sendable, Hashable {
    /// Name of the table.
    package let table: String
    /// The column and its type: `string`, or `dynamic` for some lists.
    package let column: KQLColumn
    /// What it holds.
    package let kind: EntityColumnKind
    /// How it must be compared.
    package let match: EntityMatch
}
