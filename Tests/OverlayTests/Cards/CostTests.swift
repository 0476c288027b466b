import DefenderAPI
import Lookup
import Testing

@testable import Overlay

struct CostTests {
    @Test func `calls, time, and what was spent and is left of each quota`() throws {
        let cost = LookupCost(calls: 1_234, quota: [.hunting: 3, .graph: 20], milliseconds: 1_056)
        let model = CostModel(cost: cost, quotaLeft: [.hunting: 42, .endpoint: 1_500])
        expectGolden("cost.html", try OverlayViews().cost(model))
    }

    @Test func `an answer from memory costs nothing and says so`() throws {
        let html = try OverlayViews().cost(CostModel(cost: LookupCost(), quotaLeft: [:]))
        #expect(html.contains("no calls: answered from memory"))
        #expect(!html.contains("0.00 s"))
    }
}
