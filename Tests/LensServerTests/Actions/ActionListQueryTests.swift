import DefenderAPI
import Testing

@testable import LensServer

struct ActionListQueryTests {
    @Test func `asks for the last hundred unless told otherwise`() throws {
        let query = try ActionListQuery("")
        #expect(query == .all)
        #expect(query.device == nil && !query.open && query.limit == 100)
    }

    @Test func `reads device, state and number`() throws {
        let id = String(repeating: "a", count: 40)
        let query = try ActionListQuery("device=\(id)&open=true&limit=7")
        #expect(query.device == DeviceID(id))
        #expect(query.open)
        #expect(query.limit == 7)
    }

    @Test(arguments: [
        "device=pc-1", "open=1", "limit=0", "limit=1001", "limit=x", "limit=5&limit=6", "limit", "sort=name", "=",
        "open",
    ])
    func `refuses what it does not know`(query: String) {
        #expect(throws: Problem.self) { try ActionListQuery(query) }
    }
}
