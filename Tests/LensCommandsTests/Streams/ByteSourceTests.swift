import Testing

@testable import LensCommands

struct ByteSourceTests {
    private func source(_ parts: [String]) -> ByteSource {
        let rest = PartList(parts)
        return ByteSource(isTerminal: false) { () throws(CommandFailure) in rest.next() }
    }

    @Test func `lines end in LF or CRLF, the last one in nothing`() throws {
        let source = source(["on", "e\ntw", "o\r\n\n", "last"])
        var lines: [String] = []
        while let line = try source.nextLine() { lines.append(String(decoding: line, as: UTF8.self)) }
        #expect(lines == ["one", "two", "", "last"])
    }

    @Test func `what is left after a line can be read whole`() throws {
        let source = source(["secret\nthe ", "rest"])
        #expect(try source.nextLine() == Array("secret".utf8))
        #expect(try source.readAll() == Array("the rest".utf8))
    }

    @Test func `too much input is refused`() {
        let source = source(["12345", "67890"])
        #expect(throws: CommandFailure.self) { try source.readAll(upTo: 7) }
    }
}
