import KQL
import Testing

/// Columns of `Events`: Timestamp datetime, Device string, Port int, Bytes long, Extra dynamic, Ok bool.
struct BinderTypeTests {
    @Test(arguments: [
        "strlen()", "strlen(Device, 1)", "tolower()", "substring(Device)", "substring(Device, 1, 2, 3)", "iff(Ok, 1)",
        "iff(Ok, 1, 2, 3)", "case(Ok)", "now(1d, 2d)", "ago()", "ago(1d, 2d)", "bin(Port)", "split(Device)",
        "replace_string(Device, \"a\")", "datetime_diff(\"day\", Timestamp)", "parse_json()", "isempty()",
        "coalesce()", "extract(\"a\", 1)", "format_datetime(Timestamp)", "hash_md5()",
        "toscalar()", "round()", "pow(1)", "not()", "not(Ok, Ok)",
    ])
    func `takes a wrong number of arguments for an error`(expression: String) {
        #expect(Sample.codes("Events | extend x = \(expression)").contains("KQL2002"))
    }

    @Test(arguments: [
        "strlen(Port)", "tolower(Timestamp)", "substring(Device, \"a\")", "ago(5)", "ago(Device)",
        "hourofday(Port)", "startofday(Device)", "sqrt(Device)", "split(Port, \",\")",
        "format_datetime(Device, \"yyyy\")", "datetime_add(\"day\", \"x\", Timestamp)",
        "base64_decode_tostring(Bytes)", "ipv4_is_private(Port)", "iff(Port, \"a\", \"b\") == Timestamp",
        "not(Device)", "case(Device, 1, 2)",
    ])
    func `takes an argument of a wrong type for an error`(expression: String) {
        let codes = Sample.codes("Events | extend x = \(expression)")
        #expect(codes.contains("KQL2003") || codes.contains("KQL2004"), "\(codes)")
    }

    @Test(arguments: [
        "Device + 1", "Device - Device", "Ok * Device", "Timestamp * Device", "-Device",
        "Device == 1", "Port == \"80\"", "Ok == \"yes\"", "Timestamp > 5", "Timestamp == Device", "Device < \"b\"",
        "Device >= Device", "Port has \"8\"", "Timestamp contains \"2026\"", "Ok startswith \"t\"", "Device has 5",
        "Port =~ \"80\"", "Bytes matches regex \"1\"", "Port in (\"80\", \"443\")", "Device in (1, 2)",
        "Timestamp in (1)", "Port has_any (\"80\")", "Bytes has_all (\"80\")", "Port between (\"a\" .. \"b\")",
        "Timestamp between (1 .. 2)", "Device between (1 .. 2)", "Port.x == 1", "Timestamp[0] == 1",
        "Extra + \"a\" == Device + 1",
    ])
    func `takes operands of wrong types for an error`(expression: String) {
        #expect(Sample.codes("Events | extend x = \(expression)").contains("KQL2004"))
    }

    @Test(arguments: ["Device", "Port", "Timestamp", "1", "\"a\"", "strlen(Device)", "Timestamp - 1d"])
    func `takes a condition that is none for an error`(expression: String) {
        #expect(Sample.codes("Events | where \(expression)") == ["KQL2005"])
    }

    @Test(arguments: [
        "Timestamp + Timestamp", "Timestamp / 1d", "Timestamp / 2", "Port + Bytes", "Port / 2.0",
        "Timestamp - Timestamp",
        "Timestamp + 1h", "2 * 1h", "1h / 1m", "Extra.a + 1",
        "Extra.a == \"x\"", "Extra has \"x\"", "Extra.list[0].b", "Port == 80.5", "Timestamp > \"2026-01-01\"",
        "Device in (\"a\", \"b\")", "Port in (80, 443)", "Device in~ (dynamic([\"a\"]))", "Ok == true", "Ok == 1",
        "Timestamp between (ago(1d) .. now())", "Port between (1 .. 1024)", "isnull(Port)", "isempty(Extra)",
        "strcat(Device, Port, Ok)", "tostring(Port) has \"8\"", "iff(Ok, 1, 2.5)", "case(Ok, \"a\", \"b\")",
        "coalesce(Device, \"none\")", "strlen(Extra.a)", "toint(Device) > Port", "bin(Timestamp, 1h)", "bin(Port, 10)",
        "max_of(Port, Bytes)", "format_datetime(Timestamp, \"yyyy\")", "datetime_diff(\"day\", now(), Timestamp)",
        "array_length(Extra)", "pack_array(Port, Device)", "Device matches regex \"a\"", "not(Ok)", "Extra.flag and Ok",
    ])
    func `takes what goes together`(expression: String) {
        #expect(Sample.codes("Events | extend x = \(expression)") == [])
    }

    @Test(arguments: [
        ("Missing | take 1", ["KQL3001"]), ("Events | where Missing == 1", ["KQL3002"]),
        ("Events | project Missing, Device", ["KQL3002"]), ("Events | join Missing on Device", ["KQL3001"]),
        ("union Events, Missing", ["KQL3001"]),
        ("Missing | where A == 1 and B has \"x\" | summarize count() by C", ["KQL3001"]),
        ("_GetWatchlist(\"a\") | where B == 1", ["KQL3006"]), ("Events | invoke Saved(Device)", ["KQL3006"]),
        ("Events | extend x = Missing + 1 | where x > 2 and Device == \"a\"", ["KQL3002"]),
    ])
    func `takes what a tenant may have for a warning`(query: String, codes: [String]) {
        let remarks = Sample.bind(query).diagnostics.filter { $0.severity != .hint }
        #expect(remarks.map(\.code) == codes)
        #expect(remarks.allSatisfy { $0.severity == .warning })
    }
}
