/// Writes queries in the usual Kusto style.
///
/// One operator a line, four spaces for what goes on or stands inside, long lists one item a line. Tokens and comments
/// keep their bytes and their order; only the space between them changes, so a query means what it meant. Lists and
/// conditions that their author broke up stay so, also where they would fit on a line.
public enum KQLFormatter {
    /// Columns that a line should not go over; one that cannot be broken does.
    static let lineLength = 100

    /// Formats a query.
    ///
    /// Time grows with the length of the text.
    ///
    /// - Parameter query: The parsed query.
    /// - Returns: The text, with `\n` line ends and one at the end; empty when the query holds neither tokens nor
    ///   comments. Formatting it again gives the same text.
    /// - Throws: ``KQLFormattingError`` when the query has errors of syntax: then nothing is known of its structure.
    public static func format(_ query: ParsedQuery) throws(KQLFormattingError) -> String {
        guard query.isValid else {
            throw KQLFormattingError(diagnostics: query.diagnostics.filter(\.isSyntaxError))
        }
        var plan = LayoutPlan(query)
        plan.lay(query.statements)
        plan.finish()
        var printer = LayoutPrinter(plan)
        return printer.print()
    }
}

/// Why a query cannot be formatted.
public struct KQLFormattingError: Error {
    /// The errors of syntax, at least one, by position.
    public let diagnostics: [KQLDiagnostic]
}
