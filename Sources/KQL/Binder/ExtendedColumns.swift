/// The columns of an operator that adds some to those of its input.
struct ExtendedColumns {
    private(set) var columns: [KQLColumn]
    /// For each output column the input column that it repeats, or nil where the operator fills it.
    private(set) var carried: [Int?]

    init(_ input: [KQLColumn]) {
        columns = input
        carried = input.indices.map { $0 }
    }

    /// Replaces the column of this name in its place, or adds it; the place.
    mutating func set(_ column: KQLColumn) -> Int {
        if let place = columns.firstIndex(where: { $0.name == column.name }) {
            columns[place] = column
            carried[place] = nil
            return place
        }
        columns.append(column)
        carried.append(nil)
        return columns.count - 1
    }
}
