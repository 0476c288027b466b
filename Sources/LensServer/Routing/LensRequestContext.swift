import Hummingbird
import Logging
import NIOCore

/// What the routes know of a request beside the request itself.
struct LensRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks; nil before the caller is known, and on pages that anyone may see.
    var caller: Caller?

    /// The connection on which the request came.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
        coreContext = CoreRequestContextStorage(source: source)
    }
}
