import FoundationEssentials
import Testing

@testable import LensServer

struct IdleMemoryTests {
    @Test func `a rest begins after the start and after each piece of work`() {
        var rest = IdleMemory.Rest()
        let looks = [300, 310, 320, 900, 1_500, 1_510, 1_520, 1_580, 1_590].map {
            rest.begins(processorTime: .milliseconds($0))
        }
        #expect(looks == [true, false, false, false, false, true, false, false, true])
    }

    @Test func `finds the code of the program and nothing else`() {
        let maps = """
            56448a81e000-56448b000000 r--p 00000000 fe:00 11 /opt/a program
            56448b000000-56448b100000 r-xp 007e2000 fe:00 11 /opt/a program
            56448b100000-56448b200000 rw-p 008e2000 fe:00 11 /opt/a program
            7f0000000000-7f0000001000 rw-p 00000000 00:00 0
            7f0000100000-7f0000200000 r-xp 00000000 fe:00 12 /lib/libc.so.6
            """
        #expect(IdleMemory.codeRanges(inMaps: maps) == [0x5644_8b00_0000..<0x5644_8b10_0000])
    }

    @Test(arguments: [
        "", "x", "56448a81e000-56448b000000 r-xp 0 fe:00 11", "1-zz r-xp 0 fe:00 11 /a", "2-1 r-xp 0 0 1 /a",
    ])
    func `finds nothing in what it cannot read`(maps: String) {
        #expect(IdleMemory.codeRanges(inMaps: maps).isEmpty)
    }

    #if os(Linux)
    @Test func `finds the code of this process`() throws {
        let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        #expect(!IdleMemory.codeRanges(inMaps: maps).isEmpty)
    }
    #endif
}
