import DefenderAPI
import ResponseActions
import Testing

@testable import Overlay

struct PreviewTests {
    private func html(_ outcome: PreviewOutcome, _ order: ActionOrder? = nil) throws -> String {
        try OverlayViews().preview(outcome, of: order ?? ActionOrder(.isolate))
    }

    @Test func `a preview shows the device, what will be sent, and what has to be typed`() throws {
        let html = try html(.ready(.sample(.sample())))
        for text in [
            "fin-ws-014.corp.example", "1e5bc9d7e413ddd7902c2932e418702b84d0cc07", "2026-11-22 09:41 UTC", "Windows 11",
            "Finance", "VIP", "Not isolated", "POST /api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate",
            "&quot;IsolationType&quot;:&quot;Full&quot;", "nine days ago", "value=\"TOKEN-OF-43-CHARACTERS\"",
        ] {
            #expect(html.contains(text), "\(text)")
        }
        let check = try HTMLCheck(html)
        #expect(check.values(of: "data-seconds") == ["300"])
        #expect(check.values(of: "data-typed") == ["fin-ws-014.corp.example"])
    }

    @Test func `each acknowledgement is a box that has to be ticked, a notice is not`() throws {
        let html = try html(.ready(.sample(.sample())))
        #expect(html.contains("<input type=\"checkbox\" name=\"acknowledged\" value=\"carefulDevice\" required>"))
        #expect(!html.contains("value=\"notSeenLately\""))
    }

    @Test func `facts that Defender does not give are said to be missing`() throws {
        let device = try DeviceSnapshot.sample(.unknown(reason: "No answer.")) { machine in
            machine["osPlatform"] = .null
            machine["lastSeen"] = nil
            machine["machineTags"] = .array([])
        }
        let text = try HTMLCheck(try html(.ready(.sample(device)))).text
        #expect(text.split(separator: "not known").count == 3)
        #expect(text.contains("none"))
        #expect(text.contains("Not known whether it is isolated"))
    }

    @Test func `what runs already is a state, not an error, and cannot be confirmed`() throws {
        let device = try DeviceSnapshot.sample(.neverIsolated, running: [DeviceSnapshot.portalIsolation])
        let html = try html(.alreadyRunning(device.running[0], device))
        #expect(html.contains("Defender does this already (in progress)."))
        #expect(!html.contains("<form"))
    }

    @Test func `what is done already cannot be confirmed`() throws {
        let html = try html(.alreadyDone(.sample(.isolated(scope: "Full", since: "2026-11-22T09:00:00Z"))))
        #expect(html.contains("in this state already"))
        #expect(!html.contains("<form"))
    }
}
