/// What the hunting box offers before anything is typed.
package struct HuntBoxModel: Sendable {
    /// How far a hunt may look back.
    package struct Span: Sendable {
        /// As the service takes it, such as `P7D`.
        package let iso8601: String
        /// For people.
        package let name: String
        /// Whether it is chosen at first.
        package var isDefault = false
    }

    /// A query to begin with.
    package struct Example: Sendable {
        /// What it finds.
        package let name: String
        /// KQL text.
        package let query: String
    }

    /// From the shortest to the longest, one of them chosen.
    package let spans = [
        Span(iso8601: "PT1H", name: "1 hour"),
        Span(iso8601: "PT12H", name: "12 hours"),
        Span(iso8601: "P1D", name: "1 day"),
        Span(iso8601: "P3D", name: "3 days"),
        Span(iso8601: "P7D", name: "7 days", isDefault: true),
        Span(iso8601: "P14D", name: "14 days"),
        Span(iso8601: "P30D", name: "30 days"),
    ]

    /// Queries that run on any tenant; each names how many rows it wants.
    package let examples = [
        Example(
            name: "Latest alerts of high severity",
            query: """
                AlertInfo
                | where Severity == "High"
                | top 100 by Timestamp desc
                """
        ),
        Example(
            name: "Rare programs that reach out to the internet",
            query: """
                DeviceNetworkEvents
                | where RemoteIPType == "Public"
                | summarize Devices = dcount(DeviceId), Connections = count() by InitiatingProcessFileName
                | top 50 by Devices asc
                """
        ),
        Example(
            name: "Many failed logons on one device",
            query: """
                DeviceLogonEvents
                | where ActionType == "LogonFailed"
                | summarize Failures = count(), Accounts = make_set(AccountName, 20) by DeviceName, bin(Timestamp, 1h)
                | where Failures > 10
                | top 100 by Failures desc
                """
        ),
    ]

    /// Creates a model.
    package init() {}
}
