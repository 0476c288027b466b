import Testing

@testable import LensServer

struct ProcessMemoryTests {
    @Test func `reads the resident memory`() {
        #expect(ProcessMemory.resident(inStatus: "Name:\tx\nVmRSS:\t   12345 kB\nRssAnon: 1 kB\n") == 12_345 * 1_024)
        #expect(ProcessMemory.resident(inStatus: "Name:\tx\n") == nil)
        #expect(ProcessMemory.resident(inStatus: "VmRSS:\t   many kB\n") == nil)
    }

    #if os(Linux)
    @Test func `knows how much this process holds`() throws {
        #expect(try #require(ProcessMemory.resident()) > 1 << 20)
    }
    #endif
}
