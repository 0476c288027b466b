import FoundationEssentials
import HuntingSchema
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct LandmarkTests {
    @Test(arguments: Landmark.all)
    func `is found in its tables by a scan of their entity columns`(landmark: Landmark) {
        for table in landmark.tables {
            #expect(scan(table, for: landmark) > 0, "\(landmark.value) in \(table)")
        }
    }

    @Test(arguments: Landmark.unknown.map { Landmark($0.kind, $0.value, in: [], "unknown") })
    func `is found nowhere when it is unknown`(landmark: Landmark) {
        for table in HuntingSchema.integrationTables {
            #expect(scan(table, for: landmark) == 0, "\(landmark.value) in \(table)")
        }
    }

    @Test(arguments: Landmark.all)
    func `names incidents that exist`(landmark: Landmark) {
        let incidents = Set(sampleTenant.incidents.map { $0.memberText("id") })
        #expect(landmark.incidents.allSatisfy { incidents.contains(String($0)) })
    }

    @Test func `covers every kind of entity twice`() {
        let counts = Dictionary(grouping: Landmark.all, by: \.kind).mapValues(\.count)
        let kinds = [
            "IPv4", "IPv4CIDR", "IPv6", "domain", "url", "MD5", "SHA1", "SHA256", "email", "cve", "MAC", "device",
            "account",
        ]
        for kind in kinds { #expect(counts[kind, default: 0] >= 2, "\(kind)") }
    }

    @Test func `has a noisy entity with more than a thousand rows in one table`() {
        let noisy = Landmark("IPv4", "203.0.113.80", in: [], "noisy")
        #expect(scan("DeviceNetworkEvents", for: noisy) > 1000)
    }

    @Test func `finds rows of the mapped form of an IPv4 address`() throws {
        let table = try #require(sampleTenant.tables["DeviceNetworkEvents"])
        let column = try #require(table.columns.firstIndex { $0.name == "RemoteIP" })
        let mapped = (0..<table.rowCount).count {
            table.value(row: $0, column: column) == .string("::ffff:198.51.100.77")
        }
        #expect(mapped == 32)
    }

    @Test func `offers fifty entities for benchmarks, ten of them addresses of mail`() {
        #expect(Landmark.benchmark.count == 50)
        #expect(Landmark.benchmark.count { $0.kind == "email" } == 10)
        #expect(Set(Landmark.benchmark.map(\.value)).count == 50)
    }

    @Test func `has the benchmark's entities in the file that benchmarks read`() throws {
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let text = try String(contentsOf: package.appending(path: "Benchmarks/fifty-entities.txt"), encoding: .utf8)
        #expect(text.split(separator: "\n").map(String.init) == Landmark.benchmark.map(\.value))
    }

    /// Rows of a table that hold the entity; a deliberately plain second opinion on how columns hold entities.
    private func scan(_ name: String, for landmark: Landmark) -> Int {
        guard let table = sampleTenant.tables[name], let kind = columnKind(landmark.kind) else { return 0 }
        let marks = HuntingSchema.entityColumns(of: name, kind: kind).compactMap { mark in
            table.columns.firstIndex(of: mark.column).map { ($0, mark.match) }
        }
        return (0..<table.rowCount).count { row in
            marks.contains { holds(table.value(row: row, column: $0.0), landmark, $0.1) }
        }
    }

    private func holds(_ cell: KQLValue, _ landmark: Landmark, _ match: EntityMatch) -> Bool {
        let text: String
        switch cell {
        case .string(let string): text = string.lowercased()
        case .dynamic(let dynamic): text = dynamic.json.lowercased()
        default: return false
        }
        guard !text.isEmpty else { return false }
        let value = landmark.value.lowercased()
        if landmark.kind == "IPv4CIDR" { return isInside(text, value) }
        return switch match {
        case .exact: text == value
        case .contains, .addressList: text.contains(value)
        case .address: text == value || text == "::ffff:" + value
        case .hostName: text == value || text.hasPrefix(value + ".")
        }
    }

    /// Whether an IPv4 address, perhaps mapped, lies in a range.
    private func isInside(_ text: String, _ range: String) -> Bool {
        let parts = range.split(separator: "/")
        let address = text.hasPrefix("::ffff:") ? text.dropFirst(7) : text[...]
        guard let length = Int(parts[1]), let base = number(parts[0]), let candidate = number(address) else {
            return false
        }
        let shift = 32 - length
        return base >> shift == candidate >> shift
    }

    private func number(_ address: Substring) -> UInt32? {
        let octets = address.split(separator: ".").compactMap { UInt32($0) }
        return octets.count == 4 ? octets.reduce(0) { $0 << 8 | $1 } : nil
    }

    private func columnKind(_ kind: String) -> EntityColumnKind? {
        kind.hasPrefix("IP") ? .ip : EntityColumnKind(rawValue: kind.lowercased())
    }
}

extension Landmark: CustomTestStringConvertible {
    package var testDescription: String { "\(kind) \(value)" }
}
