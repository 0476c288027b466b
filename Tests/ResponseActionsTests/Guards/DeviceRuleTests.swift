import DefenderAPI
import Testing

@testable import ResponseActions

struct DeviceRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let names: Bool
        var testDescription: String { "\(rule) → \(names)" }
    }

    static let machine = Machine(
        raw: JSONObject([
            .init("id", .string(String(repeating: "a", count: 40))),
            .init("computerDnsName", .string("DC01.contoso.example")),
            .init("osPlatform", .string("WindowsServer2022")),
            .init("rbacGroupName", .string("Tier 0")),
            .init("machineTags", .array([.string("Domain Controller")])),
        ])
    )

    @Test(
        arguments: [
            Case(rule: "server", names: true),
            Case(rule: "SERVER", names: true),
            Case(rule: "tag:*", names: true),
            Case(rule: "tag:domain*", names: true),
            Case(rule: "tag:domain", names: false),
            Case(rule: "tag:*controller", names: true),
            Case(rule: "tag:d*n*r", names: true),
            Case(rule: "tag:domain controller*r", names: false),
            Case(rule: "group:tier 0", names: true),
            Case(rule: "group:tier 1", names: false),
            Case(rule: "name:dc*", names: true),
            Case(rule: "name:dc01", names: true),
            Case(rule: "name:*.contoso.example", names: true),
            Case(rule: "name:web*", names: false),
        ]
    )
    func `a rule names the devices that it describes`(_ example: Case) throws {
        let machine = try #require(Self.machine)
        #expect(try #require(DeviceRule(example.rule)).names(machine) == example.names)
    }

    @Test(arguments: ["", "servers", "tag", "tag:", "owner:bob", ":x"])
    func `a text that is no rule is not read`(text: String) {
        #expect(DeviceRule(text) == nil)
    }
}
