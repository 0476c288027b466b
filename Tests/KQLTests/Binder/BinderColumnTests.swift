import KQL
import Testing

struct BinderColumnTests {
    @Test(arguments: [
        ("Events | project Device, Bytes", "Device:string Bytes:long"),
        ("Events | project a = Port + 1, b = Bytes / 2.0, Timestamp - ago(1d)", "a:long b:real Column1:timespan"),
        (
            "Events | project tostring(Extra.a.b), Extra[\"x\"], Extra.list[0]",
            "Extra_a_b:string Extra_x:dynamic Extra_list_0:dynamic"
        ),
        ("Events | project bin(Timestamp, 1h), tolower(Device)", "Timestamp:datetime Column1:string"),
        ("Events | project Device, tostring(Device)", "Device:string Device1:string"),
        ("Users | extend a = 1, User = 2", "User:long Device:string a:long"),
        ("Users | extend strlen(User)", "User:string Device:string strlen_User:long"),
        ("Users | project-away U*", "Device:string"), ("Users | project-keep *", "User:string Device:string"),
        ("Users | project-rename Name = User", "Name:string Device:string"),
        ("Users | project-reorder Device", "Device:string User:string"),
        ("print a20=1, b=1, a100=1 | project-reorder a* granny-desc", "a100:long a20:long b:long"),
        ("print a20=1, b=1, a100=1 | project-reorder a* desc", "a20:long a100:long b:long"),
        ("Events | project-reorder *e asc | project-keep Device, Ok", "Device:string Ok:bool"),
        ("Events | summarize count() by Device", "Device:string count_:long"),
        (
            "Events | summarize count(), dcount(Device), make_set(Port), any(Ok), take_any(Ok)",
            "count_:long dcount_Device:long set_Port:dynamic any_Ok:bool Ok:bool"
        ),
        (
            "Events | summarize sum(Port), avg(Port), max(Timestamp), countif(Ok) by bin(Timestamp, 1d), h = 1",
            "Timestamp:datetime h:long sum_Port:long avg_Port:real max_Timestamp:datetime countif_Ok:long"
        ),
        (
            "Events | summarize arg_max(Timestamp, *) by Device",
            "Device:string Timestamp:datetime Port:int Bytes:long Extra:dynamic Ok:bool"
        ),
        (
            "Events | summarize Last = arg_max(Timestamp, Port, B = Bytes) by Device",
            "Device:string Last:datetime Port:int B:long"
        ),
        (
            "Events | summarize arg_max(Timestamp, Bytes + 1), take_any(Port + 1), anyif(Ok, Ok), percentilew(Port, Bytes, 5)",
            "Timestamp:datetime max_Timestamp_arg1:long any_arg0:long anyif_Ok:bool percentile_Port_5:long"
        ),
        (
            "Users | project split(User, '.'), array_sort_asc(split(User, '.')), make_datetime(User), ingestion_time()",
            "User:dynamic User_sorted:dynamic User1:datetime $IngestionTime:datetime"
        ),
        ("Events | summarize n = count() * 2, round(avg(Bytes), 1)", "n:long avg_Bytes:real"),
        ("Events | summarize by Device, Port", "Device:string Port:int"),
        (
            "Events | summarize percentile(Bytes, 95), percentiles(Bytes, 5, 99.9)",
            "percentile_Bytes_95:long percentile_Bytes_5:long percentile_Bytes_99_9:long"
        ),
        ("Events | summarize make_list(Device), make_list(Device)", "list_Device:dynamic list_Device1:dynamic"),
        ("Events | distinct Device", "Device:string"), ("Users | distinct *", "User:string Device:string"),
        ("Events | count", "Count:long"),
        ("Users | getschema", "ColumnName:string ColumnOrdinal:long DataType:string ColumnType:string"),
        ("Users | union (Users | project X = 1)", "User:string Device:string X:long"),
        ("union Events, EventDetails | project-keep Port*", "Port_int:int Port_string:string"),
        ("union withsource=T Users, (Users)", "T:string User:string Device:string"),
        ("union kind=inner Users, EventDetails", "Device:string"),
        ("union isfuzzy=true Users, Nothing", "User:string Device:string"),
        ("union U*", "User:string Device:string"),
        ("search in (Users) \"x\"", "$table:string User:string Device:string"),
        ("Users | search \"x\"", "$table:string User:string Device:string"),
        ("Users | join EventDetails on Device", "User:string Device:string Device1:string Port:string Score:real"),
        ("Users | join kind=leftsemi EventDetails on Device", "User:string Device:string"),
        (
            "Users | join kind=rightanti EventDetails on $left.Device == $right.Device",
            "Device:string Port:string Score:real"
        ),
        ("Users | lookup EventDetails on Device", "User:string Device:string Port:string Score:real"),
        ("Events | project Device, Extra | mv-expand Extra", "Device:string Extra:dynamic"),
        (
            "Events | project Extra | mv-expand with_itemindex=i x = Extra.list to typeof(long)",
            "Extra:dynamic x:long i:long"
        ),
        ("print 1, a = \"x\", now()", "print_0:long a:string print_2:datetime"),
        ("range t from ago(1d) to now() step 1h", "t:datetime"), ("range x from 1 to 2 step 0.5", "x:real"),
        ("datatable (a: int, b: datetime) [1, datetime(2020-01-01)] | where a > 0", "a:int b:datetime"),
        ("let x = 5; let f = (n: long) { Events | take n | project Port }; f(x)", "Port:int"),
        (
            "let f = (T: (Device: string)) { T | summarize n = count() by Device }; Users | invoke f()",
            "Device:string n:long"
        ),
        ("let t = toscalar(Events | summarize max(Bytes)); Users | extend m = t", "User:string Device:string m:long"),
        ("Users | as U | union U", "User:string Device:string"),
        (
            "Events | project iff(Ok, 1, 2.5), case(Ok, \"a\", \"b\"), coalesce(Port, Bytes)",
            "Column1:real Column2:string Column3:long"
        ),
        (
            "Users | extend x = column_ifexists(\"User\", \"\"), y = column_ifexists(\"No\", 1)",
            "User:string Device:string x:string y:long"
        ),
        ("Users | extend p = pack_all() | project p", "p:dynamic"),
        ("Users | render table", "User:string Device:string"),
    ])
    func `names and types columns as Kusto does`(query: String, columns: String) {
        #expect(Sample.columns(query).joined(separator: " ") == columns)
    }

