import DefenderAPI
import Testing

@testable import PolarityBridge

struct BridgeLineTests {
    private func read(_ line: [UInt8]) throws -> JSONValue {
        #expect(line.last == 0x0A)
        #expect(line.count(where: { $0 == 0x0A }) == 1)
        return try JSONValue(parsing: Array(line.dropLast()))
    }

    @Test func `an answer is one line, whatever it holds`() throws {
        let text = JSONValue.string("a\nb\r\n\u{2028}\u{0}\"grün")
        let line = try read(BridgeLine.answer(7, EncodedJSON(text), limit: 100))
        #expect(line["id"] == .integer(7))
        #expect(line["type"] == .string("answer"))
        #expect(line["result"] == text)
    }

    @Test func `an answer beyond the limit is a failure of its request`() throws {
        let text = EncodedJSON(.string(String(repeating: "x", count: 3 << 20)))
        #expect(try read(BridgeLine.answer(7, text, limit: 4 << 20))["type"] == .string("answer"))
        let line = try read(BridgeLine.answer(7, text, limit: 2 << 20))
        #expect(line["id"] == .integer(7))
        #expect(line["error"]?["code"] == .string("tooLarge"))
        #expect(line["error"]?["detail"]?.string?.contains("larger than 2 MB") == true)
    }

    @Test func `a failure that belongs to no request names none`() throws {
        let line = try read(BridgeLine.failure(.invalidRequest("A line must be one JSON object.")))
        #expect(line["id"]?.isNull == true)
        #expect(line["error"]?["code"] == .string("invalidRequest"))
    }
}
