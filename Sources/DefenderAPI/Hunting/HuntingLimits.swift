/// How much of a hunting answer is kept in memory.
package struct HuntingLimits: Sendable, Hashable {
    /// Most rows; at least 0.
    package var rows: Int
    /// Most bytes of cells, names not counted; a row that would pass it is left out, and all after it.
    package var bytes: Int

    /// Sets limits; none unless they are given.
    package init(rows: Int = .max, bytes: Int = .max) {
        self.rows = rows
        self.bytes = bytes
    }
}
