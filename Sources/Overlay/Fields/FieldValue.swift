import Mustache

/// A value of a field, ready to be shown; the template has a part for each case.
enum FieldValue: Sendable, Hashable {
    case text(String)
    case lines(String)
    case worded(Worded)
    case severity(SeveritySign)
    case time(Instant)
    case code(Code)
    /// An https address.
    case link(String)

    /// A value in words, and as Microsoft wrote it.
    struct Worded: Sendable, Hashable {
        let words: String
        let raw: String
    }

    /// Something that is copied exactly, or defanged where that differs.
    struct Code: Sendable, Hashable {
        let text: String
        let defanged: String?
        /// What it is.
        let label: String
    }

    /// Whether the value needs the whole width.
    var isWide: Bool {
        switch self {
        case .text(let text): text.utf8.count > 80
        case .lines, .link: true
        case .code(let code): code.text.utf8.count > 38
        case .worded, .severity, .time: false
        }
    }
}

extension FieldValue: MustacheParent {
    func child(named name: String) -> Any? {
        switch (self, name) {
        case (.text(let text), "text"): text
        case (.lines(let text), "lines"): text
        case (.worded(let words), "worded"): words
        case (.severity(let sign), "severity"): sign
        case (.time(let instant), "time"): instant
        case (.code(let code), "code"): code
        case (.link(let url), "link"): url
        default: nil
        }
    }
}

extension FieldValue.Worded: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "words": words
        case "raw": raw
        default: nil
        }
    }
}

extension FieldValue.Code: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "defanged": defanged
        case "label": label
        default: nil
        }
    }
}
