import Hummingbird
import Logging
import NIOCore

/// What the routes know of a request beside the request itself.
struct LensRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Names the request in the log and to the caller; never taken from the request.
    let requestID: String
    /// The connection through which the request came.
    let channel: any Channel
    /// Who asks; nil before the caller is known, and on pages that anyone may see.
    var caller: Caller?

    init(source: ApplicationRequestContextSource) {
        // The framework's id, which log lines already carry; a log handler that keeps no metadata has lost it.
        requestID =
            source.logger[metadataKey: "hb.request.id"]?.description
            ?? String(UInt64.random(in: .min ... .max), radix: 16)
        channel = source.channel
        coreContext = CoreRequestContextStorage(source: source)
    }
}
