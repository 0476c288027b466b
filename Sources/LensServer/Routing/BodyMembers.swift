import DefenderAPI

/// The members of a request's JSON object, each of the type that its route expects.
struct BodyMembers: Sendable {
    private let object: JSONObject

    /// Takes the members of an object.
    ///
    /// - Throws: ``Problem`` `invalidRequest` when the body is no object, or has another member than those in `names`.
    init(_ body: JSONValue, names: Set<String>) throws(Problem) {
        guard let object = body.object else {
            throw Problem(.invalidRequest, "The body must be a JSON object.")
        }
        guard object.members.allSatisfy({ names.contains($0.name) }) else {
            throw Problem(
                .invalidRequest,
                "The body may only have the members \(names.sorted().joined(separator: ", "))."
            )
        }
        self.object = object
    }

    /// The text of a member that has to be there.
    ///
    /// - Throws: ``Problem`` `invalidRequest`.
    func text(_ name: String) throws(Problem) -> String {
        guard let text = try optionalText(name) else {
            throw Problem(.invalidRequest, "The member \(name) is missing; it must be a string.")
        }
        return text
    }

    /// The query of the member `query`, which has to be there.
    ///
    /// - Throws: ``Problem``: `invalidRequest`; `tooLarge` beyond the limit.
    func query(_ limits: ServerLimits) throws(Problem) -> String {
        let query = try text("query")
        guard query.utf8.count <= limits.queryBytes else {
            throw Problem(.tooLarge, "The query is longer than \(limits.queryBytes) bytes.")
        }
        return query
    }

    /// The text of a member, or nil when it is not there.
    ///
    /// - Throws: ``Problem`` `invalidRequest` when it is no string.
    func optionalText(_ name: String) throws(Problem) -> String? {
        guard let value = object[name] else { return nil }
        guard let text = value.string else {
            throw Problem(.invalidRequest, "The member \(name) must be a string.")
        }
        return text
    }

    /// The texts of a list, empty when it is not there.
    ///
    /// - Throws: ``Problem`` `invalidRequest` when it is no list of strings.
    func texts(_ name: String) throws(Problem) -> [String] {
        guard let value = object[name] else { return [] }
        guard let elements = value.array, elements.allSatisfy({ $0.string != nil }) else {
            throw Problem(.invalidRequest, "The member \(name) must be a list of strings.")
        }
        return elements.compactMap(\.string)
    }

    /// The truth value of a member, false when it is not there.
    ///
    /// - Throws: ``Problem`` `invalidRequest` when it is no truth value.
    func flag(_ name: String) throws(Problem) -> Bool {
        guard let value = object[name] else { return false }
        guard let flag = value.bool else {
            throw Problem(.invalidRequest, "The member \(name) must be true or false.")
        }
        return flag
    }
}
