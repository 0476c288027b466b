import KQL

/// A column that is computed when somebody reads it, and then only for the rows that are left.
///
/// `extend Row = pack_all()` before a filter, or before `make_list(Row, 100)`, costs by the rows that get that far.
struct DeferredColumn {
    let expression: BoundExpression
    /// The rows that the expression sees.
    let source: Relation
    /// The wanted rows of `source`, in order; nil for all.
    let rows: [Int32]?

    func selecting(_ chosen: [Int32]) -> DeferredColumn {
        DeferredColumn(
            expression: expression,
            source: source,
            rows: rows.map { rows in chosen.map { rows[Int($0)] } } ?? chosen
        )
    }

    /// True for expressions that are worth waiting with: bags of many columns, without errors of their own.
    static func isWorthwhile(_ expression: BoundExpression, rows: Int) -> Bool {
        guard rows > 128, case .call(let name, let arguments, _) = expression else { return false }
        guard name == "pack_all" || name == "bag_pack" else { return false }
        return arguments.allSatisfy { argument in
            switch argument {
            case .literal, .column: true
            default: false
            }
        }
    }
}

/// A cell of a relation: stored, or still to be computed.
enum RelationColumn {
    case stored(Column)
    case deferred(DeferredColumn)

    var type: KQLType {
        switch self {
        case .stored(let column): column.type
        case .deferred(let column): column.expression.type
        }
    }

    func selecting(_ rows: [Int32]) -> RelationColumn {
        switch self {
        case .stored(let column): .stored(column.selecting(rows))
        case .deferred(let column): .deferred(column.selecting(rows))
        }
    }
}
