import DefenderAPI
import FoundationEssentials
import Testing

@testable import ResponseActions

extension DeviceSnapshot {
    /// A device as Defender writes one, read at 2026-11-22 10:00 UTC.
    static func sample(
        _ isolation: IsolationState = .neverIsolated,
        running: [String] = [],
        change: (inout JSONObject) -> Void = { _ in }
    ) throws -> DeviceSnapshot {
        var machine = try JSONObject.parsed(
            """
            {"id": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "computerDnsName": "fin-ws-014.corp.example",
             "lastSeen": "2026-11-22T09:41:00Z", "osPlatform": "Windows11", "version": "23H2", "rbacGroupName": "Finance",
             "machineTags": ["VIP"], "healthStatus": "Active", "onboardingStatus": "Onboarded"}
            """
        )
        change(&machine)
        return DeviceSnapshot(
            machine: try #require(Machine(raw: machine)),
            isolation: isolation,
            running: try running.map { json in
                let action = try #require(MachineAction(raw: try .parsed(json)))
                return try #require(RunningAction(action))
            },
            unsettled: [],
            date: try #require(WireDate.date(of: "2026-11-22T10:00:00Z"))
        )
    }

    /// An isolation that somebody began in the portal.
    static let portalIsolation = """
        {"id": "5382f7ea-7557-4ab7-9782-d50480024a4e", "type": "Isolate", "scope": "Selective", "status": "InProgress",
         "requestor": "kai@contoso.example", "requestorComment": "Case 17",
         "machineId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "creationDateTimeUtc": "2026-11-22T09:50:00Z"}
        """
}

extension ActionReport {
    /// A full isolation of the sample device that `ann` confirmed.
    static func sample(
        _ state: ActionState,
        id: String = "0b1de7a5-0c3f-4c0e-9a50-5a3c4a0f3b11",
        change: (inout ActionReport) -> Void = { _ in }
    ) throws -> ActionReport {
        let date = try #require(WireDate.date(of: "2026-11-22T10:00:00Z"))
        var report = ActionReport(
            id: try #require(ActionID(id)),
            order: try ActionOrder(.isolate),
            tenant: "sandbox",
            deviceID: try #require(DeviceID("1e5bc9d7e413ddd7902c2932e418702b84d0cc07")),
            deviceName: "fin-ws-014.corp.example",
            person: "ann",
            comment: "Beacons to 198.51.100.77",
            correlation: nil,
            state: state,
            message: "Defender carries it out.",
            machineAction: MachineActionID("5382f7ea-7557-4ab7-9782-d50480024a4e"),
            isOurs: true,
            requestID: "0f1e-22",
            created: date,
            updated: date,
            undo: state == .succeeded ? .release : nil
        )
        change(&report)
        return report
    }
}

extension ActionPreview {
    /// A preview of a full isolation.
    static func sample(_ device: DeviceSnapshot) throws -> ActionPreview {
        ActionPreview(
            id: ActionID(),
            token: "TOKEN-OF-43-CHARACTERS",
            expires: device.date.addingTimeInterval(300),
            tenant: "sandbox",
            order: try ActionOrder(.isolate),
            device: device,
            method: "POST",
            path: "/api/machines/\(device.machine.id)/isolate",
            body: try .parsed(#"{"Comment": "<comment>", "IsolationType": "Full"}"#),
            typedName: device.name,
            acknowledgements: [Finding(.carefulDevice, "The rule tag:* asks for care with this device.")],
            notices: [Finding(.notSeenLately, "The device was last seen nine days ago.")]
        )
    }
}
