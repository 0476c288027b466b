import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Request {
    /// Reads the body as one JSON value.
    ///
    /// - Parameter limit: Bytes of the body at most.
    /// - Returns: The value, whose members the caller still has to check.
    /// - Throws: ``Problem``: `unsupportedMediaType` unless `application/json` in UTF-8, `tooLarge`, and
    ///   `invalidRequest` for malformed JSON or UTF-8 and for more than ``JSONValue/maxDepth`` nested values.
    func jsonBody(limit: Int) async throws -> JSONValue {
        try requireContentType("application/json")
        let buffer = try await limitedBody(limit)
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: Array(buffer: buffer))
        } catch {
            throw Problem(.invalidRequest, "The body is no JSON: \(error).")
        }
    }

    /// Reads the whole body.
    ///
    /// - Parameter limit: Bytes at most.
    /// - Returns: The bytes, of which there may be none.
    /// - Throws: ``Problem/bodyTooLarge`` beyond `limit` bytes, at once when the request announces as much.
    func limitedBody(_ limit: Int) async throws -> ByteBuffer {
        if let announced = headers[.contentLength], Int(announced) ?? .max > limit { throw Problem.bodyTooLarge }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem.bodyTooLarge
        }
    }

    /// Refuses a body that says it is of another type, or of another character set than UTF-8.
    func requireContentType(_ expected: String) throws {
        let parts = (headers[.contentType] ?? "").lowercased().split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
        let charsets = parts.dropFirst().filter { $0.hasPrefix("charset=") }
        guard parts.first == expected, charsets.allSatisfy({ $0 == "charset=utf-8" }) else {
            throw Problem(.unsupportedMediaType, "Send the body with Content-Type: \(expected), in UTF-8.")
        }
    }
}
