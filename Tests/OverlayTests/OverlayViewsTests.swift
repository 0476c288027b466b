import Testing

@testable import Overlay

struct OverlayViewsTests {
    @Test func `the page shows names as text`() throws {
        let page = try OverlayViews().page(PageModel(tenantName: "<b>\"Contoso\"</b>", isSandbox: true))
        #expect(page.contains("&lt;b&gt;&quot;Contoso&quot;&lt;/b&gt;"))
        #expect(!page.contains("<b>"))
    }
}
