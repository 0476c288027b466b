/// A made-up hunting answer in Microsoft's form, about 600 bytes a row, produced in chunks of 64 kB.
struct SampleAnswer {
    private let rows: Int
    private var nextRow = 0
    private var isEnded = false

    /// The size at which a chunk is handed out.
    private static let chunkSize = 64 << 10

    init(rows: Int) {
        self.rows = rows
    }

    /// Returns the next chunk; nil after the last one.
    mutating func nextChunk() -> [UInt8]? {
        guard !isEnded else { return nil }
        var text = nextRow == 0 ? SampleAnswer.head : ""
        while nextRow < rows, text.utf8.count < SampleAnswer.chunkSize {
            text += (nextRow == 0 ? "" : ",") + SampleAnswer.row(nextRow)
            nextRow += 1
        }
        if nextRow == rows {
            text += "]}"
            isEnded = true
        }
        return Array(text.utf8)
    }

    private static let head =
        "{\"schema\":["
        + [
            ("Timestamp", "DateTime"), ("DeviceId", "String"), ("DeviceName", "String"), ("ActionType", "String"),
            ("FileName", "String"), ("SHA256", "String"), ("ProcessId", "Int64"), ("ProcessCommandLine", "String"),
            ("RemoteIP", "String"), ("RemotePort", "Int32"), ("AccountName", "String"), ("AdditionalFields", "String"),
        ].map { "{\"name\":\"\($0)\",\"type\":\"\($1)\"}" }.joined(separator: ",") + "],\"results\":["

    private static func row(_ index: Int) -> String {
        let hash = String(UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let digits = String(repeating: "0", count: 16 - hash.utf8.count) + hash
        return """
            {"Timestamp":"2024-03-26T09:39:50.\(1_000_000 + index % 8_999_999)Z",\
            "DeviceId":"\(digits)\(digits)\(digits.prefix(8))","DeviceName":"client-\(index % 300).contoso.example",\
            "ActionType":"ConnectionSuccess","FileName":"powershell.exe","SHA256":"\(digits)\(digits)\(digits)\(digits)",\
            "ProcessId":\(index % 30_000),"ProcessCommandLine":"\\"C:\\\\Windows\\\\System32\\\\powershell.exe\\" -NoProfile \
            -ExecutionPolicy Bypass -File C:\\\\ProgramData\\\\run-\(index).ps1","RemoteIP":"203.0.113.\(index % 256)",\
            "RemotePort":\(index % 65_536),"AccountName":\(index % 7 == 0 ? "null" : "\"müller\(index % 200)\""),\
            "AdditionalFields":"{\\"ProcessIntegrityLevel\\":\\"High\\",\\"Direction\\":\\"Out\\",\\"Session\\":\(index)}"}
            """
    }
}
