import HuntingSchema
import KQL
import KQLEngine
import Testing

@testable import Sandbox

/// The tenant that the tests of this folder share; it is a constant.
let sampleTenant = Tenant(seed: 1, now: sampleNow)
/// 2026-11-22T12:00:00Z.
let sampleNow = Ticks.date(2026, 11, 22) + 12 * Ticks.hour

struct TenantTableTests {
    @Test func `has every table of the schema with its columns`() {
        #expect(sampleTenant.tables.count == HuntingSchema.tables.count)
        for table in HuntingSchema.tables {
            #expect(sampleTenant.tables[table.name]?.columns == table.columns, "\(table.name)")
        }
    }

    @Test(
        arguments: HuntingSchema.integrationTables + ["UrlClickEvents", "IdentityLogonEvents", "EntraIdSignInEvents"]
    )
    func `fills the tables of the integration`(name: String) throws {
        let table = try #require(sampleTenant.tables[name])
        #expect(table.rowCount > 5)
    }

    @Test func `has some fifty thousand rows`() {
        #expect((40_000...65_000).contains(sampleTenant.tables.values.map(\.rowCount).reduce(0, +)))
    }

    @Test func `keeps events within the thirty days before now`() {
        let window = (sampleNow - 30 * Ticks.day)...sampleNow
        for (name, table) in sampleTenant.tables {
            guard let timeColumn = HuntingSchema.timeColumn(of: name),
                let index = table.columns.firstIndex(where: { $0.name == timeColumn })
            else { continue }
            let outside = (0..<table.rowCount).count { row in
                guard case .datetime(let ticks) = table.value(row: row, column: index) else { return true }
                return !window.contains(ticks)
            }
            #expect(outside == 0, "\(name)")
        }
    }

    @Test func `is the same for the same seed and another for another seed`() {
        let again = Tenant(seed: 1, now: sampleNow)
        let other = Tenant(seed: 2, now: sampleNow)
        #expect(again.alerts == sampleTenant.alerts)
        #expect(again.incidents == sampleTenant.incidents)
        #expect(again.machines == sampleTenant.machines)
        #expect(other.alerts != sampleTenant.alerts)
        for name in ["DeviceProcessEvents", "EmailEvents", "AlertEvidence"] {
            #expect(again.tables[name]?.rows == sampleTenant.tables[name]?.rows, "\(name)")
            #expect(other.tables[name]?.rows != sampleTenant.tables[name]?.rows, "\(name)")
        }
    }

    @Test func `multiplies device events by the scale`() throws {
        let larger = Tenant(seed: 1, now: sampleNow, scale: 2)
        let single = try #require(sampleTenant.tables["DeviceFileEvents"]?.rowCount)
        let double = try #require(larger.tables["DeviceFileEvents"]?.rowCount)
        #expect(double > single * 19 / 10)
        #expect(larger.tables["EmailEvents"]?.rowCount == sampleTenant.tables["EmailEvents"]?.rowCount)
    }

    @Test func `has addresses from documentation and private ranges only`() throws {
        let table = try #require(sampleTenant.tables["DeviceNetworkEvents"])
        let column = try #require(table.columns.firstIndex { $0.name == "RemoteIP" })
        let allowed = ["10.", "192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "::ffff:10.", "::ffff:198.51.100."]
        let strangers = (0..<table.rowCount).compactMap { row -> String? in
            guard case .string(let address) = table.value(row: row, column: column) else { return "not a string" }
            return allowed.contains(where: address.hasPrefix) ? nil : address
        }
        #expect(strangers.isEmpty)
    }
}
