import Crypto
import FoundationEssentials

/// One block of a PEM text: its label and its bytes.
struct PEMBlock: Sendable {
    /// What stands after `BEGIN`, such as `CERTIFICATE`.
    let label: String
    /// The block with its first and last line.
    let text: String
    /// The decoded bytes.
    let bytes: [UInt8]

    /// Finds the first block whose label ends with a word; nil when there is none that can be decoded.
    init?(first suffix: String, in pem: String) {
        var rest = pem[...]
        while let block = PEMBlock.next(in: &rest) {
            guard block.label.hasSuffix(suffix) else { continue }
            self = block
            return
        }
        return nil
    }

    private init(label: String, text: String, bytes: [UInt8]) {
        self.label = label
        self.text = text
        self.bytes = bytes
    }

    private static func next(in pem: inout Substring) -> PEMBlock? {
        guard let begin = pem.firstRange(of: "-----BEGIN "),
            let labelEnd = pem[begin.upperBound...].firstRange(of: "-----")
        else { return nil }
        let label = String(pem[begin.upperBound..<labelEnd.lowerBound])
        guard let end = pem[labelEnd.upperBound...].firstRange(of: "-----END \(label)-----") else { return nil }
        let base64 = pem[labelEnd.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
        let text = String(pem[begin.lowerBound..<end.upperBound])
        pem = pem[end.upperBound...]
        return PEMBlock(label: label, text: text, bytes: Data(base64Encoded: String(base64)).map(Array.init) ?? [])
    }

    /// base64url of the SHA-256 of the bytes.
    var thumbprint: String {
        Data(SHA256.hash(data: bytes)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
