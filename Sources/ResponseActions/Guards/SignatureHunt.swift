import DefenderAPI
import KQL

/// One hunt for who signed a file, and whether it was seen on a device.
enum SignatureHunt {
    /// The query; both values are parsed ids, and written as literals nevertheless.
    static func query(_ file: FileSHA1, on device: DeviceID) -> String {
        let sha1 = KQLLiteral.string(file.text)
        let id = KQLLiteral.string(device.text)
        return """
            union
            (DeviceFileCertificateInfo | where SHA1 == \(sha1)
            | summarize Rows = count() by IsSigned, IsTrusted, IsRootSignerMicrosoft, Signer
            | take 50 | extend Kind = "signature"),
            (DeviceFileEvents | where DeviceId == \(id) and SHA1 == \(sha1) | take 1 | project Kind = "seen"),
            (DeviceProcessEvents | where DeviceId == \(id) and SHA1 == \(sha1) | take 1 | project Kind = "seen")
            | project Kind, IsSigned, IsTrusted, IsRootSignerMicrosoft, Signer
            """
    }

    /// Reads the answer.
    static func knowledge(_ table: HuntingTable) -> FileKnowledge {
        guard let kind = table.column(named: "Kind") else { return .unknown("The answer of hunting lacks a column.") }
        let rows = 0..<table.rowCount
        let signatures = rows.filter { table.string(row: $0, column: kind) == "signature" }.map { row in
            FileSignature(
                isSigned: flag("IsSigned", row, of: table),
                isTrusted: flag("IsTrusted", row, of: table),
                isMicrosoft: flag("IsRootSignerMicrosoft", row, of: table),
                signer: table.column(named: "Signer").flatMap { table.string(row: row, column: $0) } ?? ""
            )
        }
        return .known(signatures, isSeenOnDevice: rows.contains { table.string(row: $0, column: kind) == "seen" })
    }

    /// A truth value, which some services send as a number or a text.
    private static func flag(_ name: String, _ row: Int, of table: HuntingTable) -> Bool {
        guard let column = table.column(named: name) else { return false }
        return switch table.value(row: row, column: column) {
        case .bool(let value): value
        case .integer(let number): number != 0
        case .string(let text): text.lowercased() == "true" || text == "1"
        default: false
        }
    }
}
