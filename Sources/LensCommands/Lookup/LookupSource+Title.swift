import Lookup

extension LookupSource {
    /// For people.
    var title: String {
        switch self {
        case .assignedIncidents: "assigned incidents"
        case .assignedAlerts: "assigned alerts"
        case .template: "hunting query"
        case .typedHunts: "typed hunts"
        case .alerts: "alerts"
        case .incidents: "incidents"
        case .devices: "devices"
        }
    }
}
