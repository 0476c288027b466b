import FoundationEssentials
import Testing

@testable import DefenderAPI

struct ODataFilterTests {
    @Test func `doubles quotes in texts`() {
        let filter = ODataFilter("assignedTo", .equal, .string("o'brien' or 1 eq 1"))
        #expect(filter.expression == "assignedTo eq 'o''brien'' or 1 eq 1'")
    }

    @Test func `writes members in quotes, instants and numbers without`() {
        #expect(ODataFilter("severity", .notEqual, .member("high")).expression == "severity ne 'high'")
        #expect(ODataFilter("incidentId", .less, .integer(-5)).expression == "incidentId lt -5")
        let instant = Date(timeIntervalSince1970: 1_738_954_886.9)
        #expect(
            ODataFilter("createdDateTime", .greaterOrEqual, .instant(instant)).expression
                == "createdDateTime ge 2025-02-07T19:01:26Z"
        )
    }

    @Test func `asks how a text begins`() {
        let filter = ODataFilter("computerDnsName", startsWith: "o'brien') or (1 eq 1")
        #expect(filter.expression == "startswith(computerDnsName,'o''brien'') or (1 eq 1')")
    }

    @Test func `puts brackets around what is joined inside`() {
        let a = ODataFilter("a", .equal, .integer(1))
        let b = ODataFilter("b", .equal, .integer(2))
        #expect(ODataFilter.all([]) == nil)
        #expect(ODataFilter.all([a])?.expression == "a eq 1")
        let either = ODataFilter.any([a, b])
        #expect(ODataFilter.all([a, either].compactMap(\.self))?.expression == "a eq 1 and (a eq 1 or b eq 2)")
    }

    @Test(arguments: [
        ("2024-03-26T09:39:50.7688641Z", 1_711_445_990.7688641), ("2024-03-26T09:39:50Z", 1_711_445_990),
        ("2024-03-26T10:39:50+01:00", 1_711_445_990),
    ])
    func `reads the services' instants`(_ text: String, _ seconds: Double) throws {
        let date = try #require(WireDate.date(of: text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 0.001)
    }

    @Test(arguments: ["", "yesterday", "2024-13-26T09:39:50Z"])
    func `refuses other texts as instants`(_ text: String) {
        #expect(WireDate.date(of: text) == nil)
    }

    @Test(arguments: [
        (GraphEnum.alertDetermination, "Clean", "notMalicious"), (.alertSeverity, "HIGH", "high"),
        (.incidentStatus, "awaitingaction", "awaitingAction"),
        (.serviceSource, "MicrosoftSentinel", "microsoftSentinel"),
    ])
    func `finds enum members in any case and by the endpoint's names`(
        _ kind: GraphEnum,
        _ name: String,
        _ member: String
    ) {
        #expect(kind.member(named: name) == member)
    }

    @Test func `knows no member for unknown names and for the stand-in`() {
        #expect(GraphEnum.alertSeverity.member(named: "critical") == nil)
        #expect(GraphEnum.alertSeverity.member(named: "unknownFutureValue") == nil)
        #expect(GraphEnum.allCases.allSatisfy { $0.members.count >= 5 })
    }
}
