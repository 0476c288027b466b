/// The names that a `let`, a parameter or an `as` gives, and the scope around them.
final class BindingScope {
    let parent: BindingScope?
    private var declarations: [String: Declaration] = [:]

    init(parent: BindingScope?) {
        self.parent = parent
    }

    /// Adds a name; returns false when this scope has it already.
    func declare(_ name: String, _ declaration: Declaration) -> Bool {
        guard declarations[name] == nil else { return false }
        declarations[name] = declaration
        return true
    }

    /// The declaration of a name in this scope or one around it.
    func find(_ name: String) -> Declaration? {
        declarations[name] ?? parent?.find(name)
    }

    /// Declarations of this scope that nothing has used.
    var unused: [Declaration] {
        declarations.values.filter { !$0.isUsed }.sorted { $0.position < $1.position }
    }

    /// Views by name, which wildcards of `union` and `search` find; by name.
    var views: [(name: String, declaration: Declaration)] {
        let own = declarations.filter { $0.value.isView }.map { (name: $0.key, declaration: $0.value) }
        return (parent?.views ?? []) + own.sorted { $0.name < $1.name }
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

    mutating func insert(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }
}
