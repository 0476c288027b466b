import HTTPTypes
import Hummingbird
import NIOCore
import Overlay

/// The overlay page and what belongs to it.
struct PageRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/") { _, _ in
            let page = desk.views.page(PageModel(tenantName: desk.tenant.name, isSandbox: desk.tenant.isSandbox))
            return Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: page))
            )
        }
        router.get("/assets/:name") { _, context in
            guard let asset = OverlayAsset.all.first(where: { $0.name == context.parameters.get("name") }) else {
                throw HTTPError(.notFound)
            }
            return Response(
                status: .ok,
                headers: [.contentType: asset.contentType],
                body: ResponseBody(byteBuffer: ByteBuffer(staticString: asset.content))
            )
        }
    }
}
