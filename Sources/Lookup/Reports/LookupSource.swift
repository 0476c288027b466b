/// A place that a report gets something from; the raw value also names events, metrics and tests.
package enum LookupSource: String, Sendable, Hashable, CaseIterable {
    /// Incidents whose owner is the e-mail address.
    case assignedIncidents
    /// Alerts whose owner is the e-mail address.
    case assignedAlerts
    /// The administrator's hunting query.
    case template
    /// Hunts over every table that has a column for the kind of entity.
    case typedHunts
    /// Alerts whose id a hunt returned.
    case alerts
    /// Incidents of all alerts that were found.
    case incidents
    /// Devices of the alerts and of the hunting rows.
    case devices
}
