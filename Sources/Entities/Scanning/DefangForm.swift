/// A separator in brackets, by which names and addresses are made harmless: `[.]`, `(dot)`, `{at}`, `[:]`, `[://]`.
struct DefangForm: Equatable {
    /// What it stands for.
    let replacement: String
    /// Its length in bytes, brackets included.
    let length: Int

    private static let forms: [(written: String, replacement: String)] = [
        (".", "."), ("dot", "."), ("@", "@"), ("at", "@"), (":", ":"), ("://", "://"), ("/", "/"), ("//", "//"),
    ]

    /// Reads the form whose opening bracket is at `position`; nil when there is none.
    init?(_ text: Span<UInt8>, at position: Int, before end: Int) {
        guard let close = Self.closing(text[position]) else { return nil }
        for form in Self.forms where text.hasWord(form.written, at: position + 1, before: end) {
            let last = position + 1 + form.written.utf8.count
            if last < end, text[last] == close {
                replacement = form.replacement
                length = last + 1 - position
                return
            }
        }
        return nil
    }

    /// The end of a separator that has a single space on either side, as in `evil [.] example`.
    ///
    /// The first space is at `position`. Only a dot or an at sign between two words is meant so.
    static func spacedEnd(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int? {
        guard position + 2 < end, text[position] == .space, text.at(position - 1).isWordCharacter,
            let form = DefangForm(text, at: position + 1, before: end),
            form.replacement == "." || form.replacement == "@"
        else { return nil }
        let next = position + 1 + form.length
        return next + 1 < end && text[next] == .space && text[next + 1].isWordCharacter ? next + 1 : nil
    }

    private static func closing(_ bracket: UInt8) -> UInt8? {
        switch bracket {
        case .openBracket: .closeBracket
        case .openParenthesis: .closeParenthesis
        case .openBrace: .closeBrace
        default: nil
        }
    }
}
