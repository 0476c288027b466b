import KQL

extension Device {
    /// The device as the endpoint API sends it.
    ///
    /// The data ends at `now`, in ticks; the device was last seen up to two hours before.
    func endpointForm(now: Int64) -> KQLDynamic {
        WireJSON.object([
            "id": .string(id),
            "computerDnsName": .string(name),
            "firstSeen": WireJSON.time(now - ageInDays * Ticks.day),
            "lastSeen": WireJSON.time(now - (ageInDays % 24) * 5 * Ticks.minute),
            "osPlatform": .string(system.platform),
            "version": .string(system.release),
            "osProcessor": .string("x64"),
            "osArchitecture": .string("64-bit"),
            "osBuild": .long(system.build),
            "lastIpAddress": .string(ipv4),
            "lastExternalIpAddress": .string(publicIPv4),
            "healthStatus": .string("Active"),
            "deviceValue": .string(assetValue),
            "rbacGroupId": .long(groupID),
            "rbacGroupName": .string(group),
            "riskScore": .string(risk),
            "exposureLevel": .string(exposure),
            "onboardingStatus": .string("onboarded"),
            "isAadJoined": .bool(!entraID.isEmpty),
            "aadDeviceId": entraID.isEmpty ? .null : .string(entraID),
            "machineTags": WireJSON.texts(tags),
            "ipAddresses": .array(
                [ipv4, ipv6].map {
                    WireJSON.object([
                        "ipAddress": .string($0), "macAddress": .string(plainMACAddress),
                        "operationalStatus": .string("Up"),
                    ])
                }
            ),
        ])
    }

    /// The endpoint API's risk score: high for the devices that a story compromises.
    var risk: String {
        switch shortName {
        case "fin-ws-014", "fs01", "web03", "loan-ws-077": "High"
        case "sal-ws-031", "eng-ws-027": "Medium"
        case "hr-ws-009", "it-ws-002": "Low"
        default: "None"
        }
    }
}
