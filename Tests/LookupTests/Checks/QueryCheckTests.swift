import DefenderAPI
import Testing

@testable import Lookup

struct QueryCheckTests {
    @Test func `tells what a query reads and what is wrong with it`() {
        let json = JSONValue.object(QueryCheck("DeviceEvents | where | take 5").json()).json
        #expect(
            json == """
                {"valid":false,"diagnostics":[{"code":"KQL4002","severity":"hint","message":"no filter on time, so \
                30 days of `DeviceEvents` are read: add `| where Timestamp > ago(7d)`","start":0,"end":12},{"code":"KQL1001",\
                "severity":"error","message":"expected an expression, found `|`","start":21,"end":22}],\
                "tables":["DeviceEvents"],"functions":[]}
                """
        )
    }

    @Test func `says what may stand instead`() {
        let remarks = QueryCheck("DeviceEvents | where DeviceNam == \"a\" and Timestamp > ago(1d)").json()[
            "diagnostics"
        ]
        #expect(remarks?.array?.first?["suggestion"] == .string("DeviceName"))
        #expect(remarks?.array?.first?["start"] == .integer(21))
    }

    @Test func `leaves out remarks beyond a limit and says how many`() {
        let json = QueryCheck("DeviceEvents | where | take 5").json(maxDiagnostics: 1)
        #expect(json["diagnostics"]?.array?.count == 1)
        #expect(json["omitted"] == .integer(1))
    }
}
