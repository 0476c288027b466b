import ArgumentParser

/// Forms in which a lookup is printed.
enum LookupFormat: String, CaseIterable, ExpressibleByArgument {
    /// A card for each entity, for people.
    case table
    /// One document, the same as the HTTP API's.
    case json
    /// One report a line.
    case jsonl
    /// A row for each thing found.
    case csv
    /// The shape that the Polarity integration's template reads.
    case polarity
}
