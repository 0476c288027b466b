import DefenderAPI
import HTTPTypes
import HummingbirdCore
import Lookup
import NIOCore
import Synchronization
import Testing

@testable import LensServer

struct EventStreamTests {
    private let runs = ScriptedRuns()
    private let clock = ManualClock()

    private func desk() -> LookupDesk {
        LookupDesk(tenant: runs.tenant, limits: ServerLimits(), time: TimeSource(clock: clock))
    }

    private func write(_ json: String, at desk: LookupDesk, to reader: StreamReader) throws -> Task<Void, any Error> {
        let question = try LookupQuestion(try #require(JSONValue(json: json)), limit: 10)
        let stream = EventStream(
            face: ProgramFace(),
            question: question,
            lookup: try desk.open(question.items, fresh: false),
            requestID: "r1",
            watch: StreamWatch(heartbeat: .seconds(15), patience: .seconds(20), time: TimeSource(clock: clock)),
            dropReader: { reader.drop() }
        )
        return Task {
            var writer: any ResponseBodyWriter = reader
            try await stream.write(to: &writer)
        }
    }

    @Test func `writes each event as it comes`() async throws {
        let reader = StreamReader()
        let task = try write(#"{"text":"at 203.0.113.1"}"#, at: desk(), to: reader)
        let plan =
            #"{"entities":[{"value":"203.0.113.1","kind":"IPv4","text":"203.0.113.1","start":3,"end":14}],"calls":2}"#
        #expect(try await reader.next() == "event: plan\ndata: \(plan)\n\n")
        let run = try await runs.next()
        run.finishSource(0, .template)
        #expect(
            try await reader.next()
                == "event: source\ndata: {\"entry\":0,\"source\":\"template\",\"outcome\":\"clean\"}\n\n"
        )
        run.answerAll(calls: 7)
        var rest = ""
        while !rest.contains("event: done") { rest += try await reader.next() }
        let names = rest.split(separator: "\n").filter { $0.hasPrefix("event: ") }.map { $0.dropFirst(7) }
        #expect(names == [Substring](repeating: "source", count: 6) + ["report", "done"])
        #expect(rest.contains(#"data: {"entry":0,"report":{"entity":{"value":"203.0.113.1""#))
        #expect(rest.contains(#"data: {"cost":{"calls":7,"#))
        try await task.value
    }

    @Test func `writes a sign of life after each silence`() async throws {
        let reader = StreamReader()
        let task = try write(#"{"entities":["203.0.113.1"]}"#, at: desk(), to: reader)
        #expect(try await reader.next().hasPrefix("event: plan"))
        for _ in 0..<2 {
            await clock.waitForSleepers(1)
            clock.advance(by: .seconds(15))
            #expect(try await reader.next() == ":\n\n")
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `drops a reader that does not take a piece in time, and cancels the run`() async throws {
        let reader = StreamReader(isStuck: true)
        let task = try write(#"{"entities":["203.0.113.1"]}"#, at: desk(), to: reader)
        #expect(try await reader.next().hasPrefix("event: plan"))
        _ = try await runs.next()
        for _ in 0..<2 {
            await clock.waitForSleepers(1)
            clock.advance(by: .seconds(15))
        }
        await #expect(throws: StreamReader.Gone.self) { try await task.value }
        #expect(try await runs.nextCancelled() == ["203.0.113.1"])
    }

    @Test func `hands a slow reader no more than a piece at a time`() async throws {
        let desk = desk()
        let values = (0..<10).map {
            "{\"value\":\"\(String(repeating: "x", count: 30_000))\($0)\",\"kind\":\"string\"}"
        }
        let reader = StreamReader()
        let task = try write(#"{"entities":[\#(values.joined(separator: ","))]}"#, at: desk, to: reader)
        try await runs.next().answerAll()
        var sizes: [Int] = []
        var text = ""
        while !text.hasSuffix("\n\n") || !text.contains("event: done") {
            let piece = try await reader.next()
            sizes.append(piece.utf8.count)
            text += piece
        }
        #expect(sizes.allSatisfy { $0 <= 64 << 10 })
        #expect(text.utf8.count > 500_000)
        try await task.value
    }

    @Test func `tells why a lookup failed`() async throws {
        let reader = StreamReader()
        let task = try write(#"{"entities":["203.0.113.1"]}"#, at: desk(), to: reader)
        #expect(try await reader.next().hasPrefix("event: plan"))
        try await runs.next().breakOff()
        let piece = try await reader.next()
        #expect(piece.hasPrefix("event: error\ndata: {\"type\":"))
        #expect(piece.contains(#""code":"internalError","requestId":"r1"}"#))
        try await task.value
    }
}
