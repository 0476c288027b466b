/// A Mustache template of a view; the files themselves stand in `Web/templates/`.
struct OverlayTemplate: Sendable {
    /// The file's name without its ending; other templates include it by this name.
    let name: String
    /// The whole file.
    let text: StaticString
}
