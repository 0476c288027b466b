import KQL

/// The measured queries, as the binder would make them.
enum SampleQueries {
    static func all(_ columns: [KQLColumn]) -> [(String, BoundPipeline)] {
        [
            ("equalsShared", filter(columns, "==", 1, "process77.exe")),
            ("equalsUnique", filter(columns, "==", 3, "nothing like it")),
            ("hasShared", filter(columns, "has", 1, "process77")),
            ("hasUnique", filter(columns, "has", 3, "10.20.30.7")),
            ("containsUnique", filter(columns, "contains", 3, "zzzz")),
            ("containsFrequent", filter(columns, "contains", 3, "SHELL.exe -enc a")),
            ("inTextShared", filter(columns, "in~", 1, "PROCESS1.exe", "process2.EXE", "c", "d")),
            ("summarizeCountBy10000", summarize(columns)),
            ("sortByTime", sort(columns)),
            ("top10", top(columns)),
            ("join10000", join(columns)),
        ]
    }

    private static func pipeline(_ columns: [KQLColumn], _ steps: [(BoundOperation, [KQLColumn])]) -> BoundPipeline {
        BoundPipeline(
            source: .table("Events"),
            sourceColumns: columns,
            steps: steps.map { BoundStep($0.0, columns: $0.1, range: 0..<0) }
        )
    }

    private static func filter(
        _ columns: [KQLColumn],
        _ name: String,
        _ column: Int,
        _ texts: String...
    ) -> BoundPipeline {
        let arguments = [BoundExpression.column(column, .string)] + texts.map { .literal(.string($0)) }
        return pipeline(
            columns,
            [(.filter(.call(name, arguments, .bool)), columns), (.count, [KQLColumn("Count", .long)])]
        )
    }

    private static func summarize(_ columns: [KQLColumn]) -> BoundPipeline {
        let count = BoundAggregate(function: "count", arguments: [])
        let operation = BoundOperation.summarize(keys: [.column(2, .string)], aggregates: [count])
        return pipeline(columns, [(operation, [columns[2], KQLColumn("count_", .long)])])
    }

    private static func sort(_ columns: [KQLColumn]) -> BoundPipeline {
        let key = BoundSortKey(.column(0, .datetime), ascending: true, nullsFirst: true)
        return pipeline(columns, [(.sort([key]), columns), (.take(.literal(.long(10))), columns)])
    }

    private static func top(_ columns: [KQLColumn]) -> BoundPipeline {
        let key = BoundSortKey(.column(4, .long), ascending: false, nullsFirst: false)
        return pipeline(columns, [(.top(count: .literal(.long(10)), keys: [key]), columns)])
    }

    private static func join(_ columns: [KQLColumn]) -> BoundPipeline {
        let users = BoundPipeline(
            source: .table("Users"),
            sourceColumns: [KQLColumn("Account", .string), KQLColumn("Id", .long)]
        )
        let join = BoundJoin(
            kind: .inner,
            right: users,
            on: [(left: .column(2, .string), right: .column(0, .string))],
            output: [.left(2), .right(1)]
        )
        return pipeline(
            columns,
            [(.join(join), [columns[2], KQLColumn("Id", .long)]), (.count, [KQLColumn("Count", .long)])]
        )
    }
}
