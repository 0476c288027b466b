import KQL
import KQLEngine

/// Made-up process events: a file name of 500, an account of 10,000, a command line that is nearly always another one.
struct SampleEvents: Sequence {
    /// One row, in the order of ``columns``.
    struct Event {
        let timestamp: Int64
        let fileName: String
        let account: String
        let command: String
        let port: Int64
    }

    static let now: Int64 = 639_309_024_000_000_000
    static let columns = [
        KQLColumn("Timestamp", .datetime), KQLColumn("FileName", .string), KQLColumn("Account", .string),
        KQLColumn("Command", .string), KQLColumn("Port", .long),
    ]

    let count: Int

    /// The same rows each time.
    func makeIterator() -> AnyIterator<Event> {
        var state: UInt64 = 1
        var row = 0
        return AnyIterator {
            guard row < count else { return nil }
            defer { row += 1 }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = state >> 33
            return Event(
                timestamp: Self.now - Int64(row) * 10_000_000,
                fileName: "process\((state >> 45) % 500).exe",
                account: "user\(number % 10_000)@contoso.example",
                command: "powershell.exe -enc \(String(state, radix: 36)) 10.\(number & 255).\(number >> 8 & 255).7",
                port: Int64(number % 65_536)
            )
        }
    }

    func table() -> ColumnTable {
        var builder = ColumnTableBuilder(columns: Self.columns)
        for event in self {
            builder.append([
                .datetime(event.timestamp), .string(event.fileName), .string(event.account), .string(event.command),
                .long(event.port),
            ])
        }
        return builder.build()
    }
}

/// The other side of the join: 10,000 accounts with a number each.
enum SampleUsers {
    static let columns = [KQLColumn("Account", .string), KQLColumn("Id", .long)]
    static let all = (0..<10_000).map { (account: "user\($0)@contoso.example", id: Int64($0)) }

    static func table() -> ColumnTable {
        ColumnTable(columns: columns, rows: all.map { [.string($0.account), .long($0.id)] })
    }
}
