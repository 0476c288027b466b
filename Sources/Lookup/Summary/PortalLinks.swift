package import DefenderAPI

/// Addresses of pages in the Defender portal; those that Microsoft sends win over those made here.
package struct PortalLinks: Sendable, Hashable {
    /// Without a closing slash.
    private let base: String
    /// Empty, or the part of the address that names the tenant.
    private let tenant: String

    /// Makes links to the portal at `portalURL`, or at the cloud's own when it is nil.
    ///
    /// A tenant id that is a GUID is named in the links, so that they open in the right tenant.
    package init(portalURL: String?, cloud: Cloud, tenantID: String) {
        var base = portalURL ?? cloud.addresses.portal
        while base.last == "/" { base.removeLast() }
        self.base = base
        let isGUID =
            tenantID.split(separator: "-").map(\.utf8.count) == [8, 4, 4, 4, 12]
            && tenantID.utf8.allSatisfy { ($0 | 0x20).isHexDigitOrHyphen || (0x30...0x39).contains($0) }
        tenant = isGUID ? "tid=" + tenantID : ""
    }

    /// An alert with links to itself, its incident and its first device.
    func linked(_ alert: Alert) -> ReportedObject {
        var links = [ReportedObject.Link(.alert, received(alert.webURL) ?? made("/alerts/\(alert.id)"))]
        if let incident = alert.incidentID {
            links.append(.init(.incident, received(alert.incidentWebURL) ?? made("/incident2/\(incident)/overview")))
        }
        if let device = alert.deviceIDs.first { links.append(.init(.device, made("/machines/v2/\(device)/overview"))) }
        return ReportedObject(alert.raw, links: links)
    }

    /// An incident with a link to itself.
    func linked(_ incident: Incident) -> ReportedObject {
        let url = received(incident.webURL) ?? made("/incident2/\(incident.id)/overview")
        return ReportedObject(incident.raw, links: [.init(.incident, url)])
    }

    /// A device with a link to itself.
    func linked(_ machine: Machine) -> ReportedObject {
        ReportedObject(machine.raw, links: [.init(.device, made("/machines/v2/\(machine.id)/overview"))])
    }

    /// What Microsoft sent, when it is a web address.
    private func received(_ url: String?) -> String? {
        url.flatMap { $0.hasPrefix("https://") ? $0 : nil }
    }

    private func made(_ path: String) -> String {
        base + path + (tenant.isEmpty ? "" : "?" + tenant)
    }
}

extension UInt8 {
    fileprivate var isHexDigitOrHyphen: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) || self == UInt8(ascii: "-")
    }
}
