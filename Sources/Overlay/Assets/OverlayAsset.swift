/// A file that the page loads; the files themselves stand in `Web/`.
package struct OverlayAsset: Sendable {
    /// The last part of its address, such as `overlay.css`.
    package let name: String
    /// The media type with its character set.
    package let contentType: String
    /// The whole file.
    package let content: StaticString
}
