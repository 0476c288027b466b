import Lookup
import Testing

@testable import Overlay

struct SourceTests {
    private func html(_ outcome: SourceOutcome) throws -> String {
        try OverlayViews().source(SourceModel(entry: 0, outcome: outcome))
    }

    @Test func `each way to end has its own look, its own sign and its own words`() throws {
        let outcomes = [
            SourceOutcome(.alerts, .found), SourceOutcome(.alerts, .clean),
            SourceOutcome(.alerts, .failed, message: "Because."), SourceOutcome(.alerts, .skipped, message: "Because."),
            SourceOutcome(.alerts, .found, missing: .init(items: 2, reason: "Because.")),
        ]
        let views = outcomes.map { SourceView($0) } + [SourceView(waiting: .alerts)]
        #expect(Set(views.map(\.outcome)).count == 6)
        #expect(Set(views.map(\.sign)).count == 6)
        #expect(Set(views.map(\.words)).count == 6)
    }

    @Test func `a failure is open and says why, and which request it was`() throws {
        let html = try html(SourceOutcome(.devices, .failed, message: "Grant Machine.Read.All.", requestID: "ab-12"))
        #expect(html.contains("data-source=\"devices\" data-outcome=\"failed\""))
        #expect(html.contains("<details open>"))
        #expect(html.contains("Grant Machine.Read.All."))
        #expect(html.contains("data-copy=\"ab-12\""))
        _ = try HTMLCheck(html)
    }

    @Test func `says how much is missing, why, and what the options took away`() throws {
        let missing = SourceOutcome.Missing(rows: 1, items: 4, reason: "The cap is 50.")
        let html = try html(SourceOutcome(.alerts, .found, missing: missing, ignored: 3))
        #expect(html.contains("cut: 1 row and 4 items not shown, 3 ignored"))
        #expect(html.contains("Not shown: 1 row and 4 items. The cap is 50."))
        #expect(html.contains("3 left out by the ignore options."))
        let unknown = SourceOutcome.Missing(reason: "The answer broke off.", isError: true)
        #expect(
            try self.html(SourceOutcome(.alerts, .clean, missing: unknown)).contains("incomplete: something missing")
        )
    }

    @Test func `a source without remarks is no button`() throws {
        #expect(try !html(SourceOutcome(.alerts, .found)).contains("<details"))
    }
}
