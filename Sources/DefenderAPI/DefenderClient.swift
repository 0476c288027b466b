package import HTTPTransport

/// Speaks to Microsoft Graph and Defender for Endpoint on behalf of one app registration in one tenant.
///
/// All calls throw ``APIError``, or `CancellationError` when their task was cancelled. Calls are counted on
/// ``CallMeter/current``. A deadline covers waiting for quotas, tokens, retries and the answer.
package struct DefenderClient: Sendable {
    /// Who asks, and where.
    package let settings: ConnectionSettings
    let pipeline: CallPipeline
    let tokens: TokenSource
    let memory: ClientMemory

    /// Creates a client; nothing is sent before the first call.
    ///
    /// - Parameters:
    ///   - settings: Who asks, and where.
    ///   - transport: The network, or the sandbox.
    ///   - cache: Where tokens are kept; clients of one process should share it.
    ///   - limiters: What keeps the quotas; clients of one process should share it. Nil creates one.
    ///   - time: Clock and calendar.
    ///   - random: Draws values from 0 up to 1 for the jitter of waits.
    package init(
        settings: ConnectionSettings,
        transport: any HTTPTransport,
        cache: TokenCache = TokenCache(),
        limiters: CallLimiters? = nil,
        time: TimeSource = TimeSource(),
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
    ) {
        self.init(
            settings: settings,
            cache: cache,
            pipeline: CallPipeline(
                settings: settings,
                transport: transport,
                limiters: limiters ?? CallLimiters(time: time),
                retry: RetryPolicy(random: random),
                time: time
            ),
            memory: ClientMemory()
        )
    }

    /// Takes a pipeline without authorisation.
    private init(settings: ConnectionSettings, cache: TokenCache, pipeline: CallPipeline, memory: ClientMemory) {
        self.settings = settings
        self.memory = memory
        tokens = TokenSource(settings: settings, cache: cache, pipeline: pipeline)
        var authorized = pipeline
        authorized.authorizer = Authorizer(tokens: tokens)
        self.pipeline = authorized
    }

    /// Returns the same client, whose HTTP requests are told to an observer: each once, when it has ended.
    ///
    /// Tokens, quotas and what was learned are shared with this client. An earlier observer is told no more.
    ///
    /// - Parameter observe: Is called from any thread, several calls at a time; must return soon.
    /// - Returns: The observed client.
    package func observingCalls(_ observe: @escaping @Sendable (CallRecord) -> Void) -> DefenderClient {
        var observed = tokens.pipeline
        observed.observe = observe
        return DefenderClient(settings: settings, cache: tokens.cache, pipeline: observed, memory: memory)
    }
}