    @Test(arguments: [
        ("Events | where Port > 1.5", "> (real<#2>, real(1.5))"),
        ("Events | where Port == 80", "==(long<#2>, 80)"),
        ("Events | where Device =~ \"a\" and Device !has \"b\"", "and(=~(#1, \"a\"), !has(#1, \"b\"))"),
        ("Events | where Device in~ (\"a\", \"b\")", "in~(#1, \"a\", \"b\")"),
        ("let l = dynamic([\"a\"]); Events | where Device has_any (l)", "has_any(#1, dynamic([\"a\"]))"),
        ("Events | where Device in ((Users | project Device))", "#1 in pipeline"),
        ("Events | where Extra.a == \"x\"", "==(#4[\"a\"], \"x\")"),
        ("Events | where Device.a == 1", "==(parse_json(#1)[\"a\"], 1)"),
        (
            "Events | where Timestamp between (ago(2d) .. 1d)",
            "between(#0, ago(timespan(2.00:00:00)), +(ago(timespan(2.00:00:00)), timespan(1.00:00:00)))"
        ),
        ("Events | where Timestamp > \"2020-01-01\"", ">(#0, datetime(2020-01-01T00:00:00.0000000Z))"),
        ("Events | where tolower(Extra) == \"a\"", "==(tolower(string<#4>), \"a\")"),
        ("Events | where notempty(Device) or iif(Ok, true, false)", "or(isnotempty(#1), iff(#5, true, false))"),
        ("Events | where todynamic(Device).x", "bool<parse_json(#1)[\"x\"]>"),
        ("Events | where a", "not bound"),
        ("Users | where * has \"x\"", "any[0, 1] has \"x\""),
        ("search in (Users) \"x\" or User:\"y*\"", "or(any[0, 1] has \"x\", hasprefix(#0, \"y\"))"),
        ("search in (Users) kind=case_sensitive \"x\"", "not bound"),
        ("search kind=case_sensitive in (Users) \"*x\"", "any[0, 1] hassuffix_cs \"x\""),
        ("search in (Users) \"*x*\"", "any[0, 1] contains \"x\""),
        ("search in (Users) \"a.b*c\"", "any[0, 1] matches regex \"(?is)\\\\ba\\\\.b.*c\\\\b\""),
        ("search in (Users) \"*\"", "no filter"),
        ("search in (Users) not(\"x\") and User == \"y\"", "and(not(any[0, 1] has \"x\"), ==(#0, \"y\"))"),
        ("Events | where -Port < 0", "<(long<-(int(0), #2)>, 0)"),
    ])
    func `settles names, types and conversions of expressions`(query: String, text: String) {
        #expect(Sample.filter(query) == text.replacing("> (", with: ">("))
    }
}
