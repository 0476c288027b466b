/// Gives names that differ from each other: `x`, `x1`, `x2`.
struct UniqueNames {
    private var taken: Set<String>
    /// By name the first number behind it that may still be free.
    private var next: [String: Int] = [:]

    /// - Parameter taken: Names that are in use already.
    init(_ taken: some Sequence<String> = []) {
        self.taken = Set(taken)
    }

    /// The name itself if it is free, else with the first free number behind it.
    mutating func take(_ name: String) -> String {
        taken.insert(name).inserted ? name : takeNumbered(name)
    }

    private mutating func takeNumbered(_ name: String) -> String {
        var number = next[name] ?? 1
        while !taken.insert(name + String(number)).inserted { number += 1 }
        next[name] = number + 1
        return name + String(number)
    }

    /// Marks a name as in use.
    mutating func reserve(_ name: String) {
        taken.insert(name)
    }

    func contains(_ name: String) -> Bool { taken.contains(name) }

    /// `Column1`, `Column2`, … for an expression without a name of its own.
    mutating func takeColumn() -> String {
        takeNumbered("Column")
    }
}
