import DefenderAPI
import FoundationEssentials
import Logging
import Sandbox
import Testing

@testable import ResponseActions

/// The story of an isolation on the simulated tenant: everything but the network is real.
struct SandboxStoryTests {
    let folder = TemporaryRecord()
    let client: DefenderClient
    let desk: ResponseDesk

    init() throws {
        let application = try #require(SandboxCredentials.standard.applications.first)
        let connection = ConnectionSettings(
            tenantID: SandboxCredentials.standard.tenantID,
            clientID: application.clientID,
            credential: .secret(Secret(try #require(application.secrets.first?.value)))
        )
        client = DefenderClient(
            settings: connection,
            transport: SandboxTransport(configuration: SandboxConfiguration(limits: .unlimited, actionTime: .zero))
        )
        var settings = ActionSettings()
        settings.enabled = Set(ActionOption.allCases)
        settings.carefulDevices = []
        desk = ResponseDesk(
            client: client,
            settings: settings,
            log: try AuditStore(path: folder.path),
            tenant: "sandbox",
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }

    @Test
    func `a device is isolated and released, and the record holds`() async throws {
        let device = try await someDevice()
        for kind in [ActionKind.isolate, .release] {
            let preview = try #require(try await ready(ActionOrder(kind), on: device))
            let report = try await desk.confirm(preview.confirmation(), by: .kim)
            #expect(report.isOurs)
            var last = report
            for try await now in desk.follow(report.id) { last = now }
            #expect(last.state == .succeeded)
            let isolation = try await desk.device(.id(device)).isolation.name
            #expect(isolation == (kind == .isolate ? "isolated" : "released"))
        }
        let states = try await desk.reports(device: device).map(\.state)
        #expect(states == [.succeeded, .succeeded])
        #expect(try await AuditFile(path: folder.path).verify().fault == nil)
    }

    @Test
    func `the hunt for a signer runs, and knows Microsoft's files from others`() async throws {
        let device = try await someDevice()
        let unheard = try ActionOrder.quarantine()
        let preview = try #require(try await ready(unheard, on: device))
        #expect(preview.acknowledgements.map(\.code) == [.signerUnknown, .fileNotSeen])
        #expect(preview.acknowledgements.first?.sentence == "No device has reported who signed the file.")
        let table = try await client.hunt(
            "DeviceFileCertificateInfo | where IsTrusted and IsRootSignerMicrosoft | take 1 | project SHA1"
        )
        let signed = try ActionOrder.quarantine(try #require(table.string(row: 0, column: 0)))
        await expectRefusal(.trustedSigner) { try await ready(signed, on: device) }
    }

    /// A workstation on which nothing was ever isolated.
    private func someDevice() async throws -> DeviceID {
        let table = try await client.hunt(
            "DeviceInfo | where OSPlatform == 'Windows11' | distinct DeviceId | order by DeviceId asc"
        )
        for row in 0..<table.rowCount {
            guard let id = table.string(row: row, column: 0).flatMap(DeviceID.init) else { continue }
            let device = try await desk.device(.id(id))
            if device.isolation == .neverIsolated, device.running.isEmpty { return id }
        }
        throw BenchError.notReady
    }

    private func ready(_ order: ActionOrder, on device: DeviceID) async throws -> ActionPreview? {
        guard case .ready(let preview) = try await desk.preview(ActionRequest(order, on: .id(device)), by: .kim) else {
            return nil
        }
        return preview
    }
}
