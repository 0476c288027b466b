/// The cells of a string column: a pool of texts, and for each row the entry that it shows.
///
/// Rows with the same text usually share an entry, so that a test runs once per distinct text; selecting rows copies
/// entry numbers, never text.
struct StringColumn: Sendable {
    let pool: StringPool
    /// Entry of each row; nil when row n shows entry n.
    let codes: [UInt32]?

    var count: Int { codes?.count ?? pool.count }

    func entry(_ row: Int) -> Int {
        if let codes { Int(codes[row]) } else { row }
    }

    func text(_ row: Int) -> String { pool.text(entry(row)) }

    /// The chosen rows, in the given order.
    func selecting(_ rows: [Int32]) -> StringColumn {
        if let codes {
            StringColumn(pool: pool, codes: rows.map { codes[Int($0)] })
        } else {
            StringColumn(pool: pool, codes: rows.map { UInt32(bitPattern: $0) })
        }
    }

    /// True when it pays to compute something once per entry instead of once per row.
    var sharesEntries: Bool { pool.count < count }
}
