import KQL
import KQLEngine
import Testing

/// Columns out of texts.
struct ParseTests {
    @Test(arguments: [
        (
            "print s='id=7 name=Ann; rest' | parse s with 'id=' Id:long ' name=' Name ';' * | project Id, Name",
            #"[[7,"Ann"]]"#
        ),
        ("print s='x id=7' | parse s with 'id=' Id:long | project Id", "[[null]]"),
        ("print s='a=1,b=x' | parse s with * 'a=' A:long ',b=' B:long | project A, B", "[[null,null]]"),
        ("print s='a=1,b=x' | parse kind=relaxed s with * 'a=' A:long ',b=' B:long | project A, B", "[[1,null]]"),
        ("print s='K1:v1 k2:v2' | parse kind=regex flags=i s with 'k1:' A 'k2:' B | project A, B", #"[["v1 ","v2"]]"#),
        ("datatable(s:string)['n=1','m=2'] | parse-where s with 'n=' N:long | project N", "[[1]]"),
        (
            #"print s='a=1; b="x; y"; c' | parse-kv s as (b:string, a:long, d:string) with (pair_delimiter=';', kv_delimiter='=', quote='"') | project a, b, d"#,
            #"[[1,"x; y",""]]"#
        ),
        (
            "print s='a=1 2 b=3' | parse-kv s as (a:string, b:long) with (pair_delimiter=' ', kv_delimiter='=', greedy=true) | project a, b",
            #"[["1 2",3]]"#
        ),
        ("print s='a:1, b [2]' | parse-kv s as (b:long, a:long) | project a, b", "[[1,2]]"),
        (
            #"print s='k1->v1 k2->v2' | parse-kv s as (k2:string) with (regex=@'(\w+)->(\w+)') | project k2"#,
            #"[["v2"]]"#
        ),
    ])
    func `reads columns out of texts`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test
    func `refuses a pattern of keys and values without two groups`() {
        let error = #expect(throws: EngineError.self) {
            try query("print s='a' | parse-kv s as (a:string) with (regex='(a)')")
        }
        #expect(error?.code == .invalidArgument)
    }
}
