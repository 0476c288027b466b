import DefenderAPI
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import LensServer

struct OptionRoutesTests {
    @Test func `lists the options of a lookup and no secret`() async throws {
        let tenant = ScriptedHunting { ScriptedHunting.json("{}") }
        let response = try await tenant.application().test(.router) { client in
            try await client.execute(uri: "/api/v1/options", method: .get)
        }
        let options = try #require(try JSONValue(parsing: Array(buffer: response.body)).array)
        #expect(options.first?["key"] == .string("kustoQueryString"))
        #expect(options.allSatisfy { $0["type"] != .string("password") && $0["key"] != .string("clientId") })
    }
}
