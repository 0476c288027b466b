import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Tells programs what the HTTP API takes and gives.
struct DescriptionRoutes: Sendable {
    private static let text = ByteBuffer(string: APIDescription.text)

    func add(to router: Router<LensRequestContext>) {
        router.get("/api/openapi.yaml") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "application/yaml"],
                body: ResponseBody(byteBuffer: Self.text)
            )
        }
    }
}
