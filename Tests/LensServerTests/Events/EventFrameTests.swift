import NIOCore
import Testing

@testable import LensServer

struct EventFrameTests {
    private func frame(_ data: String) -> String {
        var buffer = ByteBuffer()
        EventFrame.append("source", data: Array(data.utf8), to: &buffer)
        return String(buffer: buffer)
    }

    @Test func `writes the name and the data`() {
        #expect(frame(#"{"entry":0}"#) == "event: source\ndata: {\"entry\":0}\n\n")
    }

    @Test(arguments: [
        ("a\nb", "data: a\ndata: b\n"), ("a\r\nb", "data: a\ndata: b\n"), ("a\rb", "data: a\ndata: b\n"),
        ("a\n\nb\n", "data: a\ndata: \ndata: b\ndata: \n"), ("", "data: \n"), ("a\n\rb", "data: a\ndata: \ndata: b\n"),
    ])
    func `gives every line of the data a field of its own`(data: String, lines: String) {
        #expect(frame(data) == "event: source\n" + lines + "\n")
    }

    @Test func `a heartbeat is a comment`() {
        var buffer = ByteBuffer()
        EventFrame.appendHeartbeat(to: &buffer)
        #expect(String(buffer: buffer) == ":\n\n")
    }
}
