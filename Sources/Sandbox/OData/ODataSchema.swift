/// The properties of a list that a filter may name.
struct ODataSchema: Sendable {
    /// What a property holds.
    enum PropertyType: Sendable {
        case string, date, number
        /// A member of an enumeration, compared without regard to case; an empty list knows no members.
        case enumeration([String])
        /// Strings of which one has to fit.
        case strings
    }

    /// Name as in JSON, and type.
    let properties: [String: PropertyType]
    /// Names by their lower-case form, for services that are not particular about case; empty for those that are.
    private let namesByLowerCase: [String: String]
    /// Functions that a filter may call, in lower case.
    let functions: Set<String>

    init(_ properties: [String: PropertyType], ignoresCase: Bool = false, functions: Set<String> = []) {
        self.properties = properties
        self.functions = functions
        namesByLowerCase =
            ignoresCase
            ? Dictionary(properties.keys.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first }) : [:]
    }

    /// The JSON name of a property as written in a filter; nil when it cannot be filtered by.
    func property(_ name: String) -> String? {
        properties[name] != nil ? name : namesByLowerCase[name.lowercased()]
    }

    /// Reads a filter and checks every property and literal in it.
    func filter(_ text: String) throws(ODataError) -> ODataFilter {
        let expression = try ODataParser.parse(text, functions: functions)
        try check(expression)
        return ODataFilter(expression: expression, schema: self)
    }

    private func check(_ expression: ODataExpression) throws(ODataError) {
        switch expression {
        case .and(let left, let right), .or(let left, let right):
            try check(left)
            try check(right)
        case .not(let inner): try check(inner)
        case .comparison(let property, _, let literal): try check(property, literal)
        case .oneOf(let property, let literals): for literal in literals { try check(property, literal) }
        case .startsWith(let property, _): try check(property, .null)
        }
    }

    private func check(_ name: String, _ literal: ODataLiteral) throws(ODataError) {
        guard let property = property(name), let type = properties[property] else {
            throw ODataError("Invalid filter clause: filtering by '\(name)' is not supported.")
        }
        switch (type, literal) {
        case (_, .null), (.string, .string), (.strings, .string), (.date, .date), (.number, .number): return
        case (.enumeration(let members), .string(let text)):
            if members.isEmpty || members.contains(where: { $0.lowercased() == text.lowercased() }) { return }
            throw ODataError("The string '\(text)' is not a valid enumeration type constant of '\(name)'.")
        default:
            throw ODataError("A binary operator with incompatible types was detected at '\(name)'.")
        }
    }
}
