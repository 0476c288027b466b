import KQL
import KQLEngine
import Testing

/// `evaluate` in text form against the rows that it gives.
struct PluginTests {
    @Test(arguments: [
        ("print d=dynamic({'a':1,'b':'x'}) | evaluate bag_unpack(d, 'p_')", #"[[1,"x"]]"#),
        (
            "datatable(k:string,d:dynamic)['r',dynamic({'a':1}),'s',dynamic({'a':'x'})] | evaluate bag_unpack(d) | project k, a",
            #"[["r",1],["s","x"]]"#
        ),
        (
            "datatable(k:string,d:dynamic)['r',dynamic({'a':1})] | evaluate bag_unpack(d) : (*, a:long, z:string)",
            #"[["r",1,""]]"#
        ),
        (
            "datatable(k:string,c:string,v:long)['r','a',1,'r','b',2,'s','a',3] | evaluate pivot(c, sum(v), k)",
            #"[["r",1,2],["s",3,0]]"#
        ),
        ("datatable(k:string,c:string)['r','a','r','b','s','a'] | evaluate pivot(c)", #"[["r",1,1],["s",1,0]]"#),
        ("datatable(a:long,b:string)[1,'x'] | evaluate narrow()", #"[[0,"a","1"],[0,"b","x"]]"#),
        ("range x from 1 to 9 step 1 | evaluate rows_near(x == 5, 1)", "[[4],[5],[6]]"),
        (
            "range x from 1 to 10 step 1 | summarize h1=hll(iff(x<8,x,0)), h2=hll(iff(x>5,x,0)) | evaluate dcount_intersect(h1, h2) | project s0, s1",
            "[[8,3]]"
        ),
        (
            "datatable(ip:string)['10.1.2.3','11.0.0.1'] | evaluate ipv4_lookup((datatable(net:string,n:string)['10.0.0.0/8','ten']), ip, net)",
            #"[["10.1.2.3","10.0.0.0/8","ten"]]"#
        ),
        (
            "datatable(u:string,t:long)['a',1,'b',1,'a',2,'c',5] | evaluate sliding_window_counts(u, t, 1, 3, 2, 1)",
            "[[1,2,2],[2,3,2],[3,1,1]]"
        ),
        (
            "datatable(u:string,t:long)['a',1,'b',2,'a',2] | evaluate activity_counts_metrics(u, t, 1, 2, 1)",
            "[[1,1,1,1,1],[2,2,2,1,2]]"
        ),
        (
            "datatable(u:string,t:long)['B',-2,'B',-1,'A',2,'B',4,'B',8,'A',10,'A',14,'A',17,'A',20] | evaluate active_users_count(u, t, 1, 31, 8, 1, 3, 7)",
            "[[1,1],[15,1]]"
        ),
        (
            "datatable(u:string,t:long)['a',1,'b',1,'a',2,'c',2,'c',5] | evaluate activity_metrics(u, t, 1, 2, 1)",
            #"[[1,2,2,"NaN","NaN"],[2,2,1,0.5,0.5]]"#
        ),
        (
            "datatable(u:string,t:datetime)['a',datetime(2020-01-01),'b',datetime(2020-01-01),'a',datetime(2020-01-02),'c',datetime(2020-01-02)] | evaluate activity_engagement(u, t, 1d, 7d) | project-away t",
            "[[2,2,1.0],[2,3,0.6666666666666666]]"
        ),
        (
            "datatable(u:string,t:long)['a',1,'b',1,'a',2,'c',2] | evaluate new_activity_metrics(u, t, 1, 2, 1)",
            "[[1,1,2,2,0,1.0,0.0],[1,2,1,1,1,0.5,0.5],[2,2,1,1,0,1.0,0.0]]"
        ),
        (
            "datatable(u:string,t:long)['a',1,'b',1,'a',2,'c',2] | evaluate new_activity_metrics(u, t, 1, 2, 1, 1, (print u='b')) | project dcount_retained_values",
            "[[1],[1]]"
        ),
        (
            "datatable(t:long,e:string,s:string)[1,'heat','CA',5,'fire','CA',7,'heat','CA',8,'fire','CA',3,'fire','SD'] | evaluate sequence_detect(t, 6, 6, h=(e=='heat'), f=(e=='fire'), s)",
            #"[["CA",1,5,4],["CA",7,8,1]]"#
        ),
        (
            "range x from 1 to 8 step 1 | extend d=iff(x%2==0,'e','o') | evaluate rolling_percentile(x, 50, x, 4, 2, d)",
            #"[[0,"o",1],[4,"o",3],[0,"e",2],[4,"e",4],[8,"e",6]]"#
        ),
        (
            "union (datatable(a:string,b:int)[] | getschema), (datatable(a:string,c:string,b:long)[] | getschema) | evaluate schema_merge(PreserveOrder=false) | project ColumnName, ColumnOrdinal, ColumnType",
            #"[["a",0,"string"],["c",1,"string"],["b",2,"long"]]"#
        ),
        (
            "union (datatable(a:string,b:int)[] | getschema), (datatable(a:string,c:string,b:int)[] | getschema) | evaluate schema_merge() | project ColumnName, ColumnOrdinal | where ColumnOrdinal < 0",
            #"[["b",-1]]"#
        ),
    ])
    func `evaluates plugins`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test
    func `names the columns of a plugin by the data`() throws {
        let table = try query("print d=dynamic({'b':1,'a':'x'}) | evaluate bag_unpack(d) | extend c = strlen(a)")
        #expect(table.columns == [KQLColumn("a", .string), KQLColumn("b", .long), KQLColumn("c", .long)])
    }

    @Test(arguments: [
        (
            "datatable(u:string,t:long,d:int)[] | evaluate sliding_window_counts(u, t, 1, 2, 1, 1, d)",
            "t d Count Dcount"
        ),
        (
            "datatable(u:string,t:long)[] | evaluate new_activity_metrics(u, t, 1, 2, 1)",
            "from_t to_t dcount_new_values dcount_retained_values dcount_churn_values retention_rate churn_rate"
        ),
        ("datatable(v:int,t:long)[] | evaluate rolling_percentile(v, 99.9, t, 1, 3)", "t rolling_3_percentile_v_99_9"),
        (
            "datatable(t:datetime,s:string)[] | evaluate sequence_detect(t, 1h, 1h, a=s=='x', b=s=='y', s)",
            "s a_t b_t Duration"
        ),
    ])
    func `names the columns of a plugin over windows`(text: String, names: String) throws {
        #expect(try query(text).columns.map(\.name).joined(separator: " ") == names)
    }

    @Test
    func `refuses a member called like a column`() {
        let error = #expect(throws: EngineError.self) {
            try query("print a=1, d=dynamic({'a':1}) | evaluate bag_unpack(d)")
        }
        #expect(error?.code == .invalidArgument)
    }

    @Test(arguments: [
        ("print series_stats(dynamic([1,2,3]))", "[[1.0,0,3.0,2,2.0,1.0,1.0]]"),
        ("print s=dynamic([1,2,3]) | extend (lo, lop, hi)=series_stats(s) | project lo, lop, hi", "[[1.0,0,3.0]]"),
        ("print (a, b)=array_sort_desc(dynamic([1,3,2]), dynamic(['x','y','z']))", #"[[[3,2,1],["y","z","x"]]]"#),
        (
            "print a=dynamic([3,1]), b=dynamic(['x','y']) | extend array_sort_asc(a, b) | project a_sorted, b_sorted",
            #"[[[1,3],["y","x"]]]"#
        ),
    ])
    func `takes several values of one call apart`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }
}
