extension KQLDiagnostic {
    /// Shows the remark under the line of the query that it is about.
    ///
    /// For several remarks on one query make one ``DiagnosticRenderer``.
    public func rendered(in query: String) -> String {
        var renderer = DiagnosticRenderer(query)
        return renderer.text(of: self)
    }
}
