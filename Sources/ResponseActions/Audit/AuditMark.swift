/// A hash by which a part of the record is recognised again, or its beginning.
package struct AuditMark: Sendable, Hashable {
    /// 16 to 64 hexadecimal digits of lower case.
    package let digits: String

    /// Reads a hash as the log, `audit verify` or Defender's comment (`lens-…-0123456789abcdef`) shows it.
    ///
    /// Nil unless 16 to 64 hexadecimal digits are there.
    package init?(_ text: String) {
        let digits = text.hasPrefix("lens-") ? text.split(separator: "-").last.map(String.init) ?? "" : text
        guard (16...64).contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            return nil
        }
        self.digits = digits.lowercased()
    }

    /// Whether the record ended so.
    func fits(_ head: AuditHead) -> Bool { head.hash.hasPrefix(digits) }
}
