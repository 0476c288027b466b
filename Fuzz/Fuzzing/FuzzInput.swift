#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One input of libFuzzer, checked against the promises of a target.
package enum FuzzInput {
    /// Most processor time that an input may take; instrumented code is slower than what is shipped.
    private static let secondsAllowed = 1.0

    /// Checks an input and ends the process at a broken promise, so that libFuzzer keeps the input.
    ///
    /// - Parameters:
    ///   - start: First byte; nil for an empty input.
    ///   - count: Number of bytes.
    ///   - fault: The first promise that is broken for an input; nil when all are kept.
    /// - Returns: 0, which libFuzzer wants to see.
    package static func check(
        _ start: UnsafePointer<UInt8>?,
        _ count: Int,
        _ fault: ([UInt8]) -> String?
    ) -> CInt {
        let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
        if let broken = brokenPromise(input, fault) { fatalError(broken) }
        return 0
    }

    /// What is wrong with an input: a broken promise, or too much time; nil when nothing is.
    static func brokenPromise(_ input: [UInt8], _ fault: ([UInt8]) -> String?) -> String? {
        let before = processorSeconds()
        if let broken = fault(input) { return broken }
        let seconds = processorSeconds() - before
        return seconds > secondsAllowed ? "took \(seconds) s" : nil
    }

    /// Seconds that this thread has computed: a busy machine makes no input slow.
    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
