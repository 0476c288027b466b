import HuntingSchema
import KQL
import Testing

struct HuntingSchemaTests {
    @Test func `holds every documented table and column`() {
        #expect(HuntingSchema.tables.count == 66)
        #expect(HuntingSchema.tables.map(\.columns.count).reduce(0, +) == 1654)
        #expect(Set(HuntingSchema.tables.map(\.name)).count == 66)
        #expect(HuntingSchema.schema.tables.map(\.name) == HuntingSchema.tables.map(\.name))
    }

    @Test func `counts columns by type as the documentation does`() {
        let counts = Dictionary(grouping: HuntingSchema.tables.flatMap(\.columns), by: \.type).mapValues(\.count)
        #expect(
            counts == [
                .string: 1247, .dynamic: 110, .datetime: 108, .long: 70, .int: 61, .bool: 52, .guid: 4, .real: 2,
            ]
        )
    }

    @Test(arguments: HuntingSchema.tables)
    func `has distinct column names and a time column that exists`(table: HuntingTable) {
        #expect(Set(table.columns.map(\.name)).count == table.columns.count)
        if let timeColumn = table.timeColumn {
            #expect(table.columns.contains(KQLColumn(timeColumn, .datetime)))
        }
        if let successor = table.replacedBy {
            #expect(HuntingSchema.table(named: successor) != nil)
        }
    }

    @Test(arguments: HuntingSchema.tables)
    func `maps entities only to columns of the table that can hold them`(table: HuntingTable) {
        for entityColumn in table.entityColumns {
            #expect(entityColumn.table == table.name)
            #expect(table.columns.contains(entityColumn.column))
            switch entityColumn.column.type {
            case .string: break
            case .dynamic: #expect([.contains, .addressList].contains(entityColumn.match))
            default: Issue.record("\(table.name).\(entityColumn.column.name) cannot hold an entity")
            }
            #expect((entityColumn.kind == .ip) == [.address, .addressList].contains(entityColumn.match))
        }
    }

    @Test func `has columns for every kind of entity`() {
        for kind in EntityColumnKind.allCases {
            #expect(HuntingSchema.entityColumns[kind]?.isEmpty == false, "\(kind)")
        }
    }

    @Test func `knows the tables of the integration`() {
        #expect(HuntingSchema.integrationTables.count == 22)
        #expect(HuntingSchema.integrationTables.allSatisfy { HuntingSchema.table(named: $0) != nil })
    }

    @Test func `finds the time column, the area and the entity columns of a table`() {
        #expect(HuntingSchema.timeColumn(of: "DeviceProcessEvents") == "Timestamp")
        #expect(HuntingSchema.timeColumn(of: "CallActivityEvents") == "ActivityTimestamp")
        #expect(HuntingSchema.timeColumn(of: "DeviceTvmSoftwareVulnerabilities") == nil)
        #expect(HuntingSchema.area(of: "EmailEvents") == .email)
        #expect(HuntingSchema.area(of: "Nothing") == nil)
        #expect(HuntingSchema.entityColumns(of: "EmailUrlInfo", kind: .domain).map(\.column.name) == ["UrlDomain"])
        #expect(HuntingSchema.entityColumns(of: "AlertInfo", kind: .ip).isEmpty)
    }

    @Test func `derives device and account columns from their names`() {
        let logonAccounts = HuntingSchema.entityColumns(of: "DeviceLogonEvents", kind: .account).map(\.column.name)
        #expect(logonAccounts.starts(with: ["AccountName", "AccountSid", "InitiatingProcessAccountName"]))
        let alertDevices = HuntingSchema.entityColumns(of: "AlertEvidence", kind: .device)
        #expect(alertDevices.map(\.match) == [.exact, .hostName])
    }

    @Test func `marks retired and preview tables`() {
        #expect(HuntingSchema.table(named: "AADSignInEventsBeta")?.replacedBy == "EntraIdSignInEvents")
        #expect(HuntingSchema.tables.filter(\.isPreview).count == 20)
        #expect(HuntingSchema.tables.filter { $0.replacedBy != nil }.count == 3)
    }

    @Test func `keeps columns apart whose names differ only in case`() {
        let names = HuntingSchema.table(named: "DeviceProcessEvents")?.columns.map(\.name) ?? []
        #expect(names.contains("LogonId"))
        #expect(names.contains("LogonID"))
    }
}

extension HuntingTable: CustomTestStringConvertible {
    /// The name alone, so that reports of table-driven tests stay short.
    public var testDescription: String { name }
}
