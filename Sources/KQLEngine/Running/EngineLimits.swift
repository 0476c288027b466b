/// What one query may use before the engine stops it.
public struct EngineLimits: Sendable, Hashable {
    /// Most rows of one intermediate or final result.
    public var maxRows: Int
    /// Most bytes of new column data that one query may make; an estimate.
    public var maxBytes: Int
    /// Longest running time, checked while running.
    public var maxTime: Duration

    /// Limits of one's own; what is left out is as in ``default``.
    public init(maxRows: Int = 20_000_000, maxBytes: Int = 1 << 29, maxTime: Duration = .seconds(180)) {
        self.maxRows = maxRows
        self.maxBytes = maxBytes
        self.maxTime = maxTime
    }

    /// 20 million rows, 512 MiB, 3 minutes (the last is Microsoft's own limit for a hunting query).
    ///
    /// Memory in use stays below twice the bytes: buffers that grow are there twice for a moment.
    public static let `default` = EngineLimits()
}
