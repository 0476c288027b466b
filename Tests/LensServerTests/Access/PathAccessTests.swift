import HTTPTypes
import Testing

@testable import LensServer

struct PathAccessTests {
    @Test(arguments: ["/api/v1/actions/preview", "/api/v1/actions/confirm", "/overlay/actions/preview"])
    func `whoever sends to actions acts`(path: String) {
        #expect(PathAccess(.post, path: path) == .needs(.act))
    }

    @Test(arguments: [
        "/api/v1//actions/preview", "//api/v1/actions/confirm/", "/api/v2/actions/preview", "/api/v1/actions",
        "/api/v1/actions/x/withdraw", "/api/v1/actions/x/refresh/y", "/overlay/actions",
    ])
    func `acting is also what the router may take for it, and what is not known to read only`(path: String) {
        #expect(PathAccess(.post, path: path) == .needs(.act))
    }

    @Test(arguments: [HTTPRequest.Method.put, .patch, .delete, .options, .trace])
    func `methods that nobody listed act`(method: HTTPRequest.Method) {
        #expect(PathAccess(method, path: "/api/v1/actions/x/refresh") == .needs(.act))
    }

    @Test func `looking at actions and asking how they are is no acting`() {
        #expect(PathAccess(.get, path: "/api/v1/actions") == .needs(.lookUp))
        #expect(PathAccess(.head, path: "/api/v1/actions/x") == .needs(.lookUp))
        #expect(PathAccess(.get, path: "/overlay/actions/events") == .needs(.lookUp))
        #expect(PathAccess(.post, path: "/api/v1/actions/x/refresh") == .needs(.lookUp))
        #expect(PathAccess(.get, path: "/api/v1/devices/x") == .needs(.lookUp))
    }

    @Test(arguments: ["/api/v1/audit", "/api/v1//audit", "/api/v1/audit/x"])
    func `the record is read by auditors`(path: String) {
        #expect(PathAccess(.get, path: path) == .needs(.readAudit))
    }

    @Test func `everything else needs somebody who may look up`() {
        #expect(PathAccess(.get, path: "/") == .needs(.lookUp))
        #expect(PathAccess(.get, path: "/x") == .needs(.lookUp))
        #expect(PathAccess(.post, path: "/api/v1/lookups") == .needs(.lookUp))
        #expect(PathAccess(.get, path: "/assets") == .needs(.lookUp))
        #expect(PathAccess(.get, path: "/metrics") == .needs(.readMetrics))
        #expect(PathAccess(.get, path: "//metrics") == .needs(.readMetrics))
    }

    @Test(arguments: Role.allCases)
    func `responders act, auditors read the record, nobody does both`(role: Role) {
        #expect(role.may(.lookUp))
        #expect(role.may(.act) == (role.rawValue == "responder"))
        #expect(role.may(.readAudit) == (role.rawValue == "auditor"))
    }
}
