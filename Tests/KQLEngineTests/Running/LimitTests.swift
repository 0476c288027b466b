import KQL
import KQLEngine
import Testing

struct LimitTests {
    @Test(arguments: [
        "range x from 1 to 100000 step 1",
        "range x from 1 to 1000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 1000 step 1 | extend k = 1) on k",
        "print a = range(1, 900) | mv-expand a | extend b = range(1, 900) | mv-expand b",
    ])
    func `stops at too many rows`(text: String) {
        let error = #expect(throws: EngineError.self) { try query(text, limits: EngineLimits(maxRows: 10_000)) }
        #expect(error?.code == .tooManyRows)
    }

    @Test(arguments: [
        "range x from 1 to 100000 step 1 | summarize make_list(strcat('some text ', x))",
        "print x = repeat('a', 100000)",
        "range x from 1 to 100000 step 1 | extend y = x * 2, z = strcat(x, 'a')",
    ])
    func `stops at too many bytes`(text: String) {
        let error = #expect(throws: EngineError.self) { try query(text, limits: EngineLimits(maxBytes: 1_000_000)) }
        #expect(error?.code == .tooManyBytes)
    }

    @Test func `stops when time is over`() {
        let error = #expect(throws: EngineError.self) {
            try query("range x from 1 to 10 step 1 | count", limits: EngineLimits(maxTime: .zero))
        }
        #expect(error?.code == .timedOut)
    }

    @Test func `stops when the task is cancelled`() async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            do throws(EngineError) {
                _ = try query("range x from 1 to 1000000 step 1 | count")
                return nil as EngineError.Code?
            } catch {
                return error.code
            }
        }
        task.cancel()
        #expect(await task.value == .cancelled)
    }

    @Test func `cuts a long range before making it`() throws {
        #expect(try query("range x from 1 to 9999999999999999 step 2 | take 3").json == "[[1],[3],[5]]")
    }

    @Test func `names a table that it lacks`() {
        let pipeline = BoundPipeline(source: .table("Missing"), sourceColumns: [KQLColumn("a", .long)])
        let error = #expect(throws: EngineError.self) { try run(pipeline) }
        #expect(error?.code == .unknownTable)
        #expect(error?.message.contains("Missing") == true)
    }

    @Test func `fills columns that a table lacks with missing values`() throws {
        let table = ColumnTable(columns: [KQLColumn("b", .string)], rows: [[.string("x")]])
        let columns = [KQLColumn("a", .long), KQLColumn("b", .string), KQLColumn("c", .string)]
        let pipeline = BoundPipeline(source: .table("T"), sourceColumns: columns)
        #expect(try run(pipeline, tables: ["T": table]).rows == [[.null(.long), .string("x"), .string("")]])
    }

    @Test func `evaluates a shared pipeline once`() throws {
        let shared = BoundPipeline(source: .print([.call("rand", [], .real)]), sourceColumns: [KQLColumn("r", .real)])
        let use = BoundPipeline(source: .shared(0), sourceColumns: [KQLColumn("r", .real)])
        let results = try QueryEngine(tables: [:], now: testNow).run(BoundQuery(results: [use, use], shared: [shared]))
        #expect(results[0].rows == results[1].rows)
    }
}
