/// Gives names that differ from each other: `x`, `x1`, `x2`.
struct UniqueNames {
    private var taken: Set<String>

    /// - Parameter taken: Names that are in use already.
    init(_ taken: some Sequence<String> = []) {
        self.taken = Set(taken)
    }

    /// The name itself if it is free, else with the first free number behind it.
    mutating func take(_ name: String) -> String {
        if taken.insert(name).inserted { return name }
        var number = 1
        while !taken.insert(name + String(number)).inserted { number += 1 }
        return name + String(number)
    }

    /// Marks a name as in use.
    mutating func reserve(_ name: String) {
        taken.insert(name)
    }

    func contains(_ name: String) -> Bool { taken.contains(name) }

    /// `Column1`, `Column2`, … for an expression without a name of its own.
    mutating func takeColumn() -> String {
        var number = 1
        while !taken.insert("Column\(number)").inserted { number += 1 }
        return "Column\(number)"
    }
}
