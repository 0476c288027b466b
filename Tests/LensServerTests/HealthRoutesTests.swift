import Hummingbird
import HummingbirdTesting
import Overlay
import Testing

@testable import LensServer

struct HealthRoutesTests {
    @Test func `says that it lives`() async throws {
        let desk = try ServerDesk(
            settings: ServerSettings(),
            tenant: .sample(),
            views: OverlayViews(),
            logger: CapturedLog().logger
        )
        try await Application(router: LensRoutes(desk: desk).router()).test(.router) { client in
            try await client.execute(uri: "/healthz", method: .get) { response in
                #expect(response.status == .ok)
            }
        }
    }
}
