import FoundationEssentials
import KQL
import KQLEngine

/// Example bodies published by Microsoft, kept beside the repository; tests that need them are skipped without.
enum Examples {
    private static let folder: String = {
        // Tests/SandboxTests/Support/Examples.swift
        let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/" + package + "/../shared/api/examples/"
    }()

    static let arePresent = FileManager.default.fileExists(atPath: folder + "INDEX.md")

    static func json(_ name: String) -> KQLDynamic? {
        FileManager.default.contents(atPath: folder + name).flatMap { KQLDynamic(json: [UInt8]($0)) }
    }
}
