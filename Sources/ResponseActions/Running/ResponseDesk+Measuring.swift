package import DefenderAPI

extension ResponseDesk {
    /// Returns this desk, whose calls from now on are reported too.
    ///
    /// - Parameter observe: Called after each request to a service; must be quick.
    /// - Returns: The same desk, on the same record.
    package func observingCalls(_ observe: @escaping @Sendable (CallRecord) -> Void) -> ResponseDesk {
        ResponseDesk(
            client: client.observingCalls(observe),
            settings: settings,
            log: log,
            tenant: tenant,
            time: time,
            logger: logger
        )
    }
}
