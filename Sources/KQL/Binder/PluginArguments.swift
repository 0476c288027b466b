/// The arguments of a plugin by name or by place.
struct PluginArguments {
    private let named: [String: KQLExpression]
    private(set) var positional: [KQLExpression]

    init(_ arguments: [KQLNamedExpression]) {
        var named: [String: KQLExpression] = [:]
        for argument in arguments {
            if let name = argument.names.first { named[name.text.lowercased()] = argument.value }
        }
        self.named = named
        positional = arguments.filter { $0.names.isEmpty }.map(\.value)
    }

    /// The arguments in the order of the parameters, nil for one that is not given; what is too much is left out.
    func operands(_ parameters: [String]) -> [KQLExpression?] {
        var rest = positional[...]
        return parameters.map { named[$0.lowercased()] ?? rest.popFirst() }
    }

    /// An argument that is given by its name alone.
    func named(_ name: String) -> KQLExpression? { named[name.lowercased()] }
}
