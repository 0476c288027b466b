import Hummingbird
import Logging

/// What the routes know of a request beside the request itself.
struct LensRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who asks; nil before the caller is known, and on pages that anyone may see.
    var caller: Caller?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
