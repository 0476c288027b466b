import HTTPTypes
import Hummingbird
import NIOCore
import Overlay

/// The overlay page and what belongs to it.
struct PageRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/") { _, context in
            Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: desk.views.page(model(for: context.caller))))
            )
        }
        let assets = Dictionary(uniqueKeysWithValues: OverlayAsset.all.map { ($0.name, ServedAsset($0)) })
        router.get("/assets/:name") { request, context in
            guard let asset = context.parameters.get("name").flatMap({ assets[$0] }) else { throw HTTPError(.notFound) }
            return asset.response(to: request)
        }
    }

    private func model(for caller: Caller?) -> PageModel {
        PageModel(
            tenantName: desk.tenant.name,
            isSandbox: desk.tenant.isSandbox,
            callerName: caller?.name,
            callerRole: caller?.role.rawValue,
            canSignOut: !desk.settings.accessTokens.isEmpty
        )
    }
}
