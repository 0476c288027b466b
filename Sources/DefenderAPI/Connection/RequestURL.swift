/// The address of one request: a configured service, and an encoded path with query.
struct RequestURL: Sendable, Hashable {
    /// The service; its path prefix is part of ``target`` already.
    let base: BaseURL
    /// Path and query, percent-encoded.
    let target: String

    /// Builds an address from parts, each of which is percent-encoded.
    init(_ base: BaseURL, path segments: [String], query: [(name: String, value: String)] = []) {
        let path = segments.map { "/" + PercentEncoding.encode($0, keeping: "$") }.joined()
        let items = query.map { PercentEncoding.encode($0.name, keeping: "$") + "=" + PercentEncoding.encode($0.value) }
        self.base = base
        target = base.path + path + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
    }

    /// Reads a link that the service sent; nil when it does not lead to the same scheme, host and port.
    ///
    /// Characters that a URL cannot hold, as some links have them, are percent-encoded.
    init?(link: String, of base: BaseURL) {
        guard let separator = link.firstRange(of: "://") else { return nil }
        let rest = link[separator.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        guard let host = BaseURL(String(link[..<end])), host.scheme == base.scheme, host.authority == base.authority,
            rest[end...].first == "/"
        else { return nil }
        self.base = base
        target = PercentEncoding.repair(rest[end...].prefix { $0 != "#" })
    }
}

/// Percent-encoding of RFC 3986.
enum PercentEncoding {
    /// Encodes all bytes but letters, digits, `-._~` and those to keep.
    static func encode(_ text: String, keeping extra: String = "") -> String {
        encode(text.utf8) { $0.isLetterOrDigit || "-._~".utf8.contains($0) || extra.utf8.contains($0) }
    }

    /// Encodes only the bytes that must not stand in a path with query.
    static func repair(_ text: Substring) -> String {
        encode(text.utf8) { $0.isLetterOrDigit || "-._~!$&'()*+,;=:@/?%".utf8.contains($0) }
    }

    private static func encode(_ bytes: some Sequence<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in bytes {
            if isKept(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
