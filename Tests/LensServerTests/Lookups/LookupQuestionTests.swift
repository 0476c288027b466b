import DefenderAPI
import Entities
import Lookup
import Testing

@testable import LensServer

struct LookupQuestionTests {
    private func question(_ json: String, limit: Int = 10) throws -> LookupQuestion {
        try LookupQuestion(try #require(JSONValue(json: json)), limit: limit)
    }

    @Test func `reads values and values with a kind`() throws {
        let question = try question(
            #"{"entities":["hxxp://evil[.]example/a",{"value":"web-01","kind":"DEVICE"},{"value":"203.0.113.7"}]}"#
        )
        #expect(question.items.map(\.entity.kind) == [.url, .device, .ipv4])
        #expect(question.items.map(\.entity.value) == ["http://evil.example/a", "web-01", "203.0.113.7"])
        #expect(question.text == nil)
        #expect(!question.fresh)
    }

    @Test func `names equal entities once, where they first stood`() throws {
        let question = try question(
            #"{"entities":["EVIL.example.com","203.0.113.7","evil[.]example.com"],"fresh":true}"#
        )
        #expect(question.items.map(\.entity.value) == ["evil.example.com", "203.0.113.7"])
        #expect(question.fresh)
    }

    @Test func `recognises the entities of a text and keeps every place`() throws {
        let question = try question(#"{"text":"ü 203.0.113.7, then 203[.]0[.]113[.]7"}"#)
        #expect(question.items.map(\.range) == [3..<14])
        #expect(question.mentions.map(\.range) == [3..<14, 21..<38])
        #expect(question.mentions.map(\.text) == ["203.0.113.7", "203[.]0[.]113[.]7"])
    }

    @Test func `a text without entities asks for nothing`() throws {
        #expect(try question(#"{"text":"nothing to see"}"#).items.isEmpty)
        #expect(try question(#"{"entities":[]}"#).items.isEmpty)
    }

    @Test(arguments: [
        (#"[]"#, "JSON object"), (#"{}"#, "either"), (#"{"text":"a","entities":[]}"#, "either"),
        (#"{"text":7}"#, "\"text\" must be a string"), (#"{"entities":"a"}"#, "must be an array"),
        (#"{"entities":["203.0.113.7",7]}"#, "entities[1] must be"),
        (#"{"entities":[{"kind":"IPv4"}]}"#, "entities[0] must be"),
        (#"{"entities":["203.0.113.7","what is this"]}"#, "entities[1] is not plainly one entity"),
        (#"{"entities":[{"value":"x","kind":"IPv4"}]}"#, "entities[0] is not of the kind"),
        (#"{"entities":[{"value":"x","kind":"planet"}]}"#, "entities[0]: \"kind\" must be one of IPv4"),
        (#"{"text":"a","fresh":1}"#, "\"fresh\" must be"), (#"{"text":"a","frsh":true}"#, "unknown member"),
    ])
    func `says what is wrong, and where`(json: String, part: String) throws {
        let problem = #expect(throws: Problem.self) { try question(json) }
        #expect(problem?.code == .invalidRequest)
        #expect(problem?.detail.contains(part) == true, "\(problem?.detail ?? "")")
    }

    @Test(arguments: ["entities", "text"])
    func `refuses more entities than the limit and gives both numbers`(member: String) throws {
        let values = (0..<12).map { "203.0.113.\($0)" }
        let json =
            member == "text"
            ? #"{"text":"\#(values.joined(separator: " "))"}"#
            : #"{"entities":["\#(values.joined(separator: #"",""#))"]}"#
        let problem = #expect(throws: Problem.self) { try question(json) }
        #expect(problem?.code == .tooLarge)
        #expect(problem?.detail == "These are 12 entities; a lookup takes at most 10.")
    }

    @Test func `refuses a hundred thousand entities without looking at them`() throws {
        let elements = [JSONValue](repeating: .string("not an entity"), count: 100_000)
        let body = JSONValue.object(JSONObject([JSONObject.Member("entities", .array(elements))]))
        let problem = #expect(throws: Problem.self) { try LookupQuestion(body, limit: 1_000) }
        #expect(problem?.code == .tooLarge)
        #expect(problem?.detail == "These are 100000 entities; a lookup takes at most 1000.")
    }
}
