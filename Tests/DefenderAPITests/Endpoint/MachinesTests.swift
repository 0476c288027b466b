import Testing

@testable import DefenderAPI

struct MachinesTests {
    private static func id(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 40 - digits.utf8.count) + digits
    }

    private static func ids(_ range: Range<Int>) -> [DeviceID] {
        range.compactMap { DeviceID(id($0)) }
    }

    @Test func `reads 20 devices a call and says which are gone`() async throws {
        let transport = ScriptedTransport([
            .token(), .get("/api/machines?$filter=id%20eq%20%27", #"{"value":[{"id":"\#(MachinesTests.id(1))"}]}"#),
            .get("/api/machines?$filter=id%20eq%20%27", status: 404, #"{"error":{"code":"NotFound","target":"t"}}"#),
        ])
        let results = try await DefenderClient(transport).machines(ids: MachinesTests.ids(1..<24))
        #expect(results.count == 23)
        let codes = results.values.map { result -> APIError.Code? in
            if case .failure(let error) = result { error.code } else { nil }
        }
        #expect(codes.count { $0 == nil } <= 1 && codes.count { $0 == .notFound } >= 22)
        transport.finish()
    }

    @Test func `reads devices one by one once the filter is refused, and remembers it`() async throws {
        let transport = ScriptedTransport([
            .token(), .get("/api/machines?", status: 400, #"{"error":{"code":"ODataError"}}"#),
            .get("/api/machines/\(MachinesTests.id(1))", #"{"id":"\#(MachinesTests.id(1))"}"#),
            .get("/api/machines/\(MachinesTests.id(2))", status: 404, "{}"),
            .get("/api/machines/\(MachinesTests.id(3))", #"{"id":"\#(MachinesTests.id(3))"}"#),
            .get("/api/machines/\(MachinesTests.id(4))", #"{"id":"\#(MachinesTests.id(4))"}"#),
        ])
        let client = DefenderClient(transport)
        let first = try await client.machines(ids: MachinesTests.ids(1..<3))
        #expect(first.values.count { (try? $0.get()) != nil } == 1)
        let second = try await client.machines(ids: MachinesTests.ids(3..<5))
        #expect(second.values.count { (try? $0.get()) != nil } == 2)
        transport.finish()
    }

    @Test func `makes no call for no device`() async throws {
        let transport = ScriptedTransport([])
        #expect(try await DefenderClient(transport).machines(ids: []).isEmpty)
    }

    @Test func `lists the actions of a device and reads both spellings of a member`() async throws {
        let transport = ScriptedTransport([
            .token(),
            .get(
                "/api/machineactions?$filter=machineId%20eq%20%27\(MachinesTests.id(1))%27&$top=100",
                """
                {"value":[{"id":"2e9da30d-27f6-4208-81f2-9cd3d67893ba","lastUpdateTimeUtc":"t1","type":"Isolate"},\
                {"id":"3e9da30d-27f6-4208-81f2-9cd3d67893ba","lastUpdateDateTimeUtc":"t2"}]}
                """
            ),
        ])
        let actions = try await DefenderClient(transport).machineActions(of: MachinesTests.ids(1..<2)[0])
        #expect(actions.items.map(\.lastUpdateDateTime) == ["t1", "t2"])
        #expect(actions.items.first?.type == "Isolate")
        transport.finish()
    }

    @Test func `finds all devices of a short name, and no other that begins with it`() async throws {
        let transport = ScriptedTransport([
            .token(), .get("/api/machines?$filter=computerDnsName%20eq%20%27ws1%27", status: 404, "{}"),
            .get(
                "/api/machines?$filter=startswith%28computerDnsName%2C%27ws1.%27%29&$top=100",
                """
                {"value":[{"id":"\(MachinesTests.id(1))","computerDnsName":"WS1.contoso.example"},\
                {"id":"\(MachinesTests.id(2))","computerDnsName":"ws1.fabrikam.example"},\
                {"id":"\(MachinesTests.id(3))","computerDnsName":"ws10.contoso.example"},{"id":"\(MachinesTests.id(4))"}]}
                """
            ),
        ])
        let found = try await DefenderClient(transport).machines(named: "ws1")
        #expect(found.items.map(\.id) == MachinesTests.ids(1..<3))
        #expect(!found.isTruncated)
        transport.finish()
    }

    @Test func `asks once for a full name`() async throws {
        let transport = ScriptedTransport([
            .token(),
            .get(
                "/api/machines?$filter=computerDnsName%20eq%20%27ws1.contoso.example%27",
                #"{"value":[{"id":"\#(MachinesTests.id(1))","computerDnsName":"ws1.contoso.example"}]}"#
            ),
        ])
        let found = try await DefenderClient(transport).machines(named: "ws1.contoso.example")
        #expect(found.items.map(\.id) == MachinesTests.ids(1..<2))
        transport.finish()
    }

    @Test func `reads one action, and takes no other for it`() async throws {
        let id = try #require(MachineActionID("2e9da30d-27f6-4208-81f2-9cd3d67893ba"))
        let path = "/api/machineactions/2e9da30d-27f6-4208-81f2-9cd3d67893ba"
        let transport = ScriptedTransport([
            .token(), .get(path, #"{"id":"2e9da30d-27f6-4208-81f2-9cd3d67893ba","status":"Pending"}"#),
            .get(path, #"{"id":"3e9da30d-27f6-4208-81f2-9cd3d67893ba"}"#), .get(path, status: 404, "{}"),
        ])
        let client = DefenderClient(transport)
        #expect(try await client.machineAction(id).status == "Pending")
        await #expect { try await client.machineAction(id) } throws: { ($0 as? APIError)?.code == .malformedResponse }
        await #expect { try await client.machineAction(id) } throws: { ($0 as? APIError)?.code == .notFound }
        transport.finish()
    }
}
