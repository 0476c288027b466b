import KQL
import KQLEngine

/// Two small tables with every type, nulls, extremes and odd texts.
enum SampleTables {
    /// 2026-11-22T10:00:00Z in ticks.
    static let now: Int64 = 639_149_472_000_000_000

    private static let eventColumns = [
        KQLColumn("Timestamp", .datetime), KQLColumn("Device", .string), KQLColumn("Port", .int),
        KQLColumn("Bytes", .long), KQLColumn("Score", .real), KQLColumn("Extra", .dynamic), KQLColumn("Ok", .bool),
        KQLColumn("Id", .guid), KQLColumn("Price", .decimal), KQLColumn("Span", .timespan),
    ]
    private static let userColumns = [KQLColumn("User", .string), KQLColumn("Device", .string)]
    private static let hour: Int64 = 36_000_000_000

    static let schema = KQLSchema(tables: [
        KQLTable(name: "Events", columns: eventColumns, eventTime: "Timestamp"),
        KQLTable(name: "Users", columns: userColumns),
    ])

    static let tables = [
        "Events": ColumnTable(columns: eventColumns, rows: (0..<40).map(event)),
        "Users": ColumnTable(
            columns: userColumns,
            rows: texts.indices.map { [.string("user\($0 % 4)"), .string(texts[$0])] }
        ),
    ]

    private static let texts = [
        "pc-1", "PC-1", "pc-2.contoso.example", "", "é", "日本", "a b,c;d=e", "{\"a\": [1, {\"b\": null}]}", "10.0.0.5",
        "https://x.example/a?b=c#d", "fe80::1", "C:\\Windows\\x.exe", "SGVsbG8=", "1.5", "2026-11-22T09:00:00Z",
        "\u{0}\u{7F}\u{FFFD}",
    ]

    private static func event(_ index: Int) -> [KQLValue] {
        let text = texts[index % texts.count]
        let isEmpty = index % 7 == 6
        return [
            isEmpty ? .null(.datetime) : .datetime(now - Int64(index) * hour),
            .string(text),
            isEmpty ? .null(.int) : .int(index % 5 == 0 ? .max : Int32(index)),
            isEmpty ? .null(.long) : .long(index % 6 == 0 ? .min : Int64(index) * 1_000_003),
            isEmpty ? .null(.real) : .real([.nan, .infinity, -0.0, 1.5, 1e300][index % 5]),
            isEmpty ? .null(.dynamic) : .dynamic(extra(index, text)),
            isEmpty ? .null(.bool) : .bool(index % 2 == 0),
            isEmpty ? .null(.guid) : .guid(KQLGuid(high: UInt64(index), low: .max)),
            isEmpty ? .null(.decimal) : .decimal(KQLDecimal(significand: Int128(index) * 37, exponent: -2)),
            isEmpty ? .null(.timespan) : .timespan(Int64(index - 20) * hour),
        ]
    }

    private static func extra(_ index: Int, _ text: String) -> KQLDynamic {
        switch index % 5 {
        case 0: .object([.init(name: "a", value: .long(Int64(index))), .init(name: "b c", value: .string(text))])
        case 1: .array([.long(1), .real(2.5), .string(text), .null, .array([.bool(true)])])
        case 2: .string(text)
        case 3: .long(Int64(index))
        default: .array([])
        }
    }
}
