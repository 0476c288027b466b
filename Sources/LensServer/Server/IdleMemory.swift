import CMalloc
import FoundationEssentials

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Keeps the memory of a process that has nothing to do small.
package enum IdleMemory {
    /// Gives back what is not needed each time the process comes to rest, until the task is cancelled.
    ///
    /// After the start and after each burst of work that is the code that ran, and freed memory, which the C library
    /// keeps wherever it lies below the end of its heap.
    package static func keepSmall() async {
        var rest = Rest()
        var pause = Duration.milliseconds(500)
        while (try? await Task.sleep(for: pause)) != nil {
            pause = .seconds(5)
            if rest.begins(processorTime: processorTime) { forgetCode() }
            // Answers that were kept go while nothing else happens; where nothing is free, this takes microseconds.
            guard rest.isResting else { continue }
            #if canImport(Glibc)
            malloc_trim(0)
            #endif
        }
    }

    /// Tells when work ends, from how little the processor did between two looks.
    struct Rest: Sendable {
        private var last = Duration.zero
        /// Whether little was done between the last two looks.
        private(set) var isResting = false

        /// Whether a rest begins with this look; `processorTime` is what the process used since its start.
        mutating func begins(processorTime: Duration) -> Bool {
            let wasResting = isResting
            // The first look comes half a second after the start, whose own work it must not count.
            isResting = last == .zero || processorTime - last < .milliseconds(50)
            last = processorTime
            return isResting && !wasResting
        }
    }

    private static var processorTime: Duration {
        .microseconds(Int64(clock()) * 1_000_000 / Int64(CLOCKS_PER_SEC))
    }

    /// Takes the program's code out of this process's memory; what still runs comes back from the system's cache at once.
    ///
    /// The start runs through code all over the program, once, and the system maps 64 kB around each place. Code is
    /// never changed, so that nothing is lost.
    private static func forgetCode() {
        #if canImport(Glibc)
        guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
        for range in codeRanges(inMaps: maps) {
            guard let start = unsafe UnsafeMutableRawPointer(bitPattern: range.lowerBound) else { continue }
            // Safe: the range is one whole mapping of this process, backed by a file and never written to.
            unsafe madvise(start, range.count, MADV_DONTNEED)
        }
        #endif
    }

    /// The addresses of the program's code, from the text of `/proc/self/maps`.
    ///
    /// The program's own file stands in the first line; only its mappings that can be executed and not written count.
    static func codeRanges(inMaps text: String) -> [Range<UInt>] {
        let mappings = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 5) }
        guard let program = mappings.first, program.count == 6 else { return [] }
        return mappings.compactMap { mapping in
            guard mapping.count == 6, mapping[5] == program[5], mapping[1] == "r-xp" else { return nil }
            let ends = mapping[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
        }
    }
}
