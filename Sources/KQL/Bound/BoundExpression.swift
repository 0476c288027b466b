/// A scalar expression whose names and types are settled.
///
/// Operators are functions here, under the text of the operator: `+ - * / % == != =~ !~ < <= > >= and or not(…)`,
/// `has contains startswith endswith hasprefix hassuffix` with their `!` and `_cs` forms, `has_any has_all
/// in !in in~ !in~ between !between matches regex`. The list operators take the value first, then each member of the
/// list (or one dynamic array). Names of functions are Kusto's present ones in lower case (`todynamic` is
/// `parse_json`, `makeset` is `make_set`).
///
/// Some functions are settled in part: `pack_all` has a truth value (leave out nulls and empty texts) and then the name
/// and the value of each column as operands; `bag_pack_columns` is `bag_pack`; `column_ifexists` and `column_names_of`
/// are gone; `-x` is `-` with a zero before it; `x in (1, 2.5)` and the like compare numbers of one type. A dynamic
/// operand of a function that takes another type is converted to it, also to string and bool, and a string operand of
/// one that takes a dynamic is read with `parse_json`. `and` and `or` have two operands.
///
/// Numbers of different types meet only after an explicit ``convert(_:to:)``; datetime and timespan, and anything
/// with dynamic, may meet directly.
public indirect enum BoundExpression: Sendable {
    case literal(KQLValue)
    /// Column of the step's input, counted from 0.
    case column(Int, KQLType)
    case call(String, [BoundExpression], KQLType)
    /// A change of type that the language makes by itself, such as long to real; what `tolong()` does is a call.
    case convert(BoundExpression, to: KQLType)
    /// `bag.name`, `bag["name"]`, `array[2]`: a dynamic, and a string or integer key.
    case member(BoundExpression, key: BoundExpression)
    /// `search "x"` and `* has "x"`: true when any of the columns fulfils the test.
    ///
    /// `function` is a string operator as in ``call(_:_:_:)``; columns that are not strings are tested by their text.
    case anyColumn([Int], function: String, operand: BoundExpression)
    /// `toscalar(…)`: the first cell of the pipeline's result.
    case scalar(BoundPipeline, KQLType)
    /// `x in (T | project y)`: true when the first column of the pipeline holds the value.
    case inPipeline(BoundExpression, BoundPipeline, function: String)

    /// Type of the value.
    public var type: KQLType {
        switch self {
        case .literal(let value): value.type
        case .column(_, let type), .call(_, _, let type), .convert(_, to: let type), .scalar(_, let type): type
        case .member: .dynamic
        case .anyColumn, .inPipeline: .bool
        }
    }
}
