/// What keeps a caller from using a server up.
package struct ServerLimits: Sendable, Hashable {
    /// Bytes of a request's body.
    package var bodyBytes = 1 << 20
    /// Bytes of a body that is about an action.
    package var actionBytes = 16 << 10
    /// Bytes of a request's head: of its longest field, and of all fields together.
    package var headerBytes = 16 << 10
    /// Connections at the same time, below the 1,024 open files that systems allow; more of them wait to be accepted.
    package var connections = 900
    /// How long running requests may take to end when the server shuts down.
    package var endTime = Duration.seconds(10)
    /// Entities of one lookup, before the option `maxEntities` applies.
    package var entities = 1_000
    /// Lookups that run at the same time; more of them wait.
    ///
    /// More would not be faster: the quota of hunting lets fewer than one a second go. But each takes memory while it
    /// runs.
    package var concurrentLookups = 16
    /// Lookups that may wait; more of them are refused with 503.
    package var waitingLookups = 1_000
    /// How long a lookup may take, waiting included.
    package var lookupTime = Duration.seconds(60)
    /// How long a client may take to send a request, and to take a piece of the answer.
    package var clientTime = Duration.seconds(20)
    /// Time between two signs of life on a stream of events.
    package var heartbeat = Duration.seconds(15)
    /// How long an answer is kept.
    package var cacheTime = Duration.seconds(300)
    /// Entities whose answers are kept.
    package var cachedEntities = 2_000
    /// Memory that these answers may take, roughly.
    package var cachedBytes = 48 << 20
    /// Bytes of a query that is checked or run.
    package var queryBytes = 128 << 10
    /// Remarks on a query that are given out.
    package var diagnostics = 1_000
    /// Free hunts that run at the same time; more of them are refused with 503.
    package var concurrentHunts = 4
    /// How long a free hunt may take, waiting for the quota included.
    package var huntTime = Duration.seconds(190)
    /// Rows of a free hunt that are given out.
    package var huntRows = 10_000
    /// Bytes of cells of a free hunt that are given out.
    package var huntBytes = 32 << 20

    /// The defaults.
    package init() {}
}
