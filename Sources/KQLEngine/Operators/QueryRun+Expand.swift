import KQL

extension QueryRun {
    /// `mv-expand`: a row per element; a null gives one row with null, an empty array none.
    func expand(
        _ rows: Relation,
        _ expand: BoundExpand,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        try openedRows(rows, expand, columns: columns, need: need).rows
    }

    /// The rows of an expansion, and for each the row that it came from.
    func openedRows(
        _ rows: Relation,
        _ expand: BoundExpand,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> (rows: Relation, origins: [Int32]) {
        var inputs: [Column] = []
        for item in expand.items { inputs.append(try column(item.expression, over: rows)) }
        var builders = expand.items.map { ColumnBuilder(type: $0.type) }
        var repeated: [Int32] = []
        var places: [Int64] = []
        let limit = expand.rowLimit ?? .max
        var sinceCheck = 0
        for row in 0..<rows.count {
            let lists = inputs.map { Self.elements($0.value(row), bagsAsArrays: expand.bagsAsArrays) }
            let length = min(lists.reduce(0) { max($0, $1.count) }, max(0, limit))
            sinceCheck += length + 1
            if sinceCheck >= RunBudget.stride {
                sinceCheck = 0
                try budget.check()
            }
            try budget.check(rows: repeated.count + length)
            try budget.spend(bytes: length * 32)
            for place in 0..<length {
                for index in builders.indices {
                    let element = place < lists[index].count ? lists[index][place] : .null
                    builders[index].append(Self.cast(element, to: builders[index].type))
                }
                repeated.append(Int32(truncatingIfNeeded: row))
                places.append(Int64(place))
            }
        }
        try budget.spend(rows: repeated.count)
        var cells = expand.carried.enumerated().map { index, source -> RelationColumn in
            guard let source, need.contains(index) else {
                let type = index < columns.count ? columns[index].type : .dynamic
                return .stored(Column(missing: type, count: repeated.count))
            }
            return rows.cells(source).selecting(repeated)
        }
        for (index, item) in expand.items.enumerated() where cells.indices.contains(item.column) {
            cells[item.column] = .stored(builders[index].build())
        }
        if let indexColumn = expand.indexColumn, cells.indices.contains(indexColumn) {
            cells[indexColumn] = .stored(Column(places))
        }
        return (Relation(columns: columns, cells: cells, count: repeated.count), repeated)
    }

    private static func elements(_ value: KQLValue, bagsAsArrays: Bool) -> [KQLDynamic] {
        switch value.asDynamic {
        case .array(let elements): elements
        case .object(let members):
            members.map { bagsAsArrays ? .array([.string($0.name), $0.value]) : .object([$0]) }
        case let scalar: [scalar]
        }
    }

    /// The element as a value of the column's type; text is not parsed, except as a datetime or a guid, which JSON lacks.
    private static func cast(_ element: KQLDynamic, to type: KQLType) -> KQLValue {
        if case .string(let text) = element, type == .string { return .string(text) }
        let value = KQLValue(element)
        if case .string = element, [.bool, .int, .long, .real, .decimal].contains(type) { return .null(type) }
        return ValueConversion.convert(value, to: type)
    }
}
