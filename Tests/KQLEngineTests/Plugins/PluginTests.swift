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
    ])
    func `evaluates plugins`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test
    func `names the columns of a plugin by the data`() throws {
        let table = try query("print d=dynamic({'b':1,'a':'x'}) | evaluate bag_unpack(d) | extend c = strlen(a)")
        #expect(table.columns == [KQLColumn("a", .string), KQLColumn("b", .long), KQLColumn("c", .long)])
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
            "print a=dynamic([3,1]), b=dynamic(['x','y']) | extend array_sort_asc(a, b) | project array1_sorted, array2_sorted",
            #"[[[1,3],["y","x"]]]"#
        ),
    ])
    func `takes several values of one call apart`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }
}
