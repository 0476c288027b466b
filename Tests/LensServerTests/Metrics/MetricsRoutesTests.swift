import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import LensServer

struct MetricsRoutesTests {
    private func metrics(_ served: ServedLookups) async throws -> [Substring] {
        let response = try await served.desk.application.test(.router) { client in
            try await client.execute(uri: "/metrics", method: .get)
        }
        #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        return String(buffer: response.body).split(separator: "\n")
    }

    private func value(_ name: String, _ lines: [Substring]) -> Double? {
        lines.first { $0.hasPrefix(name + " ") }.flatMap { Double($0.dropFirst(name.utf8.count + 1)) }
    }

    @Test func `counts a lookup, its calls, and the same from memory`() async throws {
        let served = try ServedLookups()
        let body = #"{"entities":["203.0.113.199"]}"#
        let response = try await served.post("/api/v1/lookups", body)
        let json = try JSONValue(parsing: Array(buffer: response.body))
        _ = try await served.post("/api/v1/lookups", body)
        _ = try await served.events(body, path: "/overlay/lookups")
        let lines = try await metrics(served)
        let prefix = "defender_lens_"
        #expect(value(prefix + #"lookups_total{face="document",result="done"}"#, lines) == 2)
        #expect(value(prefix + #"lookups_total{face="page",result="done"}"#, lines) == 1)
        #expect(value(prefix + #"lookup_entities_total{origin="run"}"#, lines) == 1)
        #expect(value(prefix + #"lookup_entities_total{origin="cache"}"#, lines) == 2)
        #expect(value(prefix + #"lookup_duration_seconds_count{face="document"}"#, lines) == 1)
        #expect(value(prefix + "cache_entries", lines) == 1)
        #expect(value(prefix + #"lookup_runs{state="running"}"#, lines) == 0)
        #expect(value(prefix + "event_streams_open", lines) == 0)
        let calls = lines.filter { $0.hasPrefix(prefix + "calls_total{") && !$0.contains(#"service="login""#) }
        let counted = calls.compactMap { $0.split(separator: " ").last.flatMap { Int64($0) } }.reduce(0, +)
        #expect(counted == json["cost"]?["calls"]?.integer && counted > 0)
        let route = #"{method="POST",route="/api/v1/lookups",status="2xx"}"#
        #expect(value(prefix + "http_request_duration_seconds_count" + route, lines) == 2)
    }

    @Test func `counts what failed under its code`() async throws {
        let served = try ServedLookups(faults: ["graph.hunting:401"])
        _ = try await served.post("/api/v1/lookups", #"{"entities":["203.0.113.199"]}"#)
        let lines = try await metrics(served)
        #expect(value(#"defender_lens_lookups_total{face="document",result="partly"}"#, lines) == 1)
        let failed = #"{service="hunting",operation="hunting.run",outcome="unauthorized"}"#
        #expect(value("defender_lens_calls_total" + failed, lines) ?? 0 > 0)
    }

    @Test func `tells what the services still take`() async throws {
        let desk = try ServerDesk.sample()
        let text = try await desk.application.test(.router) { client in
            String(buffer: try await client.execute(uri: "/metrics", method: .get).body)
        }
        for line in [
            #"defender_lens_quota_left{service="hunting",window="60s"} 45"#,
            #"defender_lens_quota_capacity{service="endpoint",window="3600s"} 1500"#,
        ] {
            #expect(text.contains(line + "\n"), "\(line) is missing in\n\(text)")
        }
    }

    @Test func `shows nothing that a user typed, and no path that does not exist`() async throws {
        let served = try ServedLookups()
        let secret = "zzq-secret"
        _ = try await served.post(
            "/api/v1/lookups",
            #"{"text":"\#(secret).example 203.0.113.77 \#(secret)@x.example"}"#
        )
        _ = try await served.post("/api/v1/\(secret)", #"{"\#(secret)":1}"#)
        _ = try await served.post("/api/v1/hunts", #"{"query":"\#(secret)"}"#)
        try await served.desk.application.test(.router) { client in
            let method = try #require(HTTPRequest.Method("ZZQ"))
            _ = try await client.execute(uri: "/\(secret)?\(secret)", method: method)
            _ = try await client.execute(uri: "/assets/\(secret)", method: .get)
        }
        let text = try await metrics(served).joined(separator: "\n").lowercased()
        for word in ["zzq", "203.0.113", "contoso"] { #expect(!text.contains(word)) }
        #expect(text.contains(#"route="notfound",status="4xx""#))
        #expect(text.contains(#"method="get",route="/assets/{name}",status="4xx""#), "\(text)")
    }
}
