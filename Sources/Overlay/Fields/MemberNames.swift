import Lookup

/// Labels of members that no row names.
enum MemberNames {
    /// `ipAddress` → `IP address`, `createdDateTime` → `Created`, `SourceIPs` → `Source IPs`.
    static func label(_ name: String) -> String {
        let stem = name.hasSuffix("DateTime") && name.utf8.count > 8 ? String(name.dropLast(8)) : name
        let words = stem.asWords.split(separator: " ").map { upper[$0.lowercased()] ?? String($0) }
        return words.isEmpty ? name : words.joined(separator: " ")
    }

    /// Words that are written otherwise; keys in lower case.
    private static let upper: [String: String] = [
        "ip": "IP", "ips": "IPs", "id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs", "upn": "UPN", "sid": "SID",
        "os": "OS", "vm": "VM", "dns": "DNS", "sha1": "SHA-1", "sha256": "SHA-256", "md5": "MD5", "aad": "Entra",
        "av": "AV", "mac": "MAC", "rbac": "RBAC", "mde": "MDE",
    ]
}
