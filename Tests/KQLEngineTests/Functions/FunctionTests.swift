import KQL
import KQLEngine
import Testing

/// Scalar expressions in text form against their values.
struct FunctionTests {
    private func value(_ expression: String) throws -> String {
        let json = try query("print " + expression).json
        return String(json.dropFirst(2).dropLast(2))
    }

    @Test(arguments: [
        ("7 / 2", "3"), ("-7 / 2", "-3"), ("7 / 0", "null"), ("7.0 / 2", "3.5"), ("-7 % 3", "2"), ("7 % 0", "null"),
        ("9223372036854775807 + 1", "-9223372036854775808"), ("1.0 / 0", #""Infinity""#), ("long(null) + 1", "null"),
        ("(-9223372036854775807 - 1) / -1", "-9223372036854775808"),
        ("(-9223372036854775807 - 1) % -1", "0"),
        ("datetime(2026-01-02) - datetime(2026-01-01)", #""1.00:00:00""#),
        ("datetime(2026-01-01) + 1h", #""2026-01-01T01:00:00.0000000Z""#),
        ("datetime(9999-12-31) + 10d", "null"), ("1h / 2", #""00:30:00""#), ("1d / 1h", "24.0"),
        ("1h * 2.5", #""02:30:00""#),
        ("int(5) == 5.0", "true"), ("1 < 2.5", "true"), ("long(null) == 1", "false"),
        ("isnull(long(null) == long(null))", "true"), ("true and bool(null)", "null"),
        ("false and bool(null)", "false"),
        ("true or bool(null)", "true"), ("abs(-5)", "5"), ("round(2.15, 1)", "2.2"), ("bin(-3, 5)", "-5"),
        ("bin(17.5, 5.0)", "15.0"), ("bin_at(6.5, 2.5, 7.0)", "4.5"), ("sqrt(16)", "4.0"), ("pow(2, 10)", "1024.0"),
        ("min_of(3, 1, 2)", "1"), ("max_of(1.5, 2)", "2.0"), ("binary_shift_left(1, 4)", "16"),
        ("tohex(255)", #""ff""#), ("tohex(toint(-256), 8)", #""ffffff00""#), ("tohex(-1)", #""ffffffffffffffff""#),
        ("toint('12') + toint(12.9)", "24"), ("tolong('0x1F')", "31"), ("tolong('x')", "null"),
        ("tobool('TRUE')", "true"),
        ("toreal('1.5')", "1.5"), ("tostring(1.0)", #""1.0""#), ("tostring(dynamic(null))", #""""#),
        ("todouble('nope')", "null"),
        (
            "toguid('74be27de-1e4e-49d9-b579-fe0b331d3642')",
            #""74be27de-1e4e-49d9-b579-fe0b331d3642""#
        ),
    ])
    func `calculates and converts`(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test(arguments: [
        ("strcat('a', 1, true, 2.5)", #""a1true2.5""#), ("strlen('äö😀')", "3"), ("string_size('ä')", "2"),
        ("toupper('straße')", #""STRASSE""#), ("substring('abcdef', 1, 3)", #""bcd""#), ("substring('abc', 5)", #""""#),
        ("substring('abcdef', -2)", #""ef""#), ("indexof('abcabc', 'c', 3)", "5"), ("indexof('abc', 'x')", "-1"),
        ("split('a_b_c', '_')", #"["a","b","c"]"#), ("split('a_b_c', '_', 1)", #"["b"]"#), ("split('', ',')", #"[""]"#),
        ("replace_string('a-b-c', '-', '+')", #""a+b+c""#), ("replace_regex('a1b22', @'(\\d)+', '#')", #""a#b#""#),
        ("replace_regex('John Smith', @'(\\w+) (\\w+)', @'\\2 \\1')", #""Smith John""#),
        ("trim(@'[^\\w]+', '  --te st--  ')", #""te st""#), ("trim_start('x', 'xxay')", #""ay""#),
        ("extract(@'x=([0-9.]+)', 1, 'hello x=45.6|wo')", #""45.6""#), ("extract('z', 0, 'abc')", #""""#),
        ("extract('a([0-9]+)', 1, 'a12', typeof(long))", "12"),
        ("extract_json('$.a', '{\"a\":\"7\"}', typeof(int))", "7"),
        ("extract_all(@'(\\w)(\\d)', 'a1 b2')", #"[["a","1"],["b","2"]]"#), ("countof('aaa', 'aa')", "2"),
        ("countof('abcabc', 'a.c', 'regex')", "2"), ("reverse('abc')", #""cba""#),
        ("strrep('ab', 3, '-')", #""ab-ab-ab""#),
        ("isempty('')", "true"), ("isnotempty(dynamic(['a']))", "true"),
        ("parse_csv('a,\"b,c\",d')", #"["a","b,c","d"]"#),
        (
            "parse_url('https://u:p@h.example:8443/a/b?x=1&y=a%20b#f')",
            #"{"Scheme":"https","Host":"h.example","Port":"8443","Path":"/a/b","Username":"u","Password":"p","Query Parameters":{"x":"1","y":"a b"},"Fragment":"f"}"#
        ),
        ("base64_encode_tostring('Kusto')", #""S3VzdG8=""#), ("base64_decode_tostring('S3VzdG8=')", #""Kusto""#),
        ("base64_decode_tostring('!')", #""""#), ("url_decode('a%20b%zz')", #""a b%zz""#),
        ("parse_path(@'C:\\temp\\f.txt').Filename", #""f.txt""#),
        ("parse_path(@'\\\\?\\C:\\t\\f.exe:s').DirectoryName", #""t""#),
        (
            "parse_command_line('a \"b c\" d', 'windows')",
            #"["a","b c","d"]"#
        ),
        ("hash_sha256('World')", #""78ae647dc5544d227130a0682a51e30bc7777fbb6d8a8f17007463a3ecd1d524""#),
        ("hash_md5('World')", #""f5a7924e621e84c9280a9a27e1bcb7f6""#), ("hash('World')", "1846988464401551951"),
        ("format_bytes(20010332, 2)", #""19.08 MB""#),
        ("has_any_index('this is an example', dynamic(['this','x']))", "0"),
        ("unicode_codepoints_from_string('a€')", "[97,8364]"), ("strcat_array(dynamic([1,'b']), '->')", #""1->b""#),
    ])
    func `works on texts`(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test(arguments: [
        ("datetime('5:00 PM')", #""2026-11-22T17:00:00.0000000Z""#),
        ("datetime(Nov 8 2014)", #""2014-11-08T00:00:00.0000000Z""#),
        ("datetime(12 parsecs)", "null"), ("now() == datetime(2026-11-22 10:00)", "true"), ("ago(1d) < now()", "true"),
        ("startofweek(datetime(2017-01-01 10:10:17))", #""2017-01-01T00:00:00.0000000Z""#),
        ("endofmonth(datetime(2024-02-10))", #""2024-02-29T23:59:59.9999999Z""#),
        ("startofyear(datetime(2017-05-05), -1)", #""2016-01-01T00:00:00.0000000Z""#),
        ("dayofweek(datetime(1970-05-11))", #""1.00:00:00""#), ("week_of_year(datetime(2020-12-31))", "53"),
        ("dayofyear(datetime(2015-12-14))", "348"), ("hourofday(datetime(2015-12-14 18:54))", "18"),
        ("datetime_add('month', 1, datetime(2024-01-31))", #""2024-02-29T00:00:00.0000000Z""#),
        ("datetime(2024-01-01) + datetime(0001-01-03)", #""2024-01-03T00:00:00.0000000Z""#),
        ("datetime(0001-01-05) / 2", #""0001-01-03T00:00:00.0000000Z""#), ("datetime(0001-01-03) / 1d", "2.0"),
        ("datetime(0001-01-05) % datetime(0001-01-04)", #""1.00:00:00""#),
        ("datetime_diff('month', datetime(2017-01-01), datetime(2015-12-30))", "13"),
        ("datetime_diff('day', datetime(2017-10-30), datetime(2017-10-29 23:00))", "1"),
        ("datetime_part('nanosecond', datetime(2017-10-30 01:02:03.7654321))", "765432100"),
        ("format_datetime(datetime(2017-01-29 09:00:05), 'yy-MM-dd [HH:mm:ss]')", #""17-01-29 [09:00:05]""#),
        ("format_timespan(time(29.09:00:05.12345), 'dd.hh:mm:ss [FF]')", #""29.09:00:05 [12]""#),
        ("make_datetime(2017, 10, 1, 12, 11, 0.5)", #""2017-10-01T12:11:00.5000000Z""#),
        ("unixtime_seconds_todatetime(1546300800)", #""2019-01-01T00:00:00.0000000Z""#),
        ("datetime(2017-05-05) between (datetime(2017-05-01) .. 5d)", "true"),
    ])
    func `works on dates`(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test(arguments: [
        ("parse_json('{\"a\":{\"b\":[1,2]}}').a.b[-1]", "2"), ("parse_json('nonsense')", #""nonsense""#),
        ("dynamic({'a':1}).missing", "null"), ("dynamic({'a b':1})['a b']", "1"),
        (
            "tostring(dynamic({'a':[1,'x']}))",
            #""{\"a\":[1,\"x\"]}""#
        ),
        ("dynamic(5) == 5", "true"), ("dynamic('5') == 5", "false"), ("dynamic('a') == 'a'", "true"),
        ("pack_array(1, 'a', 2.5)", #"[1,"a",2.5]"#), ("bag_pack('a', 1, 'b', 'x')", #"{"a":1,"b":"x"}"#),
        ("array_length(dynamic([1,2]))", "2"), ("array_length(dynamic({}))", "null"),
        ("array_concat(dynamic([1]), dynamic([2,3]))", "[1,2,3]"), ("array_slice(dynamic([1,2,3,4]), 1, -2)", "[2,3]"),
        ("array_index_of(dynamic(['a','b']), 'b')", "1"), ("array_sort_desc(dynamic([2,null,3,1]))", "[3,2,1,null]"),
        ("set_union(dynamic([1,2]), dynamic([2,3]))", "[1,2,3]"),
        ("set_intersect(dynamic([1,2]), dynamic([2,3]))", "[2]"),
        ("set_difference(dynamic([1,2]), dynamic([2]))", "[1]"), ("set_has_element(dynamic([1,2]), 2)", "true"),
        ("bag_keys(dynamic({'b':1,'a':2}))", #"["b","a"]"#),
        (
            "bag_merge(dynamic({'a':1}), dynamic({'a':2,'b':3}))",
            #"{"a":1,"b":3}"#
        ),
        ("bag_remove_keys(dynamic({'a':1,'b':2}), dynamic(['a']))", #"{"b":2}"#), ("range(1, 9, 3)", "[1,4,7]"),
        (
            "treepath(dynamic({'list':[1,'a',{'x':'y'}]}))",
            #"["['list']","['list'][0]","['list'][0]['x']"]"#
        ),
        ("gettype(parse_json('{}'))", #""dictionary""#), ("gettype(1h)", #""timespan""#),
        (
            "zip(dynamic([1,2]), dynamic(['a']))",
            #"[[1,"a"],[2,null]]"#
        ),
        ("extract_json('$.a[0].b', '{\"a\":[{\"b\":7}]}')", #""7""#),
        ("iff(1 > 2, 'a', 'b')", #""b""#), ("case(false, 1, true, 2, 3)", "2"), ("coalesce(long(null), 5)", "5"),
    ])
    func `works on dynamic values`(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test(arguments: [
        ("ipv4_is_in_range('192.168.1.6', '192.168.1.0/24')", "true"),
        ("ipv4_is_in_range('x', '192.168.1.0/24')", "null"),
        ("ipv4_is_match('192.168.1.1/24', '192.168.1.255')", "true"),
        ("ipv4_is_match('10.0.0.1', '10.0.0.2')", "false"),
        ("ipv4_is_private('172.31.0.1')", "true"), ("ipv4_is_private('172.32.0.1')", "false"),
        ("ipv4_compare('10.0.0.1', '10.0.0.2')", "-1"), ("parse_ipv4('127.0.0.1')", "2130706433"),
        ("parse_ipv4('1.2.3')", "null"), ("parse_ipv4('1.2.3.256')", "null"),
        ("format_ipv4(3232236031)", #""192.168.1.255""#),
        ("ipv6_is_match('fe80::85d:e82c:9446:7994', 'fe80::85d:e82c:9446:7994')", "true"),
        (
            "ipv6_is_in_range('a5e:f127:8a9d:146d:e102:b5d3:c755:abcd', 'a5e:f127:8a9d:146d:e102:b5d3:c755:0000/112')",
            "true"
        ),
        ("parse_ipv6('fe80::1')", #""fe80:0000:0000:0000:0000:0000:0000:0001""#), ("parse_ipv6(':::')", #""""#),
        ("parse_ipv6('::ffff:10.0.0.1')", #""0000:0000:0000:0000:0000:ffff:0a00:0001""#),
        ("has_ipv4('05:04:54 127.0.0.1 GET', '127.0.0.1')", "true"), ("has_ipv4('x127.0.0.1', '127.0.0.1')", "false"),
        ("has_ipv4_prefix('05:04:54 127.0.0.1 GET', '127.0.')", "true"),
    ])
    func `works on addresses`(expression: String, expected: String) throws {
        #expect(try value(expression) == expected)
    }

    @Test func `extracts as the type that the call has`() throws {
        let arguments: [KQLValue] = [.string("([0-9.]+)"), .long(1), .string("x=45.6")]
        #expect(try evaluate(call("extract", arguments, .real)) == .real(45.6))
        let path: [KQLValue] = [.string("$.a"), .string(#"{"a":7}"#)]
        #expect(try evaluate(call("extract_json", path, .long)) == .long(7))
    }

    @Test func `says which function is not available`() {
        let error = #expect(throws: EngineError.self) { try evaluate(call("no_such_function", [], .long)) }
        #expect(error?.code == .unsupported)
        #expect(error?.message.contains("no_such_function()") == true)
    }
}
