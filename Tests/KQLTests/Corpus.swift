import FoundationEssentials

/// Labelled queries of public sources that lie beside the repository; tests that need them are skipped without.
enum Corpus {
    /// One labelled query.
    struct Case: Decodable {
        var id: String
        var query: String
        var valid: Bool?
        var tables: [String]?
        var target: String?
        var area: String?
        var expected: Expected?
        var suspect: Suspect?

        struct Expected: Decodable {
            var columns: [Column]
        }

        struct Column: Decodable {
            var name: String
            var type: String?
        }

        /// Present whenever the case is doubtful, whatever its form.
        struct Suspect: Decodable {
            init(from decoder: any Decoder) {}
        }

        var isSuspect: Bool { suspect != nil }
    }

    static let folder: String? = {
        var parts = #filePath.split(separator: "/").dropLast(3)
        for _ in 0..<3 {
            let path = "/" + (parts.dropLast() + ["shared", "kql"]).joined(separator: "/")
            if FileManager.default.fileExists(atPath: path + "/hunting-queries.jsonl") { return path }
            if parts.isEmpty { return nil }
            parts = parts.dropLast()
        }
        return nil
    }()

    static var isPresent: Bool { folder != nil }

    /// Cases of a file such as `hunting-queries`.
    static func cases(_ name: String) throws -> [Case] {
        guard let folder else { return [] }
        let data = try Data(contentsOf: URL(filePath: folder + "/" + name + ".jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Case.self, from: $0) }
    }
}
