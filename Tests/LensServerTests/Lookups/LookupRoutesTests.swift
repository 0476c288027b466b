import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Lookup
import NIOCore
import NIOPosix
import Sandbox
import Testing

@testable import LensServer

struct LookupRoutesTests {
    private let address: Landmark

    init() throws {
        address = try #require(Landmark.all.first { $0.kind == "IPv4" && !$0.incidents.isEmpty })
    }

    private func reports(_ response: TestResponse) throws -> [JSONValue] {
        try #require(try JSONValue(parsing: Array(buffer: response.body))["reports"]?.array)
    }

    @Test func `answers with the same reports as the command line, and says when they were found out`() async throws {
        let served = try ServedLookups()
        let response = try await served.post("/api/v1/lookups", #"{"entities":["\#(address.value)"]}"#)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        let json = try JSONValue(parsing: Array(buffer: response.body))
        var report = try #require(json["reports"]?.array?.first?.object)
        let time = try #require(report["answeredAt"]?.string)
        #expect(WireDate.date(of: time) != nil)
        report["answeredAt"] = nil
        let item = try #require(LookupItem(named: address.value))
        let result = try await served.desk.tenant.runner.run([item])
        #expect(JSONValue.object(report).json == result.reports[0].json.json)
        #expect(json["cost"]?["calls"]?.integer == Int64(result.cost.calls))
    }

    @Test func `gives the place of an entity in the asker's own text, also from memory`() async throws {
        let served = try ServedLookups()
        _ = try await served.post("/api/v1/lookups", #"{"text":"see \#(address.value)"}"#)
        let again = try await served.post("/api/v1/lookups", #"{"text":"look at \#(address.value)"}"#)
        let entity = try #require(try reports(again).first?["entity"])
        #expect(entity["start"]?.integer == 8)
        #expect(entity["end"]?.integer == Int64(8 + address.value.utf8.count))
        let plain = try await served.post("/api/v1/lookups", #"{"entities":["\#(address.value)"]}"#)
        #expect(try reports(plain).first?["entity"]?["start"] == nil)
    }

    @Test func `asks nothing for what is kept, and asks again when told to`() async throws {
        let served = try ServedLookups()
        let body = #"{"entities":["\#(address.value)"]}"#
        let first = try await served.post("/api/v1/lookups", body)
        let calls = served.transport.calls
        #expect(calls > 0)
        let second = try await served.post("/api/v1/lookups", body)
        #expect(served.transport.calls == calls)
        #expect(try reports(first) == reports(second))
        #expect(
            String(buffer: second.body).contains(#""cost":{"calls":0,"quota":{"hunting":0,"graph":0,"endpoint":0}"#)
        )
        _ = try await served.post("/api/v1/lookups", #"{"entities":["\#(address.value)"],"fresh":true}"#)
        #expect(served.transport.calls == calls * 2)
    }

    @Test func `lookups at once share their calls`() async throws {
        let served = try ServedLookups()
        let body = #"{"entities":["\#(address.value)"]}"#
        let alone = try ServedLookups()
        _ = try await alone.post("/api/v1/lookups", body)
        try await withThrowingTaskGroup(of: TestResponse.self) { group in
            for _ in 0..<8 { group.addTask { try await served.post("/api/v1/lookups", body) } }
            for try await response in group { #expect(try reports(response).count == 1) }
        }
        #expect(served.transport.calls == alone.transport.calls)
    }

    @Test func `streams the plan, each source of each entity once, the reports and the end`() async throws {
        let served = try ServedLookups()
        let values = Landmark.benchmark.prefix(6)
        let entities = values.map { "{\"kind\":\"\($0.kind)\",\"value\":\"\($0.value)\"}" }.joined(separator: ",")
        let events = try await served.events(#"{"entities":[\#(entities)]}"#)
        #expect(events.first?.name == "plan")
        #expect(events.first?.data["entities"]?.array?.count == 6)
        #expect(events.last?.name == "done")
        #expect(events.last?.data["cost"]?["calls"]?.integer == Int64(served.transport.calls))
        for entry in 0..<6 {
            let mine = events.filter { $0.data["entry"]?.integer == Int64(entry) }
            #expect(mine.last?.name == "report")
            let sources = mine.dropLast().compactMap { $0.data["source"]?.string }
            #expect(sources.count == 7)
            #expect(Set(sources) == Set(LookupSource.allCases.map(\.rawValue)))
            let told = mine.last?.data["report"]?["sources"]?.array?.count
            #expect(told == 7)
        }
    }

    @Test func `streams what is kept as well`() async throws {
        let served = try ServedLookups()
        let body = #"{"entities":["\#(address.value)"]}"#
        let first = try await served.events(body)
        let calls = served.transport.calls
        let second = try await served.events(body)
        #expect(served.transport.calls == calls)
        #expect(second.first?.data["calls"]?.integer == 0)
        #expect(second.count == first.count)
        #expect(second.dropLast().last?.data == first.dropLast().last?.data)
    }

    @Test func `gives the page the same events as pieces of HTML`() async throws {
        let served = try ServedLookups()
        let events = try await served.events(#"{"text":"see \#(address.value)"}"#, path: "/overlay/lookups")
        #expect(events.map(\.name) == ["plan"] + [String](repeating: "source", count: 7) + ["report", "done"])
        #expect(events.allSatisfy { $0.data["html"]?.string?.isEmpty == false })
        #expect(events[0].data["entities"]?.array?.first?["value"]?.string == address.value)
        let hunts = try #require(events[8].data["hunts"]?.array)
        #expect(hunts.contains { $0["rows"]?.array?.isEmpty == false })
    }

    @Test func `tells proxies to pass events on at once`() async throws {
        let response = try await ServedLookups().post(
            "/api/v1/lookups",
            #"{"text":"nothing"}"#,
            accept: "text/plain;q=0.5, Text/Event-Stream"
        )
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/event-stream")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(HTTPField.Name("X-Accel-Buffering").flatMap { response.headers[$0] } == "no")
    }

    @Test func `a text without entities gets an empty answer`() async throws {
        let served = try ServedLookups()
        let response = try await served.post("/api/v1/lookups", #"{"text":"nothing to see"}"#)
        #expect(response.status == .ok)
        #expect(try reports(response).isEmpty)
        #expect(try await served.events(#"{"text":"nothing to see"}"#).map(\.name) == ["plan", "done"])
        #expect(served.transport.calls == 0)
    }

    @Test func `a failed source is said, and asked again the next time`() async throws {
        let served = try ServedLookups(faults: ["graph.hunting:403"])
        let body = #"{"entities":["\#(address.value)"]}"#
        let outcomes = try reports(try await served.post("/api/v1/lookups", body))[0]["sources"]?.array ?? []
        let template = try #require(outcomes.first { $0["source"]?.string == "template" })
        #expect(template["outcome"]?.string == "failed")
        #expect(template["message"]?.string?.isEmpty == false)
        let calls = served.transport.calls
        _ = try await served.post("/api/v1/lookups", body)
        #expect(served.transport.calls > calls)
    }

    @Test(arguments: ["/api/v1/lookups", "/overlay/lookups"])
    func `refuses bad questions with a problem`(path: String) async throws {
        let served = try ServedLookups { $0.entities = 2 }
        let many = #"{"entities":["203.0.113.1","203.0.113.2","203.0.113.3"]}"#
        for (body, status) in [("{", 400), (#"{"entities":["a b c"]}"#, 400), (many, 413)] {
            let response = try await served.post(path, body, accept: "text/event-stream")
            #expect(Int(response.status.code) == status)
            #expect(response.headers[.contentType] == "application/problem+json")
        }
        #expect(served.transport.calls == 0)
    }

    @Test func `refuses a lookup when too many wait, and says when to try again`() async throws {
        let transport = SilentTransport()
        let served = try ServedLookups(transport: transport) {
            $0.concurrentLookups = 1
            $0.waitingLookups = 0
        }
        let first = Task { try await served.post("/api/v1/lookups", #"{"entities":["203.0.113.1"]}"#) }
        for await _ in transport.asked { break }
        let response = try await served.post("/api/v1/lookups", #"{"entities":["203.0.113.2"]}"#)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "5")
        first.cancel()
        _ = try? await first.value
    }

    @Test(.timeLimit(.minutes(10)), arguments: ["application/json", "text/event-stream"])
    func `a client that goes away cancels the calls`(accept: String) async throws {
        let transport = SilentTransport()
        let served = try ServedLookups(transport: transport)
        let body = #"{"entities":["203.0.113.1"]}"#
        try await served.desk.application.test(.live) { client in
            let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(host: "127.0.0.1", port: client.port ?? 0).get()
            let request = """
                POST /api/v1/lookups HTTP/1.1\r\nHost: localhost\r\nAccept: \(accept)\r\n\
                Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
                """
            try await connection.writeAndFlush(ByteBuffer(string: request))
            for await _ in transport.asked { break }
            try await connection.close()
            for await _ in transport.cancelled { break }
            while served.desk.lookups.load.running > 0 { await Task.yield() }
        }
    }
}
