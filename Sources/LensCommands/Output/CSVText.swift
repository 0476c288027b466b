/// Lines of comma-separated values as RFC 4180 writes them, safe to open in a spreadsheet.
enum CSVText {
    /// One record with its line break (CRLF).
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    /// A field that a spreadsheet would take for a formula gets an apostrophe in front; a field with a comma, quote
    /// or line break is quoted.
    ///
    /// Source: <https://owasp.org/www-community/attacks/CSV_Injection> (read 2026-11-22).
    static func field(_ text: String) -> String {
        let safe = beginsFormula(text) ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// A plain negative number is no formula.
    private static func beginsFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return Double(text) == nil || first == UInt8(ascii: "+")
    }
}
