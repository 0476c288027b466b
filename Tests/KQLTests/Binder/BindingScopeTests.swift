import Testing

@testable import KQL

struct BindingScopeTests {
    @Test(arguments: [
        "let a = 1; print a", "let f = (x: long) { let y = x; y + 1 }; print f(2)",
        "let t = Events; t | as u | join kind=inner (t) on Device",
        "let v = view () { Events }; union v* | summarize count()",
    ])
    func `goes when the binding is over`(query: String) {
        weak var scope: BindingScope?
        do {
            var session = BindingSession(schema: Sample.schema, unknownColumns: .refused, resolve: nil)
            _ = session.bind(KQLParser.parse(query).statements)
            scope = session.scope
            #expect(scope != nil)
        }
        #expect(scope == nil)
    }
}
