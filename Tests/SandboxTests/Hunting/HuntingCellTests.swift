import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct HuntingCellTests {
    @Test(arguments: [
        (KQLValue.null(.long), "null"), (.bool(true), "1"), (.bool(false), "0"), (.int(-5), "-5"),
        (.long(9_007_199_254_740_993), "9007199254740993"), (.real(1.5), "1.5"), (.real(.nan), #""NaN""#),
        (.real(-.infinity), #""-Infinity""#), (.string("a\"\n"), #""a\"\n""#),
        (.datetime(638_447_963_907_688_641), #""2024-02-29T09:39:50.7688641Z""#),
        (.timespan(0), #""00:00:00""#), (.timespan(-864_000_000_005), #""-1.00:00:00.0000005""#),
        (
            .guid(KQLGuid(high: 0x74be_27de_1e4e_49d9, low: 0xb579_fe0b_331d_3642)),
            #""74be27de-1e4e-49d9-b579-fe0b331d3642""#
        ),
        (.decimal(KQLDecimal(significand: -125, exponent: -3)), #""-0.125""#),
        (.decimal(KQLDecimal(significand: 12, exponent: 2)), #""1200""#),
        (.dynamic(.array([.long(1), .null])), "[1,null]"),
    ])
    func `writes a cell as Graph does`(value: KQLValue, json: String) {
        var bytes: [UInt8] = []
        HuntingCell.append(value, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == json)
    }

    @Test func `names types as .NET does`() {
        let names = KQLType.allCases.map(HuntingCell.typeName)
        #expect(
            names == [
                "SByte", "Int32", "Int64", "Double", "Decimal", "String", "DateTime", "TimeSpan", "Guid", "Object",
            ]
        )
    }

    @Test(arguments: [
        ("object", #"{"AdditionalFields":{"a":1},"x":"y"}"#),
        ("array", #"{"AdditionalFields":["first",2,null],"x":"y"}"#),
        ("string", #"{"AdditionalFields":"just text","x":"y"}"#), ("empty", #"{"AdditionalFields":"","x":"y"}"#),
        ("malformed", #"{"AdditionalFields":"{\"ThreatNames\":[\"broken","x":"y"}"#),
    ])
    func `turns AdditionalFields into what a client may meet`(argument: String, json: String) {
        let row = KQLDynamic(json: #"{"AdditionalFields":"{\"a\":1}","x":"y"}"#) ?? .null
        #expect(HuntingFieldVariant(argument: argument).applied(to: row, isMember: false).json == json)
    }
}
