import FoundationEssentials

/// What a fuzz program does when it is built without libFuzzer: it checks the files that it is given.
package enum Replay {
    /// Checks each file named on the command line, and each file of each folder named there.
    ///
    /// Prints the files that break a promise, and how many there are.
    ///
    /// - Parameter fault: The first promise that is broken for an input; nil when all are kept.
    /// - Returns: 1 when a promise is broken, otherwise 0.
    /// - Throws: The error of a file that cannot be read.
    package static func run(_ fault: ([UInt8]) -> String?) throws -> Int32 {
        let paths = try CommandLine.arguments.dropFirst().flatMap(files)
        var faults = 0
        for path in paths {
            let input = Array(try Data(contentsOf: URL(filePath: path)))
            guard let broken = FuzzInput.brokenPromise(input, fault) else { continue }
            faults += 1
            print("\(path): \(broken)")
        }
        print("\(paths.count) inputs, \(faults) faults")
        return faults == 0 ? 0 : 1
    }

    private static func files(_ path: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
        return names.sorted().map { path + "/" + $0 }
    }
}
