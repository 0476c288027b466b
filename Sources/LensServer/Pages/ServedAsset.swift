import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Overlay

/// An asset as it goes out, with the tag by which browsers ask whether theirs is still the same.
struct ServedAsset: Sendable {
    private let asset: OverlayAsset
    private let body: ByteBuffer
    /// The start of the content's SHA-256, in quotes.
    let tag: String

    init(_ asset: OverlayAsset) {
        self.asset = asset
        body = ByteBuffer(staticString: asset.content)
        let digest = SHA256.hash(data: Array(body.readableBytesView))
        tag =
            "\"" + digest.prefix(12).map { byte in String(UInt16(byte) + 0x100, radix: 16).dropFirst() }.joined() + "\""
    }

    /// The asset, or 304 without a body for a browser that names its tag.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.contentType: asset.contentType, .eTag: tag, .cacheControl: "no-cache"]
        if let known = request.headers[.ifNoneMatch], isNamed(in: known) {
            headers[.contentType] = nil
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// Weak comparison, as RFC 9110 section 13.1.2 has it.
    private func isNamed(in known: String) -> Bool {
        known.split(separator: ",").contains { entry in
            let name = entry.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            return name == "*" || (name.hasPrefix("W/") ? name.dropFirst(2) : name) == tag
        }
    }
}
