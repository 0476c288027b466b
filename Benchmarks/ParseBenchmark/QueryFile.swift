import FoundationEssentials

/// A file of queries to time.
enum QueryFile {
    private struct Line: Decodable {
        let query: String
    }

    /// The queries of a file of JSON lines, in order.
    ///
    /// - Throws: An error of the file system, or of a line without `query`.
    static func queries(at path: String) throws -> [String] {
        let decoder = JSONDecoder()
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
        return try lines.map { try decoder.decode(Line.self, from: $0).query }
    }
}
