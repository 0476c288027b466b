import DefenderAPI
import Entities
import KQL
import Lookup
import ResponseActions
import Testing

@testable import Overlay

struct HostileTextTests {
    /// Ends attributes and elements, also with a combining character after each mark, and hides text.
    private static let evil =
        "<script>x</script>\"\u{301} onclick=\"a\" '\u{20E3}>"
        + "&<\u{301}img src=x onerror=y>\u{600}\"\u{202E}\u{1B}[2J\u{0}"

    private static let attributes: Set = [
        "class", "id", "data-entry", "data-state", "tabindex", "aria-labelledby", "aria-label", "type", "data-copy",
        "data-copy-raw", "aria-busy", "data-severity", "datetime", "data-age", "data-source", "data-outcome", "open",
        "aria-hidden", "role", "aria-controls", "aria-selected", "hidden", "title", "data-grid", "href", "target",
        "rel", "scope", "data-device", "data-name", "data-file", "data-order", "data-scope", "data-sha1",
        "data-cancels",
        "data-id", "data-open", "data-isolation", "data-seconds", "data-typed", "data-confirm", "aria-haspopup", "max",
        "value", "name", "required", "maxlength", "autocomplete", "autocapitalize", "spellcheck",
    ]

    /// Attributes that scripts read and nobody sees: their text is as it was.
    private static let exact: Set = ["data-copy", "data-copy-raw", "data-name", "data-typed"]

    private func expectHarmless(_ html: String) throws {
        let check = try HTMLCheck(html)
        #expect(check.names.isDisjoint(with: ["script", "img"]))
        #expect(Set(check.attributes.map(\.name)).subtracting(Self.attributes).isEmpty)
        let hrefs = check.values(of: "href")
        #expect(hrefs.allSatisfy { $0.hasPrefix("https://") || $0.hasPrefix("#entity-") })
        let others = check.attributes.filter { !Self.exact.contains($0.name) }.map(\.value)
        let shown = ([check.text] + others).joined().unicodeScalars
        #expect(!shown.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x202E })
    }

    /// The JSON with every text in it made hostile, members that steer the views excepted.
    private func poisoned(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text) where !text.hasPrefix("#microsoft"): .string(Self.evil + text)
        case .array(let elements): .array(elements.map(poisoned))
        case .object(let object):
            .object(JSONObject(object.members.map { .init($0.name, poisoned($0.value)) } + [.init(Self.evil, .null)]))
        default: value
        }
    }

    @Test func `no text in an object, a source, a table or an entity acts on the page`() throws {
        var report = try EntityReport.full()
        report.item = LookupItem(try #require(Entity(.string, Self.evil)), text: Self.evil + "2", range: 0..<1)
        report.summary = [Self.evil]
        report.sources = [
            SourceOutcome(.template, .failed, message: Self.evil, requestID: Self.evil),
            SourceOutcome(.alerts, .found, missing: .init(items: 1, reason: Self.evil)),
        ]
        func poison(_ objects: [ReportedObject]) -> [ReportedObject] {
            objects.map { object in
                var value = poisoned(.object(object.value)).object ?? JSONObject()
                value[Self.evil] = .object(JSONObject([.init(Self.evil, .string(Self.evil))]))
                let links: [ReportedObject.Link] = [
                    .init(.alert, "https://x/\(Self.evil)"), .init(.alert, "javascript:" + Self.evil),
                ]
                return ReportedObject(value, links: links)
            }
        }
        report.incidents = poison(report.incidents)
        report.alerts = poison(report.alerts)
        report.devices = poison(report.devices)
        report.hunts = [
            HuntResult(table: Self.evil, rowCount: 1, firstSeen: Self.evil, columns: [], rows: [[.string(Self.evil)]])
        ]
        let rights = ActionRights(mayAct: true, enabled: Set(ActionOption.allCases))
        let model = CardModel(entry: 0, report: report, answeredAt: Self.evil, isKept: true, rights: rights)
        try expectHarmless(try OverlayViews().card(model))
    }

    @Test func `neither the pasted text nor a failure acts on the page`() throws {
        let entity = try #require(Entity(.string, Self.evil))
        let mention = LookupItem(entity, text: Self.evil, range: 3..<3 + Self.evil.utf8.count)
        let plan = PlanModel(items: [mention], text: "a: " + Self.evil + Self.evil, mentions: [mention])
        let views = try OverlayViews()
        try expectHarmless(views.plan(plan))
        try expectHarmless(views.failure(FailureModel(title: Self.evil, detail: Self.evil, requestID: Self.evil)))
    }

    @Test func `no text of a device, an action or a preview acts on the page`() throws {
        func poison(_ machine: inout JSONObject) {
            machine = JSONObject(
                machine.members.map { $0.name == "id" ? $0 : .init($0.name, poisoned($0.value)) }
            )
        }
        let rights = ActionRights(mayAct: true, enabled: Set(ActionOption.allCases))
        let report = try ActionReport.sample(.inProgress) { report in
            report.deviceName = Self.evil
            report.person = Self.evil
            report.comment = Self.evil
            report.message = Self.evil
            report.requestID = Self.evil
        }
        let running = DeviceSnapshot.portalIsolation.replacing("kai@contoso.example", with: "<img src=x onerror=y>")
        let views = try OverlayViews()
        for isolation in [IsolationState.unknown(reason: Self.evil), .isolated(scope: Self.evil, since: Self.evil)] {
            let device = try DeviceSnapshot.sample(isolation, running: [running], change: poison)
            try expectHarmless(views.containment(ContainmentModel(device: device, reports: [report], rights: rights)))
            var preview = try ActionPreview.sample(device)
            preview.notices = [Finding(.fileNotSeen, Self.evil)]
            preview.acknowledgements = [Finding(.signerUnknown, Self.evil)]
            preview.token = Self.evil
            preview.path = Self.evil
            preview.body = JSONObject([.init(Self.evil, .string(Self.evil))])
            try expectHarmless(views.preview(.ready(preview), of: preview.order))
            try expectHarmless(views.preview(.alreadyRunning(device.running[0], device), of: preview.order))
        }
        try expectHarmless(views.actions(ActionListModel(reports: [report], rights: rights)))
    }

    @Test func `a quotation mark is escaped whatever combines with it`() {
        for text in ["\"\u{301}", "\u{600}\"", "'\u{20E3}", "<\u{338}", "&\u{FE0F}", ">\u{200D}"] {
            let escaped = HTMLText(treatment: .exact).escapeText(text)
            #expect(!escaped.unicodeScalars.contains { "\"'<>".unicodeScalars.contains($0) }, "\(escaped)")
        }
    }

    @Test func `line breaks are kept where lines are shown, and nothing else that acts`() {
        let text = HTMLText(treatment: .lines).escapeText("a\r\n\tb\u{1B}\u{202E}")
        #expect(text == "a\n\tb␛‹U+202E›")
    }
}
