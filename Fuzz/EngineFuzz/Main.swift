import Fuzzing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The entry that libFuzzer calls for each input.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzInput.check(start, count, Promises.fault)
}

#if !FUZZER
@main struct Main {
    static func main() throws {
        exit(try Replay.run(Promises.fault))
    }
}
#endif
