/// The names that a `let`, a parameter or an `as` gives, and the scope around them.
final class BindingScope {
    let parent: BindingScope?
    /// Names around this scope count only when they stand before this byte: a `let` sees those in front of it.
    private let limit: Int
    private var declarations: [String: Declaration] = [:]

    init(parent: BindingScope?, limit: Int = .max) {
        self.parent = parent
        self.limit = limit
    }

    /// The names that the value or the body of a declaration sees, and room for its own.
    convenience init(inside declaration: Declaration) {
        self.init(parent: declaration.scope, limit: declaration.position)
    }

    /// Adds a name; returns false when this scope has it already.
    func declare(_ name: String, _ declaration: Declaration) -> Bool {
        guard declarations[name] == nil else { return false }
        declarations[name] = declaration
        return true
    }

    /// The declaration of a name in this scope or one around it.
    func find(_ name: String) -> Declaration? {
        find(name, before: .max)
    }

    private func find(_ name: String, before limit: Int) -> Declaration? {
        if let declaration = declarations[name], declaration.position < limit { return declaration }
        return parent?.find(name, before: min(limit, self.limit))
    }

    /// Names of the functions in this scope and those around it.
    var functionNames: [String] {
        let own = declarations.filter { if case .function = $0.value.meaning { true } else { false } }
        return own.keys.sorted() + (parent?.functionNames ?? [])
    }

    /// Declarations of this scope that nothing has used.
    var unused: [Declaration] {
        declarations.values.filter { !$0.isUsed }.sorted { $0.position < $1.position }
    }

    /// Views by name, which wildcards of `union` and `search` find; by name.
    var views: [(name: String, declaration: Declaration)] {
        views(before: .max)
    }

    private func views(before limit: Int) -> [(name: String, declaration: Declaration)] {
        let own = declarations.filter { $0.value.isView && $0.value.position < limit }
            .map { (name: $0.key, declaration: $0.value) }
        return (parent?.views(before: min(limit, self.limit)) ?? []) + own.sorted { $0.name < $1.name }
    }
}

/// What a name stands for.
///
/// Values are bound when they are first used.
final class Declaration {
    /// The forms of a declaration.
    enum Meaning {
        case unbound(KQLExpression)
        case scalar(BoundExpression)
        case table(BoundTable)
        case function(KQLFunctionBody)
        case pattern([KQLPatternCase])
    }

    var meaning: Meaning
    /// Holds the declaration, and is alive wherever that can be found: holding it too would keep both for ever.
    unowned let scope: BindingScope
    /// Where the name stands in the query.
    let position: Int
    var isUsed = false
    /// True while the value is being bound: then a use of it is a circle.
    var isBinding = false
    /// True while its form is looked at, for the same reason.
    var isClassifying = false
    /// Size of the value, which comes again at each use.
    var size = ExpressionSize()

    init(_ meaning: Meaning, scope: BindingScope, position: Int) {
        self.meaning = meaning
        self.scope = scope
        self.position = position
    }

    var isView: Bool {
        if case .function(let body) = meaning { return body.isView && body.parameters.isEmpty }
        return false
    }
}

/// A pipeline during binding, with what is known of its columns.
struct BoundTable {
    var pipeline: BoundPipeline
    /// True when there may be columns that nobody knows: after an unknown table or an operator not looked into.
    var isOpen = false
    /// Name that `withsource` shows: the table's; empty for anything else.
    var name = ""

    var columns: [KQLColumn] { pipeline.columns }

    /// Adds an operator.
    mutating func append(_ operation: BoundOperation, _ columns: [KQLColumn], _ range: Range<Int>) {
        pipeline.steps.append(BoundStep(operation, columns: columns, range: range))
        name = ""
    }

    /// A table of which nothing is known.
    static let unknown = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: []), isOpen: true)
}

/// Names in order of first use, each once.
struct OrderedNames {
    private(set) var names: [String] = []
    private var seen: Set<String> = []

    mutating func insert(_ name: String) {
        if seen.insert(name).inserted { names.append(name) }
    }
}
