import ArgumentParser

/// Forms in which rows are printed.
enum TabularFormat: String, Sendable, CaseIterable, ExpressibleByArgument {
    /// Aligned columns for people.
    case table
    /// One document: an array of objects, or what the command's help says.
    case json
    /// One JSON object a line.
    case jsonl
    /// Comma-separated values with a heading line.
    case csv
}
