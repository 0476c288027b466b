import HummingbirdCore
import NIOCore

extension StreamWatch {
    /// Writes all that a buffer holds, in pieces that the reader takes one after the other, and empties it.
    ///
    /// - Throws: What the writer throws when the connection is gone.
    @concurrent
    func flush(_ buffer: inout ByteBuffer, to writer: inout any ResponseBodyWriter) async throws {
        let most = EventFrame.pieceBytes
        while let piece = buffer.readSlice(length: min(most, buffer.readableBytes)), piece.readableBytes > 0 {
            beginWriting()
            try await writer.write(piece)
            endWriting()
        }
        buffer = ByteBuffer()
    }
}
