import Lookup
import Mustache

/// A severity as a page shows it: a word, a shape and a colour, each of which suffices.
struct SeveritySign: Sendable, Hashable {
    /// Names the colour and the shape in the style sheet.
    let level: String
    /// In words.
    let word: String

    /// Reads a severity; `name` says what it is the severity of, where that does not go without saying.
    init(_ severity: String, of name: String? = nil) {
        let gravity = Gravity(severity)
        level = String(describing: gravity)
        word = name.map { $0 + " " + severity.asWords.lowercased() } ?? severity.asWords
    }
}

extension SeveritySign: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "level": level
        case "word": word
        default: nil
        }
    }
}
