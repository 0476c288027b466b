import KQL

/// What the service says of itself; offline there is nobody signed in, and data have no cursors and extents.
enum ServiceFunctions {
    static let table: [String: ScalarBody] = [
        "current_cluster_endpoint": { _ in .string("offline") },
        "current_database": { _ in .string("offline") },
        "current_principal": { _ in .string("") },
        "current_principal_details": { _ in .dynamic(.object([])) },
        "current_principal_is_member_of": { _ in .bool(false) },
        "cursor_after": { _ in .bool(true) },
        "cursor_before_or_at": { _ in .bool(true) },
        "cursor_current": { _ in .string("") },
        "current_node_id": { _ in .string("") },
        "extent_id": { _ in .guid(KQLGuid(high: 0, low: 0)) },
        "extent_tags": { _ in .null(.dynamic) },
    ]
}
