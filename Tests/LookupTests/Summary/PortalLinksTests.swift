import DefenderAPI
import Testing

@testable import Lookup

struct PortalLinksTests {
    private let tenant = "11111111-2222-3333-4444-555555555555"

    private func alert(_ json: String) throws -> Alert {
        try #require(JSONValue(json: json)?.object.flatMap(Alert.init))
    }

    @Test(arguments: [
        (Cloud.global, "https://security.microsoft.com"), (.gcc, "https://security.microsoft.com"),
        (.gccHigh, "https://security.microsoft.us"), (.dod, "https://security.apps.mil"),
    ])
    func `follows the cloud`(_ cloud: Cloud, _ base: String) throws {
        let links = PortalLinks(portalURL: nil, cloud: cloud, tenantID: tenant)
        let linked = links.linked(try alert(#"{"id":"da1_1","incidentId":"7"}"#)).links
        #expect(
            linked.map(\.url) == ["\(base)/alerts/da1_1?tid=\(tenant)", "\(base)/incident2/7/overview?tid=\(tenant)"]
        )
    }

    @Test func `prefers the addresses that Microsoft sends`() throws {
        let links = PortalLinks(portalURL: "https://portal.example/", cloud: .global, tenantID: "contoso.example")
        let linked = links.linked(try alert(#"{"id":"a","alertWebUrl":"https://x.example/a?tid=1"}"#)).links
        #expect(linked.map(\.url) == ["https://x.example/a?tid=1"])
        let other = links.linked(try alert(#"{"id":"a","alertWebUrl":"javascript:alert(1)"}"#)).links
        #expect(other.map(\.url) == ["https://portal.example/alerts/a"])
    }
}
