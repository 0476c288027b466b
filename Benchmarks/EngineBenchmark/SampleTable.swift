import KQL
import KQLEngine

/// Made-up process events: a path of many kinds, an account of 10,000, an address that is nearly always another one.
enum SampleTable {
    static let now: Int64 = 639_309_024_000_000_000
    static let columns = [
        KQLColumn("Timestamp", .datetime), KQLColumn("FileName", .string), KQLColumn("Account", .string),
        KQLColumn("Command", .string), KQLColumn("Port", .long),
    ]

    static func table(rows: Int) -> ColumnTable {
        var builder = ColumnTableBuilder(columns: columns)
        var state: UInt64 = 1
        for row in 0..<rows {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = state >> 33
            builder.append([
                .datetime(now - Int64(row) * 10_000_000),
                .string("process\(number % 500).exe"),
                .string("user\(number % 10_000)@contoso.example"),
                .string("powershell.exe -enc \(String(state, radix: 36)) 10.\(number & 255).\(number >> 8 & 255).7"),
                .long(Int64(number % 65_536)),
            ])
        }
        return builder.build()
    }

    static func users() -> ColumnTable {
        let rows = (0..<10_000).map { [KQLValue.string("user\($0)@contoso.example"), .long(Int64($0))] }
        return ColumnTable(columns: [KQLColumn("Account", .string), KQLColumn("Id", .long)], rows: rows)
    }
}
