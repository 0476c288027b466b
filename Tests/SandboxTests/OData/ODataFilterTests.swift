import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct ODataFilterTests {
    private let schema = ODataSchema(
        [
            "owner": .string, "severity": .enumeration(["low", "high"]), "created": .date, "incidentId": .number,
            "tags": .strings,
        ],
        functions: ["startswith"]
    )
    private let object =
        KQLDynamic(
            json: #"{"owner":"o'neil","severity":"High","created":"2025-02-07T19:01:26.5Z","incidentId":7,"#
                + #""tags":["a","b"],"none":null}"#
        ) ?? .null

    @Test(arguments: [
        "owner eq 'o''neil'", "severity eq 'high'", "severity ne 'low'", "created ge 2025-02-07T19:01:26Z",
        "created lt 2025-02-08", "incidentId eq 7", "incidentId gt 6.5", "tags eq 'b'", "owner ne null",
        "owner in ('x', 'o''neil')", "not (severity eq 'low')", "not severity eq 'low'", "startswith(owner,'O''')",
        "startswith(owner,'o') eq true", "severity eq 'low' or owner eq 'o''neil' and incidentId eq 7",
        "(severity eq 'low' or incidentId eq 7) and created gt 2018-08-01Z",
    ])
    func `lets an object pass`(filter: String) throws {
        #expect(try schema.filter(filter).accepts(object))
    }

    @Test(arguments: [
        "owner eq 'O''NEIL'", "severity eq 'low'", "created gt 2025-02-07T19:01:26.5Z", "incidentId ne 7",
        "owner eq null", "owner in ('x','y')", "severity eq 'low' and incidentId eq 7 or incidentId eq 8",
    ])
    func `keeps an object back`(filter: String) throws {
        #expect(try !schema.filter(filter).accepts(object))
    }

    @Test(arguments: [
        "", "owner", "owner eq", "owner eq x", "owner eq 'x", "owner like 'x'", "title eq 'x'", "severity eq 'urgent'",
        "created eq 'yesterday'", "owner eq 'x' and", "(owner eq 'x'", "owner eq 'x')", "contains(owner,'x')",
        "owner in 'x'", "evidence/any(e: e eq 'x')", "incidentId eq 'x'", "owner eq 'a' 'b'", "owner eq {x}",
    ])
    func `refuses a filter that is wrong`(filter: String) {
        #expect(throws: ODataError.self) { try schema.filter(filter) }
    }

    @Test func `compares a missing member like null`() throws {
        let empty = KQLDynamic.object([])
        #expect(try schema.filter("owner eq null").accepts(empty))
        #expect(try schema.filter("owner ne 'x'").accepts(empty))
        #expect(try !schema.filter("created gt 2018-08-01").accepts(empty))
    }

    @Test func `finds a property in any case only where that is wanted`() throws {
        let lenient = ODataSchema(["computerDnsName": .string], ignoresCase: true)
        let machine = KQLDynamic.object([KQLDynamic.Member(name: "computerDnsName", value: .string("a"))])
        #expect(try lenient.filter("ComputerDnsName eq 'a'").accepts(machine))
        #expect(throws: ODataError.self) { try schema.filter("Owner eq 'a'") }
    }

    @Test func `refuses nesting without end`() {
        let deep = String(repeating: "(", count: 5_000) + "owner eq 'x'" + String(repeating: ")", count: 5_000)
        #expect(throws: ODataError.self) { try schema.filter(deep) }
        let negated = String(repeating: "not ", count: 5_000) + "owner eq 'x'"
        #expect(throws: ODataError.self) { try schema.filter(negated) }
    }

    @Test func `reads or refuses every order of words, and never traps`() {
        let words = [
            "owner", "severity", "eq", "in", "and", "or", "not", "(", ")", ",", "'x'", "'", "''", "null", "7",
            "2025-02-07", "startswith", "true", "é", " ", "/", "any(", "1e999", "-",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5_000 {
            let length = Int.random(in: 0...9, using: &random)
            let text = (0..<length).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
            guard let filter = try? schema.filter(text) else { continue }
            _ = filter.accepts(object)
        }
    }
}
