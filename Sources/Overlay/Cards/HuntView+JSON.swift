import DefenderAPI
import KQL
import Lookup

extension HuntView {
    /// The table with its rows as values ready to be shown: `{name, count, columns: [name], rows: [[cell]]}`.
    ///
    /// Columns are in the order texts, times, numbers, lists and objects; those without any value are left out. A cell
    /// is null, a text, a number, a flag, a list, or an object of such values. `hunt` is the result that the view is of.
    func json(of hunt: HuntResult) -> JSONValue {
        let order = hunt.columns.indices.sorted { left, right in
            (Self.rank(hunt.columns[left]), left) < (Self.rank(hunt.columns[right]), right)
        }
        let columns = order.compactMap { index -> (name: String, cells: [JSONValue])? in
            let column = hunt.columns[index]
            let cells = hunt.rows.map { OpenedCell.value(of: $0[index], in: column).map(Self.shown) ?? .null }
            return cells.contains { $0 != .null } ? (column.name, cells) : nil
        }
        return JSONBuilder.object(
            ("name", .shown(table)),
            ("count", .string(ByteText.grouped(Int64(found)))),
            ("columns", .array(columns.map { .shown($0.name) })),
            ("rows", .array(hunt.rows.indices.map { row in .array(columns.map { $0.cells[row] }) }))
        )
    }

    private static func shown(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .shown(text)
        case .array(let elements): .array(elements.map(shown))
        case .object(let object):
            .object(
                JSONObject(
                    object.members.map { .init(HTMLText.Treatment.shown.applied(to: $0.name), shown($0.value)) }
                )
            )
        default: value
        }
    }

    private static func rank(_ column: KQLColumn) -> Int {
        if OpenedCell.mayHoldJSON(column) { return 3 }
        return switch column.type {
        case .string: 0
        case .datetime: 1
        default: 2
        }
    }
}
