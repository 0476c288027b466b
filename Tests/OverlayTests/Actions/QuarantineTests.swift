import DefenderAPI
import ResponseActions
import Testing

@testable import Overlay

struct QuarantineTests {
    private static let device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"
    private static let sha1 = "5f1e8acedc065031aad553b710838eb366cfee9a"
    private static let rights = ActionRights(mayAct: true, enabled: [.fileIsolation])

    private func view(_ file: String, rights: ActionRights = Self.rights) throws -> QuarantineView {
        let device = #"{"mdeDeviceId": "\#(Self.device)", "deviceDnsName": "fin-ws-014.corp.example"}"#
        let file = try JSONObject.parsed(file)
        return QuarantineView(file, in: [file, try .parsed(device)], rights: rights)
    }

    @Test func `a file with hash and device can be quarantined on that device, under its name`() throws {
        let view = try view(#"{"mdeDeviceId": "\#(Self.device)", "fileDetails": {"sha1": "\#(Self.sha1)"}}"#)
        #expect(view.button?.sha1 == Self.sha1)
        #expect(view.deviceID == Self.device)
        #expect(view.deviceName == "fin-ws-014.corp.example")
        #expect(view.refusal == nil)
    }

    @Test(arguments: [
        (#"{"fileDetails": {"sha1": "5f1e8acedc065031aad553b710838eb366cfee9a"}}"#, "names no device"),
        (
            #"{"mdeDeviceId": null, "fileDetails": {"sha1": "5f1e8acedc065031aad553b710838eb366cfee9a"}}"#,
            "names no device"
        ),
        (#"{"mdeDeviceId": "x/../offboard", "fileDetails": {"sha1": "5f"}}"#, "names no device"),
        (
            #"{"mdeDeviceId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "fileDetails": {"sha1": "a/../b"}}"#,
            "no SHA-1"
        ),
        (#"{"mdeDeviceId": "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"}"#, "no SHA-1"),
    ])
    func `a file without hash or device has no button, and says why`(file: String, reason: String) throws {
        let view = try view(file)
        #expect(view.button == nil)
        #expect(view.refusal?.contains(reason) == true)
    }

    @Test func `without the option or the role there is no button, and the reason`() throws {
        let file = #"{"mdeDeviceId": "\#(Self.device)", "fileDetails": {"sha1": "\#(Self.sha1)"}}"#
        let off = try view(file, rights: ActionRights(mayAct: true, enabled: [.machinesIsolation]))
        #expect(off.button == nil && off.refusal?.contains("enableFileIsolation is off") == true)
        let viewer = try view(file, rights: ActionRights(mayAct: false, enabled: [.fileIsolation]))
        #expect(viewer.button == nil && viewer.refusal?.contains("role responder") == true)
    }
}
