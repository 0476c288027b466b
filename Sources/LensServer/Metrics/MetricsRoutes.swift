import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Lookup
import NIOCore

/// What the server measures of itself, for Prometheus.
struct MetricsRoutes: Sendable {
    let desk: ServerDesk

    func add(to router: Router<LensRequestContext>) {
        router.get("/metrics") { _, _ in
            desk.metrics.set(await desk.tenant.runner.client.quotaLeft())
            desk.metrics.set(desk.lookups.load)
            desk.metrics.set(openActions: await desk.follower.openCount)
            desk.metrics.set(residentMemory: ProcessMemory.resident())
            return Response(
                status: .ok,
                headers: [.contentType: PrometheusText.contentType],
                body: ResponseBody(byteBuffer: ByteBuffer(string: desk.metrics.text()))
            )
        }
    }
}
