import DefenderAPI

extension ReportedObject {
    /// The text of a member; empty when it is missing, null or no string.
    package func text(_ name: String) -> String { value[name]?.string ?? "" }

    /// What the member `severity` says.
    package var gravity: Gravity { Gravity(text("severity")) }

    /// The address of a page in the portal; nil when there is none.
    package func link(_ name: LinkName) -> String? { links.first { $0.name == name }?.url }

    /// The grave ones first, of those the newest.
    package static func isShownBefore(_ left: ReportedObject, _ right: ReportedObject) -> Bool {
        left.gravity == right.gravity
            ? left.text("createdDateTime") > right.text("createdDateTime")
            : left.gravity < right.gravity
    }

    /// The first device name in an alert's evidence; empty for alerts without one.
    package var deviceName: String {
        (value["evidence"]?.array ?? []).lazy.compactMap { $0["deviceDnsName"]?.string }.first ?? ""
    }
}
