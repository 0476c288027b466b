import HTTPTransport
import HTTPTypes
import Testing

@testable import DefenderAPI

struct ListReadingTests {
    private static let path = "/v1.0/security/incidents"

    private static func page(_ ids: Range<Int>, count: Int? = nil, link: String? = nil) -> String {
        let items = ids.map { #"{"id":"\#($0)"}"# }.joined(separator: ",")
        let count = count.map { #""@odata.count":\#($0),"# } ?? ""
        let link = link.map { #","@odata.nextLink":"\#($0)""# } ?? ""
        return #"{\#(count)"value":[\#(items)]\#(link)}"#
    }

    private func incidents(
        limit: Int,
        _ steps: [ScriptedTransport.Step]
    ) async throws -> (Listing<Incident>, ScriptedTransport) {
        let transport = ScriptedTransport([.token()] + steps)
        let filter = ODataFilter("assignedTo", .equal, .string("a&b@contoso.example"))
        let listing = try await DefenderClient(transport).incidents(matching: filter, limit: limit)
        transport.finish()
        return (listing, transport)
    }

    @Test func `asks for no larger page than the service gives, with the filter encoded`() async throws {
        let (listing, transport) = try await incidents(
            limit: 80,
            [.get(ListReadingTests.path, fields: ["request-id": "r1"], ListReadingTests.page(0..<3, count: 3))]
        )
        #expect(listing.items.count == 3 && listing.total == 3 && !listing.isTruncated && listing.requestID == "r1")
        #expect(
            transport.paths == [
                ListReadingTests.path + "?$filter=assignedTo%20eq%20%27a%26b%40contoso.example%27&$top=50&$count=true"
            ]
        )
        let fields = transport.requests.last?.head.headerFields ?? [:]
        #expect(fields[.prefer] == "include-unknown-enum-members" && fields[.clientRequestID] != nil)
    }

    @Test func `follows the links of the service`() async throws {
        let link = "https://graph.microsoft.com/v1.0/next?$skiptoken=x"
        let (listing, _) = try await incidents(
            limit: 80,
            [
                .get(ListReadingTests.path, ListReadingTests.page(0..<50, link: link)),
                .get("/v1.0/next?$skiptoken=x", ListReadingTests.page(50..<60)),
            ]
        )
        #expect(listing.items.count == 60 && !listing.isTruncated)
    }

    @Test func `skips on when a full page comes without a link`() async throws {
        let (listing, transport) = try await incidents(
            limit: 80,
            [
                .get(ListReadingTests.path, ListReadingTests.page(0..<50)),
                .get(ListReadingTests.path, ListReadingTests.page(50..<52)),
            ]
        )
        #expect(listing.items.count == 52)
        #expect(transport.paths.last?.contains("$skip=50") == true)
    }

    @Test func `stops at the limit and says that there is more`() async throws {
        let (listing, _) = try await incidents(
            limit: 2,
            [.get(ListReadingTests.path, ListReadingTests.page(0..<2, count: 9))]
        )
        #expect(listing.items.count == 2 && listing.total == 9 && listing.isTruncated)
        let (exact, _) = try await incidents(
            limit: 2,
            [.get(ListReadingTests.path, ListReadingTests.page(0..<2, count: 2))]
        )
        #expect(!exact.isTruncated)
    }

    @Test func `stops when a link leads in a circle`() async throws {
        let link = "https://graph.microsoft.com/v1.0/next"
        let (listing, _) = try await incidents(
            limit: 80,
            [
                .get(ListReadingTests.path, ListReadingTests.page(0..<2, link: link)),
                .get("/v1.0/next", ListReadingTests.page(2..<4, link: link)),
            ]
        )
        #expect(listing.items.count == 4 && listing.isTruncated)
    }

    @Test func `keeps what it has when a later page fails`() async throws {
        let link = "https://graph.microsoft.com/v1.0/next"
        let (listing, _) = try await incidents(
            limit: 80,
            [
                .get(ListReadingTests.path, ListReadingTests.page(0..<2, link: link)),
                .get("/v1.0/next", status: 403, "{}"),
            ]
        )
        #expect(listing.items.count == 2 && listing.isTruncated && listing.failure?.code == .forbidden)
    }

    @Test func `counts items without an id instead of losing the list`() async throws {
        let (listing, _) = try await incidents(
            limit: 5,
            [.get(ListReadingTests.path, #"{"value":[{"id":"1"},{"title":"x"},7,{"id":2}]}"#)]
        )
        #expect(listing.items.map(\.id.text) == ["1", "2"] && listing.malformedItems == 2)
    }
}
