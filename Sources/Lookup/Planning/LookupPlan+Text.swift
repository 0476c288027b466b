package import DefenderAPI

extension LookupPlan {
    /// The plan for a person, in lines, as `--explain` prints it.
    package var text: String { "" }

    /// The plan for a program: entities, calls and their cost.
    package var json: JSONValue { .null }
}
