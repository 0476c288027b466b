import DefenderAPI
import ResponseActions
import Testing

@testable import Overlay

struct ContainmentTests {
    private static let rights = ActionRights(mayAct: true, enabled: Set(ActionOption.allCases))

    private func html(
        _ device: DeviceSnapshot,
        _ reports: [ActionReport] = [],
        rights: ActionRights = Self.rights
    ) throws -> String {
        try OverlayViews().containment(ContainmentModel(device: device, reports: reports, rights: rights))
    }

    private func orders(_ html: String) throws -> [String] {
        try HTMLCheck(html).values(of: "data-order").filter { $0 != "read" }
    }

    @Test(arguments: [
        (
            IsolationState.isolated(scope: "Full", since: "2026-11-22T09:00:00Z"), "Isolated (Full)",
            ["release", "scan", "scan"]
        ),
        (.released(since: "2026-11-22T09:00:00Z"), "Not isolated: released", ["isolate", "isolate", "scan", "scan"]),
        (.neverIsolated, "Not isolated", ["isolate", "isolate", "scan", "scan"]),
    ])
    func `a known state is said and offers what makes sense in it`(
        state: IsolationState,
        words: String,
        orders: [String]
    ) throws {
        let html = try html(.sample(state))
        #expect(html.contains("<b>\(words)</b>"))
        #expect(try self.orders(html) == orders)
    }

    @Test func `what is not known is never shown as no, says why, and offers both ways`() throws {
        let html = try html(.sample(.unknown(reason: "Defender did not answer.")))
        #expect(html.contains("data-isolation=\"unknown\""))
        #expect(html.contains("Not known whether it is isolated"))
        #expect(html.contains("Defender did not answer."))
        #expect(!html.contains("Not isolated"))
        #expect(try orders(html) == ["isolate", "isolate", "release", "scan", "scan"])
    }

    @Test func `what others began stands beside the state, and can be withdrawn but not begun again`() throws {
        let html = try html(.sample(.neverIsolated, running: [DeviceSnapshot.portalIsolation]))
        #expect(html.contains("Not isolated"))
        #expect(html.contains("Isolate (Selective)"))
        #expect(html.contains("in progress"))
        #expect(html.contains("kai@contoso.example"))
        #expect(try orders(html) == ["scan", "scan", "cancel"])
        #expect(html.contains("data-cancels=\"5382f7ea-7557-4ab7-9782-d50480024a4e\""))
    }

    @Test func `an own action is shown once, not again as running`() throws {
        let device = try DeviceSnapshot.sample(.neverIsolated, running: [DeviceSnapshot.portalIsolation])
        let html = try html(device, [.sample(.inProgress)])
        #expect(!html.contains("kai@contoso.example"))
        #expect(html.contains("Beacons to 198.51.100.77"))
        #expect(try orders(html).filter { $0 == "cancel" }.count == 1)
    }

    @Test func `an unsettled action stays in sight`() throws {
        var device = try DeviceSnapshot.sample()
        device.unsettled = [try .sample(.unknown) { $0.message = "No answer came." }]
        let html = try html(device)
        #expect(html.contains("outcome unknown"))
        #expect(html.contains("No answer came."))
    }

    @Test func `previews that nobody confirmed are no actions, and of those that ended three are shown`() throws {
        let ids = (1...5).map { "0b1de7a5-0c3f-4c0e-9a50-5a3c4a0f3b1\($0)" }
        let ended = try ids.map { try ActionReport.sample(.failed, id: $0) }
        let preview = try ActionReport.sample(.previewed, id: "0b1de7a5-0c3f-4c0e-9a50-5a3c4a0f3b19")
        let html = try html(.sample(), [preview] + ended)
        #expect(try HTMLCheck(html).values(of: "data-id") == Array(ids.prefix(3)))
    }

    @Test func `a success can be taken back`() throws {
        let html = try html(.sample(.neverIsolated), [.sample(.succeeded)])
        #expect(html.contains("Undo: release…"))
    }

    @Test func `who may not act sees the state and the reason, and no button that acts`() throws {
        let device = try DeviceSnapshot.sample(.neverIsolated, running: [DeviceSnapshot.portalIsolation])
        let reports = [try ActionReport.sample(.succeeded), try .sample(.inProgress)]
        let viewer = try html(device, reports, rights: ActionRights(mayAct: false, enabled: Set(ActionOption.allCases)))
        #expect(try orders(viewer).isEmpty)
        #expect(viewer.contains("Not isolated"))
        #expect(viewer.contains("role responder"))
        let off = try html(device, reports, rights: ActionRights(mayAct: true, enabled: []))
        #expect(try orders(off).isEmpty)
        #expect(off.contains("The option enableMachinesIsolation is off."))
    }

    @Test(arguments: ActionState.allCases)
    func `each state has words, and only what is on its way has progress`(state: ActionState) throws {
        let html = try OverlayViews().action(.sample(state), rights: Self.rights)
        #expect(html.contains("<b class=\"act-state\">\(ActionWords.text(state))</b>"))
        let isOnItsWay = state == .sending || state.isRunning
        #expect(html.contains("<progress") == isOnItsWay)
        #expect(html.contains("data-open") == !state.isFinal)
    }

    @Test func `an action names its person, reason, time and ids`() throws {
        let html = try OverlayViews().action(.sample(.inProgress), rights: .none)
        for text in ["ann", "Beacons to 198.51.100.77", "2026-11-22 10:00 UTC", "5382f7ea", "0f1e-22", "0b1de7a5"] {
            #expect(html.contains(text), "\(text)")
        }
    }
}
