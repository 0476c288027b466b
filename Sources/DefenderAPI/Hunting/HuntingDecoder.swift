/// Reads a hunting answer while its chunks arrive, with the parser that the client uses: for files and measurements.
package struct HuntingDecoder {
    private var parser = HuntingParser()

    /// Creates a decoder at the beginning of an answer.
    package init() {}

    /// Reads the next part of the answer.
    ///
    /// - Throws: An error that names the byte at which the answer is malformed; the decoder is of no use after it.
    package mutating func push(_ chunk: [UInt8]) throws {
        try parser.push(chunk)
    }

    /// Ends the answer and returns its table.
    ///
    /// - Returns: The rows in the order of the answer.
    /// - Throws: An error when the answer is incomplete or not UTF-8.
    package consuming func finish() throws -> HuntingTable {
        try parser.finish()
    }
}
