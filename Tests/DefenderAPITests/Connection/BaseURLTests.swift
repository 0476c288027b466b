import Testing

@testable import DefenderAPI

struct BaseURLTests {
    @Test(arguments: [
        ("https://graph.microsoft.com", "https://graph.microsoft.com"),
        ("HTTPS://Graph.Microsoft.com:443/", "https://graph.microsoft.com"),
        ("https://proxy.example:8443/graph//", "https://proxy.example:8443/graph"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://localhost:80", "http://localhost"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ])
    func `accepts https, and http on the loopback interface`(_ text: String, _ expected: String) {
        #expect(BaseURL(text)?.description == expected)
    }

    @Test(arguments: [
        "", "graph.microsoft.com", "http://graph.microsoft.com", "ftp://localhost", "https://", "https://user@host",
        "https://host/?x", "https://host/a b", "https://host:99999", "http://127.0.0.1.example", "https://host:1:2",
        "http://1270.0.0.1", "https://host#x",
    ])
    func `refuses everything else`(_ text: String) {
        #expect(BaseURL(text) == nil)
    }

    @Test(arguments: Cloud.allCases)
    func `has well-formed addresses for every cloud`(_ cloud: Cloud) {
        let addresses = cloud.addresses
        for text in [addresses.login, addresses.graph, addresses.endpoint, addresses.portal] {
            #expect(BaseURL(text)?.description == text)
        }
        #expect(addresses.graphScope == addresses.graph + "/.default")
        #expect(addresses.endpointScope.hasSuffix("/.default"))
        #expect(Cloud(name: cloud.rawValue.uppercased()) == cloud)
    }

    @Test func `encodes every part of a request's address`() {
        let base = BaseURL(known: "https://graph.microsoft.com/x")
        let url = RequestURL(base, path: ["v1.0", "a/b?c"], query: [("$filter", "a eq 'é&b+c'"), ("$top", "5")])
        #expect(url.target == "/x/v1.0/a%2Fb%3Fc?$filter=a%20eq%20%27%C3%A9%26b%2Bc%27&$top=5")
    }

    @Test func `follows links to the same host only`() {
        let base = BaseURL(known: "https://graph.microsoft.com")
        let link = "https://Graph.Microsoft.com:443/v1.0/x?$filter=a eq 'b'&$skiptoken=%2B"
        #expect(RequestURL(link: link, of: base)?.target == "/v1.0/x?$filter=a%20eq%20'b'&$skiptoken=%2B")
        for other in [
            "https://evil.example/v1.0/x", "http://graph.microsoft.com/x", "https://graph.microsoft.com:444/x",
            "https://graph.microsoft.com@evil.example/x", "/v1.0/x", "", "https://graph.microsoft.com",
            "https://graph.microsoft.com.evil.example/x",
        ] { #expect(RequestURL(link: other, of: base) == nil, "\(other)") }
    }

    @Test func `takes only ids of the documented forms`() {
        #expect(
            DeviceID("1E5BC9D7E413DDD7902C2932E418702B84D0CC07")?.text == "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"
        )
        #expect(DeviceID("1e5b") == nil)
        #expect(AlertID("da637551227677560813_-961444813") != nil)
        #expect(AlertID("a/b") == nil && AlertID("") == nil && AlertID("..") == nil)
        #expect(IncidentID("2972395") != nil && IncidentID("-1") == nil && IncidentID("") == nil)
        #expect(MachineActionID("2E9DA30D-27F6-4208-81F2-9CD3D67893BA") != nil && MachineActionID("x") == nil)
    }
}
