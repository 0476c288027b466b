/// A device of Defender for Endpoint: <https://learn.microsoft.com/defender-endpoint/api/machine> (read 2026-08).
package struct Machine: WireObject {
    /// The id.
    package let id: DeviceID
    /// All members as received.
    package let raw: JSONObject

    /// Wraps a received device; nil without a usable id.
    package init?(raw: JSONObject) {
        guard let id = raw["id"]?.string.flatMap(DeviceID.init) else { return nil }
        self.id = id
        self.raw = raw
    }

    /// The full or short DNS name.
    package var computerDNSName: String? { text("computerDnsName") }
    /// The platform, such as `Windows11`.
    package var osPlatform: String? { text("osPlatform") }
    /// How the sensor does: `Active`, `Inactive`, `ImpairedCommunication` and others.
    package var healthStatus: String? { text("healthStatus") }
    /// The risk from `None` to `High`; nil when it is not known.
    package var riskScore: String? { text("riskScore") }
    /// The exposure from `None` to `High`; nil when it is not known.
    package var exposureLevel: String? { text("exposureLevel") }
    /// Whether it is managed: `onboarded`, `CanBeOnboarded`, `Unsupported`, `InsufficientInfo`.
    package var onboardingStatus: String? { text("onboardingStatus") }
    /// When the device was first reported, as the service wrote it.
    package var firstSeen: String? { text("firstSeen") }
    /// When it last sent a full report (about daily), as the service wrote it.
    package var lastSeen: String? { text("lastSeen") }
    /// The last internal address.
    package var lastIPAddress: String? { text("lastIpAddress") }
    /// The last address seen from outside.
    package var lastExternalIPAddress: String? { text("lastExternalIpAddress") }
    /// Tags that administrators gave.
    package var tags: [String] { texts("machineTags") }
}
