extension MetricFamily {
    // MARK: Lookups

    static let lookups = MetricFamily(
        name: "defender_lens_lookups_total",
        kind: .counter,
        labels: ["face", "result"],
        help: "Lookups that ended, by who asked and how they ended."
    )
    static let lookupDuration = MetricFamily(
        name: "defender_lens_lookup_duration_seconds",
        kind: .histogram(bounds: [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]),
        labels: ["face"],
        help: "Time from the beginning of a lookup to its end; documents answered from the cache alone are left out."
    )
    static let lookupsRefused = MetricFamily(
        name: "defender_lens_lookups_refused_total",
        kind: .counter,
        help: "Lookups refused because too many were running and waiting."
    )
    static let entities = MetricFamily(
        name: "defender_lens_lookup_entities_total",
        kind: .counter,
        labels: ["origin"],
        help: "Entities of lookups: answered from the cache, by a run that was under way (joined), or by a new run."
    )
    static let runs = MetricFamily(
        name: "defender_lens_lookup_runs",
        kind: .gauge,
        labels: ["state"],
        help: "Runs of lookups at this moment: running, or waiting for their turn."
    )
    static let eventStreams = MetricFamily(
        name: "defender_lens_event_streams_open",
        kind: .gauge,
        help: "Streams of events that are open."
    )
    static let cacheEntries = MetricFamily(
        name: "defender_lens_cache_entries",
        kind: .gauge,
        help: "Entities whose answers are kept."
    )
    static let cacheBytes = MetricFamily(
        name: "defender_lens_cache_bytes",
        kind: .gauge,
        help: "What the kept answers take in memory, roughly."
    )

    // MARK: Actions

    static let actions = MetricFamily(
        name: "defender_lens_actions_total",
        kind: .counter,
        labels: ["action", "state"],
        help: "States that response actions came into, as this server saw them."
    )
    static let actionRefusals = MetricFamily(
        name: "defender_lens_action_refusals_total",
        kind: .counter,
        labels: ["refusal"],
        help: "Requests about response actions that were refused on this side; nothing was sent."
    )
    static let openActions = MetricFamily(
        name: "defender_lens_actions_open",
        kind: .gauge,
        help: "Response actions that were sent, or are being sent, and have not ended."
    )

    // MARK: Calls

    static let calls = MetricFamily(
        name: "defender_lens_calls_total",
        kind: .counter,
        labels: ["service", "operation", "outcome"],
        help: "HTTP requests to Microsoft's services, repeated ones included."
    )
    static let callDuration = MetricFamily(
        name: "defender_lens_call_duration_seconds",
        kind: .histogram(bounds: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 190]),
        labels: ["service", "operation"],
        help: "Time from sending a request to a service until its answer was read; waiting for quotas not included."
    )
    static let quotaLeft = MetricFamily(
        name: "defender_lens_quota_left",
        kind: .gauge,
        labels: ["service", "window"],
        help: "Calls that a service still takes in a window of time, as this process counts; 0 while it asked to wait."
    )
    static let quotaCapacity = MetricFamily(
        name: "defender_lens_quota_capacity",
        kind: .gauge,
        labels: ["service", "window"],
        help: "Calls that a service takes in a window of time."
    )

    // MARK: The server

    static let requestDuration = MetricFamily(
        name: "defender_lens_http_request_duration_seconds",
        kind: .histogram(bounds: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]),
        labels: ["method", "route", "status"],
        help: "Time from the head of a request to the head of its answer; a stream of events goes on after that."
    )
    static let signInFailures = MetricFamily(
        name: "defender_lens_sign_in_failures_total",
        kind: .counter,
        help: "Access tokens and sessions that were refused."
    )
    static let startTime = MetricFamily(
        name: "process_start_time_seconds",
        kind: .gauge,
        help: "When the server started, in seconds since 1970."
    )
    static let residentMemory = MetricFamily(
        name: "process_resident_memory_bytes",
        kind: .gauge,
        help: "Resident memory of the process."
    )

    /// What the server tells, in this order.
    static let all: [MetricFamily] = [
        .lookups, .lookupDuration, .lookupsRefused, .entities, .runs, .eventStreams, .cacheEntries, .cacheBytes,
        .actions, .actionRefusals, .openActions,
        .calls, .callDuration, .quotaLeft, .quotaCapacity,
        .requestDuration, .signInFailures, .startTime, .residentMemory,
    ]
}
