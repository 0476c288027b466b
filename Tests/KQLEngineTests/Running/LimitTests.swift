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

    @Test(arguments: [
        ("x = pack_array(x, x)", 40, "dynamic(1)"), ("x = bag_pack('a', x, 'b', x)", 40, "dynamic(1)"),
        ("x = strcat(x, x)", 60, "'ab'"), ("x = pack_array(x)", 250, "dynamic(1)"),
        ("x = replace_string(x, 'a', strcat(x, x))", 12, "'aaaaaaaaaa'"), ("x = strrep(x, 1000)", 5, "'aaaa'"),
    ])
    func `stops values that grow without end`(step: String, times: Int, start: String) {
        let text =
            "print x = \(start)" + String(repeating: " | extend \(step)", count: times)
            + " | project strlen(tostring(x))"
        let error = #expect(throws: EngineError.self) { try query(text, limits: EngineLimits(maxBytes: 50_000_000)) }
        #expect(error?.code == .tooManyBytes)
    }

    @Test(arguments: [
        "startofweek(datetime(2020-01-01), 9223372036854775807)",
        "endofday(datetime(2020-01-01), -9223372036854775808)",
        "datetime_add('year', 9223372036854775807, now())", "datetime_add('day', -9223372036854775807, now())",
        "datetime_diff('nanosecond', datetime(9999-01-01), datetime(0001-01-01))",
        "make_datetime(9223372036854775807, 1, 1)",
        "make_timespan(9223372036854775807, 1, 1)", "bin(9223372036854775807, -1)", "bin(1, 0)",
        "abs(tolong(-9223372036854775808))",
        "array_slice(dynamic([1]), -9223372036854775808, 9223372036854775807)",
        "array_rotate_left(dynamic([1,2]), -9223372036854775808)",
        "array_shift_left(dynamic([1,2]), 9223372036854775807)",
        "array_index_of(dynamic([1]), 1, -9223372036854775808, 9223372036854775807, -9223372036854775808)",
        "substring('abc', -9223372036854775808, 9223372036854775807)",
        "indexof('abc', 'b', -9223372036854775808, 9, 9223372036854775807)",
        "strrep('a', 9223372036854775807)", "binary_shift_left(1, 9223372036854775807)",
        "round(1.5, -9223372036854775808)",
        "toint(1e300)", "tolong(real(nan))", "unixtime_seconds_todatetime(9223372036854775807)",
        "tohex(1, 9223372036854775807)",
        "format_bytes(1, 9223372036854775807)", "1.0 % 0.0", "1h / 0", "1h * 1e300", "datetime(0001-01-01) - 10d",
        "split('a', '', 9223372036854775807)", "unicode_codepoints_to_string(9223372036854775807, 55296)",
        "ipv4_range_to_cidr_list('0.0.0.0', '255.255.255.255')", "parse_version('4294967295.1.1.1')",
        "range(1, 9223372036854775807, 9223372036854775807)",
        "todecimal('99999999999999999999999999999999999999') * todecimal('99999999999999999999')",
    ])
    func `never traps on extreme arguments`(expression: String) {
        _ = try? query("print x = \(expression)")
        _ = try? query("datatable(i:long)[1,2] | extend x = \(expression) | where isnotnull(x)")
    }

    /// A text of a million bytes, made without a function that is limited itself.
    private static let longText =
        "let long = toscalar(range i from 1 to 10000 step 1 | summarize strcat_array(make_list('\(String(repeating: "a", count: 100))'), '')); "

    @Test(arguments: [
        ("print x = long | where x matches regex '(?:a?){900}a{900}b'", EngineError.Code.invalidArgument),
        ("print extract_all('(a)', long)", .tooManyBytes),
        ("print replace_regex(long, 'a', 'twenty bytes of text')", .tooManyBytes),
        (
            "print x = pack_array(long, long) | mv-expand x | extend y = strcat(x, x, x, x) | extend z = strcat(y, y, y, y)",
            .tooManyBytes
        ),
        ("range x from 1 to 1000000 step 1 | summarize dcount(x)", .tooManyBytes),
        ("range x from 1 to 1000000 step 1 | extend s = x % 3 | distinct x, s", .tooManyBytes),
        (
            "range x from 1 to 1000 step 1 | extend l = range(1, 1000) | mv-expand l | summarize make_list(l), make_set(l)",
            .tooManyBytes
        ),
        ("range x from 1 to 1000 step 1 | extend s = strcat(long, x) | summarize max(strlen(s))", .tooManyBytes),
        ("range x from 1 to 500000 step 1 | join kind=inner (range x from 1 to 500000 step 1) on x", .tooManyBytes),
    ])
    func `ends soon and says why`(text: String, code: EngineError.Code) {
        let error = #expect(throws: EngineError.self) {
            try query(Self.longText + text, limits: EngineLimits(maxBytes: 24_000_000))
        }
        #expect(error?.code == code, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        "range x from 1 to 4000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 4000 step 1 | extend k = 1) on k",
        "range x from 1 to 300 step 1 | extend l = range(1, 4000) | mv-expand l | count",
        "range x from 1 to 1000000 step 1 | extend y = strcat('text ', x) | where y has 'z'",
        "range x from 1 to 1000000 step 1 | summarize make_list(x) by x % 10",
        "range x from 1 to 1000000 step 1 | extend y = hash(x) | sort by y asc",
        "range i from 1 to 1000000 step 1 | where tostring(i) matches regex '(?:1?){200}2{200}'",
    ])
    func `stops in the middle of long work`(text: String) {
        let clock = ContinuousClock()
        var error: EngineError?
        let elapsed = clock.measure {
            error = #expect(throws: EngineError.self) {
                try query(text, limits: EngineLimits(maxTime: .milliseconds(50)))
            }
        }
        #expect(error?.code == .timedOut)
        // Far more than it should take, and far less than the work would: tests are not optimized.
        #expect(elapsed < .seconds(10))
    }

    @Test func `finds a long needle in a text that resembles it`() throws {
        let text = Self.longText + "print x = long, n = strcat(substring(long, 0, 20000), 'b')"
        #expect(try query(text + " | project x contains n, indexof(x, n), countof(x, n)").json == "[[false,-1,0]]")
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
