/// The functions that the engine knows, by Kusto's present name in lower case.
enum FunctionTable {
    /// Functions that work row by row.
    static let scalars: [String: ScalarBody] = merged([
        LogicFunctions.table,
        StringFunctions.table,
        TextFunctions.table,
        PatternFunctions.table,
        EncodingFunctions.table,
        PathFunctions.table,
        DateFunctions.table,
        CalendarFunctions.table,
        DateFormat.table,
        MathFunctions.table,
        BitFunctions.table,
        BinFunctions.table,
        ConversionFunctions.table,
        DynamicFunctions.table,
        ArrayFunctions.table,
        BagFunctions.table,
        SetFunctions.table,
        IPv4Functions.table,
        IPv4SearchFunctions.table,
        IPv6Functions.table,
        HashFunctions.table,
        UnitFunctions.table,
        PunycodeFunctions.table,
        StatisticFunctions.table,
        SketchFunctions.table,
        TimeZoneFunctions.table,
        CompressionFunctions.table,
        XMLFunctions.table,
        UserAgentFunctions.table,
        ServiceFunctions.table,
        SeriesElementFunctions.table,
        SeriesSummaryFunctions.table,
        SeriesFillFunctions.table,
        SeriesFitFunctions.table,
        SeriesFilterFunctions.table,
        SeriesAnalysisFunctions.table,
    ])

    /// Functions that see whole columns.
    static let windows: [String: WindowBody] = WindowFunctions.table

    private static func merged(_ tables: [[String: ScalarBody]]) -> [String: ScalarBody] {
        tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
}
