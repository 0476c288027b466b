/// Weight and colour of text, or none of it where nobody looks or `NO_COLOR` is set.
struct TerminalStyle: Sendable {
    /// What a text means, from which its look follows.
    ///
    /// Never the only sign: the words say the same.
    enum Role: Sendable, CaseIterable {
        /// Names of things: an entity, a title.
        case strong
        /// What is there if one looks for it: times, counts, ids.
        case quiet
        case good, notice, warning, severe
    }

    var isColoured: Bool

    init(isColoured: Bool) {
        self.isColoured = isColoured
    }

    /// Colours only on a terminal and without `NO_COLOR` (<https://no-color.org>: any value that is not empty).
    init(for sink: TextSink, environment: [String: String]) {
        let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = sink.isTerminal && !refused && environment["TERM"] != "dumb"
    }

    func callAsFunction(_ role: Role, _ text: TerminalText) -> TerminalText {
        guard isColoured, !text.isEmpty else { return text }
        return switch role {
        case .strong: text.wrapped(in: "\u{1B}[1m", "\u{1B}[0m")
        case .quiet: text.wrapped(in: "\u{1B}[2m", "\u{1B}[0m")
        case .good: text.wrapped(in: "\u{1B}[32m", "\u{1B}[0m")
        case .notice: text.wrapped(in: "\u{1B}[36m", "\u{1B}[0m")
        case .warning: text.wrapped(in: "\u{1B}[33m", "\u{1B}[0m")
        case .severe: text.wrapped(in: "\u{1B}[1;31m", "\u{1B}[0m")
        }
    }

    /// Makes text lead to an address, on a terminal that follows links; others show the text alone.
    ///
    /// Source: <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda> (OSC 8, read 2026-11-22).
    func link(_ text: TerminalText, to url: String?) -> TerminalText {
        guard isColoured, let url, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return text }
        return text.wrapped(in: "\u{1B}]8;;\(url)\u{1B}\\", "\u{1B}]8;;\u{1B}\\")
    }

    /// Begins a line that says why a command stopped.
    var errorLabel: TerminalText { self(.severe, "error:") + " " }

    /// Begins a line that says what to look out for.
    var warningLabel: TerminalText { self(.warning, "warning:") + " " }
}
