import NIOCore
import Testing

@testable import LensServer

struct ClientPaceTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    private func pace() -> ClientPace {
        var pace = ClientPace(clientTime: .seconds(20), bodyBytes: 100)
        pace.opened(at: start)
        return pace
    }

    @Test func `waits for a head, then for the whole request, however often bytes arrive`() {
        var pace = pace()
        #expect(pace.deadline == start + .seconds(20))
        pace.headArrived(at: start + .seconds(5))
        #expect(pace.deadline == start + .seconds(25))
        #expect(pace.bodyArrived(10) == .proceed)
        #expect(pace.deadline == start + .seconds(25))
        pace.requestEnded(at: start + .seconds(6))
        #expect(pace.deadline == nil)
    }

    @Test func `waits for the next request after an answer`() {
        var pace = pace()
        pace.headArrived(at: start)
        pace.requestEnded(at: start)
        pace.answerBegan(isLast: false)
        #expect(pace.answerEnded(at: start + .seconds(60)) == .proceed)
        #expect(pace.deadline == start + .seconds(80))
    }

    @Test func `reads only so much of a body that nobody wants`() {
        var pace = pace()
        pace.headArrived(at: start)
        #expect(pace.bodyArrived(200) == .proceed)
        #expect(pace.answerEnded(at: start) == .proceed)
        #expect(pace.bodyArrived(1) == .close)
    }

    @Test func `still waits for a client whose request ends after its answer`() {
        var pace = pace()
        pace.headArrived(at: start)
        _ = pace.answerEnded(at: start)
        pace.requestEnded(at: start + .seconds(1))
        #expect(pace.deadline == start + .seconds(21))
    }

    @Test func `lingers for two seconds and some bytes after a last answer`() {
        var pace = pace()
        pace.headArrived(at: start)
        pace.answerBegan(isLast: true)
        #expect(pace.answerEnded(at: start) == .finish)
        #expect(pace.isFinishing)
        #expect(pace.deadline == start + .seconds(2))
        pace.headArrived(at: start + .seconds(1))
        pace.requestEnded(at: start + .seconds(1))
        #expect(pace.deadline == start + .seconds(2))
        #expect(pace.bodyArrived(100) == .proceed)
        #expect(pace.bodyArrived(1) == .close)
    }

    @Test func `waits for a client that does not read`() {
        var pace = pace()
        pace.headArrived(at: start)
        pace.requestEnded(at: start)
        pace.becameWritable(false, at: start + .seconds(1))
        pace.becameWritable(false, at: start + .seconds(2))
        #expect(pace.deadline == start + .seconds(21))
        pace.becameWritable(true, at: start + .seconds(3))
        #expect(pace.deadline == nil)
    }
}
