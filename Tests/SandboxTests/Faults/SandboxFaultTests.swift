import Testing

@testable import Sandbox

struct SandboxFaultTests {
    @Test func `reads operation, kind, count and argument`() throws {
        let fault = try SandboxFault(parsing: "graph.alerts:429:2:2.5")
        #expect(fault == SandboxFault("graph.alerts", .status(429), count: 2, argument: "2.5"))
    }

    @Test(arguments: ["token:silent", "token:silent:", "token:silent:*"])
    func `reads an absent count as always`(text: String) throws {
        #expect(try SandboxFault(parsing: text).count == nil)
    }

    @Test func `keeps colons in the argument`() throws {
        let fault = try SandboxFault(parsing: "graph.alerts:429::Sun, 01 Mar 2026 12:00:05 GMT")
        #expect(fault.argument == "Sun, 01 Mar 2026 12:00:05 GMT")
        #expect(
            try SandboxFault(parsing: "*:redirect:1:https://other.example:8443").argument?.hasSuffix(":8443") == true
        )
    }

    @Test(arguments: ["", "graph.alerts", "nonsense:500", "graph.alerts:200", "graph.alerts:fun", "token:500:0"])
    func `says what is wrong with a fault`(text: String) {
        let error = #expect(throws: SandboxFaultError.self) { try SandboxFault(parsing: text) }
        #expect(error?.description.isEmpty == false)
    }

    @Test func `reads every kind of the table`() {
        for row in SandboxFaultKind.table {
            #expect(SandboxFaultKind(name: row.name) == row.kind)
        }
    }

    @Test func `counts down and then lets calls pass`() throws {
        let plan = SandboxFaultPlan([try SandboxFault(parsing: "graph.*:500:2")])
        #expect(plan.take(for: .graphAlerts).replacement != nil)
        #expect(plan.take(for: .endpointMachines).replacement == nil)
        #expect(plan.take(for: .graphHunting).replacement != nil)
        #expect(plan.take(for: .graphAlerts).replacement == nil)
    }

    @Test func `plays replacing faults one after the other and the rest beside them`() throws {
        let plan = SandboxFaultPlan(
            try ["token:500:1", "token:503:1", "*:camel-case"].map { try SandboxFault(parsing: $0) }
        )
        let first = plan.take(for: .token)
        #expect(first.replacement?.kind == .status(500))
        #expect(first.contains(.camelCase))
        #expect(plan.take(for: .token).replacement?.kind == .status(503))
    }
}
