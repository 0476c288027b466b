/// How frequent bytes are in event data.
enum ByteFrequency {
    /// From frequent to rare, in lower case; what is not here is rarer still.
    private static let order = Array(#"eati nosr.cl0d1mu2p\/h-35f46g789bw:yvk_x=,jq"z@"#.utf8)

    private static let ranks: [Int] = (0...255).map { byte in
        order.firstIndex(of: ASCIIFold.lower[byte]).map { order.count - $0 } ?? 0
    }

    /// The higher, the more frequent.
    static func rank(_ byte: UInt8) -> Int { ranks[Int(byte)] }
}
